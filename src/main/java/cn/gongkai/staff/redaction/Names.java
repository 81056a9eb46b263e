package cn.gongkai.staff.redaction;

import cn.gongkai.redaction.finder.FindingKind;
import cn.gongkai.redaction.finder.KnownWord;
import cn.gongkai.request.FormField;
import cn.gongkai.request.IdentityKind;
import cn.gongkai.request.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The words of a request that tell who asks and who is asked.
final class Names {

    /// One character is a word of any sentence.
    private static final int SHORTEST = 2;

    private static final Map<FormField, FindingKind> PERSONAL = Map.of(
            FormField.NAME, FindingKind.NAME,
            FormField.CONTACT_PERSON, FindingKind.NAME,
            FormField.AGENT_NAME, FindingKind.NAME,
            FormField.IDENTITY_NUMBER, FindingKind.IDENTITY_NUMBER,
            FormField.AGENT_IDENTITY_NUMBER, FindingKind.IDENTITY_NUMBER,
            FormField.PHONE, FindingKind.PHONE,
            FormField.EMAIL, FindingKind.EMAIL,
            FormField.ADDRESS, FindingKind.ADDRESS);

    private Names() {}

    static List<KnownWord> of(Named named) {
        var form = named.form();
        var organisation = form.identityKind() == IdentityKind.CREDIT_CODE;
        return Stream.concat(
                        PERSONAL.entrySet().stream()
                                // The code of an organisation is public.
                                .filter(field -> !(organisation && field.getKey() == FormField.IDENTITY_NUMBER))
                                .flatMap(field -> form.value(field.getKey()).stream()
                                        .map(word -> new KnownWord(field.getValue(), word))),
                        named.addressees().stream().map(name -> new KnownWord(FindingKind.NAME, name)))
                .filter(word -> word.word().strip().length() >= SHORTEST)
                .toList();
    }
}
