package cn.gongkai.report.reading;

import cn.gongkai.disclosure.extraction.Layout;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// What a report says about itself at its top.
///
/// @param title as printed, without blanks
record Opening(Optional<String> title, Optional<String> organ, OptionalInt year) {

    private static final Pattern TITLE = Pattern.compile(Words.of("title"));
    private static final Pattern EDGES = Pattern.compile(Words.of("title.edges"));
    private static final int TOP = 20;
    private static final String CHINESE = "零一二三四五六七八九";

    /// @param written titles the file gives itself beside its text
    static Opening of(List<Layout.Part> parts, List<String> written) {
        var top = parts.stream()
                .filter(Layout.Text.class::isInstance)
                .flatMap(part -> ((Layout.Text) part).lines().stream())
                .limit(TOP)
                .toList();
        for (var i = 0; i < top.size(); i++) {
            for (var length = 1; length <= 3 && i + length <= top.size(); length++) {
                var opening = read(String.join("", top.subList(i, i + length)));
                if (opening.isPresent()) {
                    return opening.get();
                }
            }
        }
        return written.stream()
                .flatMap(title -> read(title).stream())
                .findFirst()
                .orElse(new Opening(Optional.empty(), Optional.empty(), OptionalInt.empty()));
    }

    private static Optional<Opening> read(String text) {
        var title = TITLE.matcher(Numeral.plain(text).replaceAll("\\s", ""));
        if (!title.find()) {
            return Optional.empty();
        }
        var before = organ(title.group("before"));
        return Optional.of(new Opening(
                Optional.of(EDGES.matcher(title.group()).replaceAll("")),
                before.isPresent() ? before : organ(title.group("between")),
                year(title.group("year"))));
    }

    private static Optional<String> organ(String text) {
        var plain = EDGES.matcher(text).replaceAll("");
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }

    private static OptionalInt year(String written) {
        var year = written.chars()
                .map(digit ->
                        Character.isDigit(digit) ? Character.digit(digit, 10) : Math.max(0, CHINESE.indexOf(digit)))
                .reduce(0, (before, digit) -> before * 10 + digit);
        return OptionalInt.of(year);
    }
}
