package cn.gongkai.disclosure.draft;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Something in a text that may tell who somebody is. Only what has a shape is seen: names and circumstances are for a
/// person to find.
///
/// @param words as they stand in the text
public record PersonalTrace(Kind kind, String words) {

    public enum Kind {
        /// 居民身份证: 17 digits and a check character.
        IDENTITY_NUMBER("(?<![0-9])[1-9]\\d{16}[0-9Xx](?![0-9A-Za-z])"),
        /// 16 to 19 digits, perhaps in groups of four.
        BANK_CARD("(?<![0-9])[3-6]\\d{3}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?(?![0-9Xx])"),
        MOBILE("(?<![0-9])(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?![0-9])"),
        /// A body's own is to be published: for a person to decide.
        LANDLINE("(?<![0-9])0\\d{2,3}[ -]?\\d{7,8}(?![0-9])"),
        EMAIL("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+"),
        PLATE("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][ ·]?[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])"),
        /// 3号楼2单元501室
        ADDRESS("\\d+\\s*(?:号楼|栋|幢|单元|室)(?:\\s*\\d+\\s*(?:单元|层|室))*"),
        /// 我叫王小明
        NAME("(?:我叫|姓名[：:])\\s*\\p{IsHan}{2,4}");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    /// Those in a text, each once. A number is counted as what it is most, not twice.
    public static List<PersonalTrace> in(String text) {
        // Full-width digits and letters are digits and letters.
        var rest = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var found = new LinkedHashSet<PersonalTrace>();
        for (var kind : Kind.values()) {
            var matcher = kind.pattern.matcher(rest);
            matcher.results().forEach(match -> found.add(new PersonalTrace(kind, match.group())));
            rest = matcher.replaceAll("□");
        }
        return new ArrayList<>(found);
    }

    @Override
    public String toString() {
        return "PersonalTrace[" + kind + "]";
    }
}
