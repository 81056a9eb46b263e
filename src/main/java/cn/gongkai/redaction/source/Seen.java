package cn.gongkai.redaction.source;

/// Text without characters that are not seen.
public final class Seen {

    private Seen() {}

    /// The text as a reader sees it.
    public static String of(String text) {
        var seen = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> switch (Character.getType(point)) {
                    case Character.FORMAT, Character.CONTROL -> point == '\n' || point == '\t';
                    default -> point < 0xE0000 || point > 0xE0FFF;
                })
                .forEach(seen::appendCodePoint);
        return seen.toString();
    }
}
