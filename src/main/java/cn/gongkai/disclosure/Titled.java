package cn.gongkai.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A document's title and the body under it.
record Titled(String title, List<Block> body) {

    private static final int LONGEST = 80;
    private static final int LINE = 24;
    private static final Pattern SENTENCE = Pattern.compile("[。！？；：:]");
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    /// The title is what was written about the document, else what stands at its top, else the file's name.
    static Titled of(List<Block> body, String fileName, Optional<String> written) {
        var top = body.getFirst();
        var title = written.or(() -> isTitle(body) ? Optional.of(top.text()) : Optional.empty())
                .orElseGet(() -> EXTENSION.matcher(fileName).replaceFirst(""));
        var repeated = !(top instanceof Block.TableRow) && same(top.text(), title) && body.size() > 1;
        return new Titled(title, repeated ? body.subList(1, body.size()) : body);
    }

    /// A title for what has none: its first sentence, or as much of it as fits into a line.
    static String beginning(List<Block> body) {
        if (body.isEmpty()) {
            return "";
        }
        var first = SENTENCE.split(body.getFirst().text().strip(), 2)[0];
        var end = first.offsetByCodePoints(0, Math.min(LINE, first.codePointCount(0, first.length())));
        return end < first.length() ? first.substring(0, end) + "…" : first;
    }

    private static boolean isTitle(List<Block> body) {
        return switch (body.getFirst()) {
            case Block.Heading(var level, var text) -> level == 1;
            case Block.Paragraph(var text) ->
                text.length() <= LONGEST
                        && body.size() > 1
                        && !SENTENCE.matcher(text).find();
            case Block.TableRow row -> false;
        };
    }

    private static boolean same(String one, String other) {
        return one.replaceAll("\\s", "").equals(other.replaceAll("\\s", ""));
    }
}
