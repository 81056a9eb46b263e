package cn.gongkai.redaction.finder;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds what marks a file as secret (保守国家秘密法实施条例: 密级★保密期限) or as internal. That words such as 国家秘密 stand
/// in a sentence marks nothing.
final class SecrecyMarks {

    private static final String GRADE = "(?:绝密|机密|秘密)";
    private static final String TERM = "(?:长期|永久|[0-9一二三四五六七八九十]{1,4}(?:年|个月|月)|启用前|公布前|解密)";
    private static final String STAR = "[★☆✩✭⭐*※]";
    private static final String INTERNAL =
            "内部(?:资料|文件|材料|刊物|传阅|参考|使用|掌握|发行)?(?:[,、;]?(?:注意保存|妥善保管|(?:请勿|不得|严禁|禁止)外传))?";
    private static final String EDGE_BEFORE = "(?<![^\\n\\t\\f\\r])";
    private static final String EDGE_AFTER = "(?![^\\n\\t\\f\\r])";

    private static final List<Pattern> MARKS = Stream.of(
                    GRADE + STAR + TERM + "?",
                    STAR + "(?:" + GRADE + "|" + TERM + ")",
                    "(?:密级|保密等级|秘密等级|涉密等级)[:为]?(?:" + GRADE + "|内部)级?",
                    "保密期限[:为]?" + TERM,
                    "[\\[【(《〔]" + GRADE + "(?:级|件|文件|资料)?[\\]】)》〕]",
                    EDGE_BEFORE + GRADE + "(?:级|件|文件|资料)?" + TERM + "?" + EDGE_AFTER,
                    EDGE_BEFORE + INTERNAL + EDGE_AFTER,
                    "[\\[【(〔]" + INTERNAL + "[\\]】)〕]",
                    "内部(?:资料|文件|材料|刊物)[,、;:]?(?:注意保存|妥善保管|(?:请勿|不得|严禁|禁止)外传)",
                    "(?:仅供|仅限|只供|只限)内部(?:使用|参考|传阅|掌握)?",
                    EDGE_BEFORE + "[^\\n\\t\\f\\r。]{0,8}内部(?:资料|文件|材料|刊物)[^\\n\\t\\f\\r。]{0,6}" + EDGE_AFTER,
                    "注意保存")
            .map(Pattern::compile)
            .toList();

    private SecrecyMarks() {}

    static List<Span> in(Folded folded) {
        var tight = folded.without((text, at) -> text.charAt(at) == ' ');
        var text = tight.text();
        return MARKS.stream()
                .flatMap(mark -> mark.matcher(text)
                        .results()
                        .map(match -> tight.span(match.start(), match.end(), FindingKind.SECRECY_MARK, false)))
                .toList();
    }
}
