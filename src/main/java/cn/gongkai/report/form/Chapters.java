package cn.gongkai.report.form;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What the report says in words. Plain text: each line is a paragraph, each （一）… at its head a sub-heading.
///
/// @param texts by chapter; a chapter without one has only its title and its table
public record Chapters(Map<Chapter, String> texts) {

    /// Nothing said yet.
    public static final Chapters NONE = new Chapters(Map.of());

    /// A sub-heading on a line of its own, or one that runs into its paragraph: （一）主动公开情况。2024年……
    private static final Pattern SUBHEADING =
            Pattern.compile("([（(][一二三四五六七八九十]{1,3}[）)][^。，,；;：:]{1,30})(?:([。：:])(.*))?", Pattern.DOTALL);

    public Chapters {
        var copy = new EnumMap<Chapter, String>(Chapter.class);
        texts.forEach((chapter, text) -> {
            if (!text.isBlank()) {
                copy.put(chapter, text.replace("\r\n", "\n").strip());
            }
        });
        texts = Map.copyOf(copy);
    }

    /// A paragraph, in two parts of which one may be empty.
    ///
    /// @param heading the sub-heading it begins with, as written
    /// @param text what follows it
    public record Paragraph(String heading, String text) {}

    /// A chapter's text; empty when there is none.
    public String text(Chapter chapter) {
        return texts.getOrDefault(chapter, "");
    }

    /// The same with one chapter written anew.
    public Chapters with(Chapter chapter, String text) {
        var changed = new EnumMap<Chapter, String>(Chapter.class);
        changed.putAll(texts);
        changed.put(chapter, text);
        return new Chapters(changed);
    }

    /// A chapter's paragraphs. Empty lines part nothing more.
    public List<Paragraph> paragraphs(Chapter chapter) {
        return text(chapter)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(Chapters::paragraph)
                .toList();
    }

    private static Paragraph paragraph(String line) {
        var matcher = SUBHEADING.matcher(line);
        if (!matcher.matches()) {
            return new Paragraph("", line);
        }
        var mark = matcher.group(2);
        return mark == null
                ? new Paragraph(line, "")
                : new Paragraph(matcher.group(1) + mark, matcher.group(3).strip());
    }
}
