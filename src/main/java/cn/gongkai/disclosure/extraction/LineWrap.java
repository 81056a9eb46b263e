package cn.gongkai.disclosure.extraction;

import java.util.List;
import java.util.regex.Pattern;

/// Puts together what scanning and typesetting cut: lines of one width, sentences torn by a page's end.
final class LineWrap {

    /// Line ends and spaces are meant.
    static final LineWrap NONE = new LineWrap(Double.POSITIVE_INFINITY, false);

    /// Lines are already known to belong together.
    static final LineWrap SCANNED = new LineWrap(Double.POSITIVE_INFINITY, true);

    /// A line is full when it lacks less than this: punctuation is not left at a line's beginning.
    private static final double SLACK = 3;

    private static final int ENOUGH_LINES = 6;
    private static final double NARROWEST = 15;
    private static final double WIDEST = 60;

    private static final Pattern ENDED = Pattern.compile(".*[。！？!?；;：:…”’」』）)】》>.]\\s*");
    private static final Pattern TORN = Pattern.compile(".*[。；].*[\\p{IsHan}\\p{Alnum}，、,《（(“]\\s*", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("[。；，]");
    private static final Pattern SPACE_IN_WORD = Pattern.compile("(?<=\\p{IsHan}) +(?=\\p{IsHan})");
    private static final Pattern ARTICLE_MARK = Pattern.compile("(第[^\\s条]{1,8}条(?:之.)?)[ \\u3000]+");
    private static final Pattern WESTERN_END = Pattern.compile("[A-Za-z0-9,;]");
    private static final Pattern WESTERN_START = Pattern.compile("[A-Za-z0-9].*", Pattern.DOTALL);

    private final double full;
    private final boolean maybeScanned;

    private LineWrap(double full, boolean maybeScanned) {
        this.full = full;
        this.maybeScanned = maybeScanned;
    }

    /// Finds out whether a text is wrapped: then most lines that end amid a sentence are about equally long.
    static LineWrap of(List<String> lines) {
        var open = lines.stream()
                .filter(line -> line.indexOf('\t') < 0
                        && !line.startsWith("|")
                        && !ENDED.matcher(line).matches())
                .mapToDouble(LineWrap::width)
                .filter(width -> width >= NARROWEST)
                .sorted()
                .toArray();
        if (open.length < ENOUGH_LINES) {
            return SCANNED;
        }
        var width = open[(int) (open.length * .9)];
        var full = 0;
        for (var line : open) {
            full += line > width - SLACK ? 1 : 0;
        }
        var wrapped = width <= WIDEST && full * 2 > open.length;
        return new LineWrap(wrapped ? width - SLACK : Double.POSITIVE_INFINITY, true);
    }

    private static double width(String line) {
        return line.strip().codePoints().mapToDouble(c -> c < 0x300 ? .5 : 1).sum();
    }

    /// Whether a line belongs to the paragraph that the line before it is of.
    boolean goesOn(String line, String next) {
        return width(line) > full
                && !indented(next)
                && Outline.heading(line.strip()).isEmpty()
                && !Outline.begins(next.strip());
    }

    /// A new paragraph of a wrapped text begins two characters further in.
    private static boolean indented(String line) {
        return line.startsWith("　　") || line.startsWith("    ");
    }

    /// Whether a sentence goes on after empty lines.
    boolean goesOnBehindGap(List<String> paragraph, List<String> lines, int gap) {
        if (!maybeScanned
                || paragraph.isEmpty()
                || !TORN.matcher(String.join("", paragraph)).matches()) {
            return false;
        }
        var next = gap;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        if (next == lines.size() || PlainTable.begins(lines, next)) {
            return false;
        }
        var line = lines.get(next);
        return line.matches("[\\p{IsHan}\\d，。、；].*") && SENTENCE.matcher(line).find() && !Outline.begins(line);
    }

    /// One paragraph from its lines.
    String paragraph(List<String> lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            var stripped = Legible.oneLine(line);
            var western = WESTERN_END
                            .matcher(text)
                            .region(Math.max(0, text.length() - 1), text.length())
                            .matches()
                    && WESTERN_START.matcher(stripped).matches();
            text.append(western ? " " : "").append(stripped);
        }
        var sentences = SENTENCE.matcher(text).find();
        return maybeScanned && sentences ? closed(text.toString()) : text.toString();
    }

    /// Without the spaces that scanning puts into words. The one behind 第…条 is meant.
    private static String closed(String text) {
        var mark = ARTICLE_MARK.matcher(text);
        var start = mark.lookingAt() ? mark.end() : 0;
        return text.substring(0, start)
                + SPACE_IN_WORD.matcher(text.substring(start)).replaceAll("");
    }
}
