package cn.gongkai.redaction.finder;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds what has a shape of its own: e-mail addresses, plates of vehicles, and names people give as theirs.
final class Shapes {

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}+ ?@ ?[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}");

    /// 号牌 of GA 36-2018: province, issuing office, five signs or six for new energy; I and O are not used.
    private static final Pattern PLATE = Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ ·•]?"
            + "(?=[A-HJ-NP-Z]*\\d)[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])");

    /// How long the name is nobody can tell: a person looks.
    private static final Pattern GIVEN_NAME = Pattern.compile("(?:我叫|姓名:\\s?)(\\p{IsHan}{2,3})");

    private Shapes() {}

    static List<Span> in(Folded folded) {
        return Stream.of(
                        found(folded, EMAIL, 0, FindingKind.EMAIL),
                        found(folded, PLATE, 0, FindingKind.PLATE),
                        found(folded, GIVEN_NAME, 1, FindingKind.NAME))
                .flatMap(spans -> spans)
                .toList();
    }

    private static Stream<Span> found(Folded folded, Pattern pattern, int group, FindingKind kind) {
        return pattern.matcher(folded.text())
                .results()
                .map(match -> folded.span(match.start(group), match.end(group), kind, false));
    }
}
