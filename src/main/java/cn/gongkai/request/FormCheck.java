package cn.gongkai.request;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Says whether a value may stand in a form, and what a form still lacks. The same for chat, page and counter.
public final class FormCheck {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}·•.()（） '\\-]+");
    private static final Pattern ORGANISATION = Pattern.compile("[\\p{L}\\p{M}\\p{N}·•.,&()（）〔〕《》“”\"、/ '\\-]+");
    private static final Pattern OTHER_DOCUMENT = Pattern.compile("[A-Z0-9()\\-]{5,30}");
    /// 工业和信息化部 gives mobile numbers from 13 to 19; the second digit of a landline's area code is never 0.
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");

    private static final Pattern LANDLINE = Pattern.compile("0(10|2\\d|[3-9]\\d{2})[2-9]\\d{6,7}");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,24}");
    private static final Pattern LETTERS = Pattern.compile("[\\p{IsHan}\\p{L}]");

    private FormCheck() {}

    /// Checks one value as typed.
    ///
    /// @param form what is filled in already: which document a number belongs to depends on it
    public static Checked check(Form form, FormField field, String typed) {
        var text = field == FormField.DESCRIPTION ? Typed.prose(typed) : Typed.line(typed);
        if (text.isEmpty()) {
            return wrong(Checked.Reason.EMPTY);
        }
        return switch (field) {
            case KIND -> choice(ApplicantKind.values(), ApplicantKind::label, text);
            case IDENTITY_KIND -> choice(IdentityKind.values(), IdentityKind::label, text);
            case DELIVERY -> choice(Delivery.values(), Delivery::label, text);
            case MEDIUM -> choice(Medium.values(), Medium::label, text);
            case AGENT -> yesOrNo(text);
            case NAME -> name(text, field, form.organisation() ? ORGANISATION : NAME);
            case CONTACT_PERSON, AGENT_NAME -> name(text, field, NAME);
            case IDENTITY_NUMBER -> identity(form.identityKind(), Typed.code(text));
            case AGENT_IDENTITY_NUMBER -> identity(IdentityKind.RESIDENT_CARD, Typed.code(text));
            case PHONE -> phone(text);
            case EMAIL -> email(text, field);
            case ADDRESS -> address(text, field);
            case DESCRIPTION -> described(text, field);
            case TITLE, DOCUMENT_NUMBER, PERIOD -> within(text, field);
            // A file, not a value.
            case IDENTITY_PROOF -> wrong(Checked.Reason.NOT_A_CHOICE);
        };
    }

    /// What is still to be asked, in the order to ask it.
    ///
    /// @param attached whether a proof of identity is attached
    public static List<FormField> missing(Form form, IdentityProof proof, boolean attached) {
        var missing = new ArrayList<FormField>();
        for (var field : FormField.values()) {
            var there = field == FormField.IDENTITY_PROOF ? attached : form.has(field);
            if (!there && required(form, proof, field)) {
                missing.add(field);
            }
        }
        return List.copyOf(missing);
    }

    /// Whether this form needs that field, filled in or not.
    public static boolean required(Form form, IdentityProof proof, FormField field) {
        return switch (field) {
            case KIND, NAME, DESCRIPTION, DELIVERY, AGENT -> true;
            case IDENTITY_NUMBER -> proof != IdentityProof.IN_PERSON;
            case IDENTITY_PROOF -> proof == IdentityProof.NUMBER_AND_FILE;
            case CONTACT_PERSON -> form.organisation();
            case MEDIUM ->
                form.delivery().filter(delivery -> !delivery.electronic()).isPresent();
            case PHONE, EMAIL, ADDRESS ->
                form.delivery().filter(delivery -> delivery.contact() == field).isPresent();
            case AGENT_NAME -> form.byAgent();
            case AGENT_IDENTITY_NUMBER -> form.byAgent() && proof != IdentityProof.IN_PERSON;
            case IDENTITY_KIND, TITLE, DOCUMENT_NUMBER, PERIOD -> false;
        };
    }

    /// The most characters a field takes.
    public static int longest(FormField field) {
        return switch (field) {
            case DESCRIPTION -> 1000;
            case NAME, TITLE, DOCUMENT_NUMBER, ADDRESS -> 200;
            case EMAIL -> 254;
            default -> 100;
        };
    }

    private static <T extends Enum<T>> Checked choice(T[] choices, Function<T, String> label, String text) {
        for (var choice : choices) {
            if (choice.name().equals(text) || label.apply(choice).equals(text)) {
                return new Checked.Right(choice.name());
            }
        }
        return wrong(Checked.Reason.NOT_A_CHOICE);
    }

    private static Checked yesOrNo(String text) {
        for (var answer : List.of(Form.YES, Form.NO)) {
            var words = Wording.of("agent.words." + answer).split(",");
            if (answer.equals(text) || List.of(words).contains(text)) {
                return new Checked.Right(answer);
            }
        }
        return wrong(Checked.Reason.NOT_A_CHOICE);
    }

    private static Checked name(String text, FormField field, Pattern allowed) {
        if (!allowed.matcher(text).matches() || !LETTERS.matcher(text).find()) {
            return wrong(Checked.Reason.NOT_A_NAME);
        }
        return text.codePointCount(0, text.length()) < 2 ? wrong(Checked.Reason.TOO_SHORT) : within(text, field);
    }

    private static Checked identity(IdentityKind kind, String code) {
        return switch (kind) {
            case RESIDENT_CARD -> ResidentNumber.check(code);
            case CREDIT_CODE -> CreditCode.check(code);
            case PASSPORT, TRAVEL_PERMIT, OTHER ->
                OTHER_DOCUMENT.matcher(code).matches()
                        ? new Checked.Right(code)
                        : wrong(Checked.Reason.NOT_A_DOCUMENT_NUMBER);
        };
    }

    private static Checked phone(String text) {
        var digits = Typed.digits(text);
        if (MOBILE.matcher(digits).matches() || LANDLINE.matcher(digits).matches()) {
            return new Checked.Right(digits);
        }
        return wrong(Checked.Reason.NOT_A_PHONE);
    }

    private static Checked email(String text, FormField field) {
        var address = text.replace(" ", "");
        if (address.length() > longest(field)) {
            return wrong(Checked.Reason.TOO_LONG);
        }
        return EMAIL.matcher(address).matches() ? new Checked.Right(address) : wrong(Checked.Reason.NOT_AN_EMAIL);
    }

    /// Something a letter can be addressed to: at least six characters, some of them words.
    private static Checked address(String text, FormField field) {
        if (text.codePointCount(0, text.length()) < 6) {
            return wrong(Checked.Reason.TOO_SHORT);
        }
        return LETTERS.matcher(text).find() ? within(text, field) : wrong(Checked.Reason.NOT_AN_ADDRESS);
    }

    private static Checked described(String text, FormField field) {
        return text.codePointCount(0, text.length()) < 5 ? wrong(Checked.Reason.TOO_SHORT) : within(text, field);
    }

    private static Checked within(String text, FormField field) {
        return text.codePointCount(0, text.length()) > longest(field)
                ? wrong(Checked.Reason.TOO_LONG)
                : new Checked.Right(text);
    }

    private static Checked wrong(Checked.Reason reason) {
        return new Checked.Wrong(reason);
    }
}
