package cn.gongkai.request.letter;

import java.util.List;

/// A finished letter. Its text is the document: web page and Word file show the same words, and its SHA-256 names it.
///
/// @param text lines marked as in the templates
public record Letter(String text) {

    /// One line, with what its mark says about its place.
    public record Line(Place place, String words) {}

    /// Where a line stands on the page.
    public enum Place {
        TITLE,
        CENTRED,
        LEFT,
        RIGHT,
        PARAGRAPH
    }

    public String title() {
        return lines().stream()
                .filter(line -> line.place() == Place.TITLE)
                .map(Line::words)
                .findFirst()
                .orElse("");
    }

    /// All lines that hold words, in order.
    public List<Line> lines() {
        return text.lines().filter(line -> !line.isBlank()).map(Letter::line).toList();
    }

    private static Line line(String line) {
        if (line.length() < 2 || line.charAt(1) != ' ') {
            return new Line(Place.PARAGRAPH, line);
        }
        var words = line.substring(2);
        return switch (line.charAt(0)) {
            case '#' -> new Line(Place.TITLE, words);
            case '^' -> new Line(Place.CENTRED, words);
            case '@' -> new Line(Place.LEFT, words);
            case '>' -> new Line(Place.RIGHT, words);
            default -> new Line(Place.PARAGRAPH, line);
        };
    }

    @Override
    public String toString() {
        return "Letter[" + title() + "]";
    }
}
