package cn.gongkai.report.reading;

import cn.gongkai.disclosure.extraction.Extractor;
import cn.gongkai.disclosure.extraction.Layout;
import cn.gongkai.disclosure.extraction.Problem;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Chapters;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

/// Reads a file as a published annual report.
public final class ReportReader {

    /// Chapters whose short lines are pieces of a table.
    private static final Set<Chapter> TABLES = EnumSet.of(Chapter.PUBLISHED, Chapter.APPLICATIONS, Chapter.DISPUTES);

    /// A report has fewer of them by far: what has more is another file, and would keep the machine busy.
    private static final int MOST_CHARACTERS = 200_000;

    /// No encoding takes more for a character.
    private static final int MOST_BYTES = 4;

    private static final int MOST_LINES = 10_000;
    private static final int MOST_ROWS = 2_000;

    private ReportReader() {}

    /// Reads it, or says why not.
    ///
    /// @param name with its extension
    public static Reading read(String name, byte[] bytes) {
        if (isPlain(name) && bytes.length > MOST_CHARACTERS * MOST_BYTES) {
            return new Reading.Refused(Words.of("long"));
        }
        return switch (Extractor.layout(name, bytes)) {
            case Layout.Unreadable(var problem, var reason) -> new Reading.Refused(refusal(problem, reason));
            case Layout.Pages(var fields, var parts) -> read(fields, parts);
        };
    }

    private static boolean isPlain(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        return plain.endsWith(".txt") || plain.endsWith(".md");
    }

    private static String refusal(Problem problem, String reason) {
        return switch (problem) {
            case UNSUPPORTED, ENCRYPTED, BROKEN, BOMB, EMPTY, SCANNED -> Words.of("refused." + problem);
            case TOO_LARGE,
                    NOT_ACCESSIBLE,
                    BAD_FIELDS,
                    BAD_FIELD,
                    UNKNOWN_FIELD,
                    BAD_ID,
                    ID_TAKEN,
                    BAD_ROW,
                    ROW,
                    ROW_TOO_LONG,
                    ROW_WITHOUT_TEXT,
                    ROW_REPEATED,
                    TABLE_ROW_UNREADABLE,
                    FOLDER_EMPTY,
                    FOLDER_MISSING,
                    MORE -> reason;
        };
    }

    private static Reading read(Map<String, List<String>> fields, List<Layout.Part> parts) {
        if (isTooLong(parts)) {
            return new Reading.Refused(Words.of("long"));
        }
        var lines = Line.of(parts);
        if (lines.stream().filter(line -> line.numbers() > 0).count() > MOST_ROWS) {
            return new Reading.Refused(Words.of("long"));
        }
        var sections = new Sections(lines);
        var harvest = new Harvest();
        if (!ApplicationsTable.read(sections.of(Chapter.APPLICATIONS), harvest)) {
            return new Reading.Refused(Words.of("noTable"));
        }
        DocumentsTable.read(sections.of(Chapter.PUBLISHED), harvest);
        DisputesTable.read(sections.of(Chapter.DISPUTES), harvest);
        var chapters = Signature.without(chapters(parts, lines, sections));
        PublishedItems.read(chapters.text(Chapter.OVERVIEW), harvest);
        var opening = Opening.of(parts, fields.getOrDefault("title", List.of()));
        return new Reading.Read(new ReadReport(
                opening.title(),
                opening.organ(),
                opening.year(),
                harvest.cells(),
                harvest.unread(),
                harvest.repairs(),
                chapters));
    }

    private static boolean isTooLong(List<Layout.Part> parts) {
        var characters = 0L;
        var lines = 0L;
        for (var part : parts) {
            switch (part) {
                case Layout.Text(var text, var printed) -> {
                    characters += text.length();
                    lines += printed.size();
                }
                case Layout.Table(var rows, var merged) -> {
                    characters += rows.stream()
                            .flatMap(List::stream)
                            .mapToLong(String::length)
                            .sum();
                    lines += rows.size();
                }
            }
        }
        return characters > MOST_CHARACTERS || lines > MOST_LINES;
    }

    /// Running text, each paragraph as it reads.
    private static Chapters chapters(List<Layout.Part> parts, List<Line> lines, Sections sections) {
        var paragraphs = new EnumMap<Chapter, StringJoiner>(Chapter.class);
        var starts = new TreeMap<Integer, Chapter>();
        sections.starts().forEach((chapter, line) -> starts.put(lines.get(line).part(), chapter));
        for (var i = 0; i < parts.size(); i++) {
            var chapter = starts.floorEntry(i);
            if (chapter != null
                    && chapter.getKey() < i
                    && parts.get(i) instanceof Layout.Text(var text, var printed)
                    && printed.stream()
                            .anyMatch(line -> Numeral.part(line).numbers().isEmpty())
                    && (!TABLES.contains(chapter.getValue()) || text.endsWith(Words.of("sentence")))) {
                paragraphs
                        .computeIfAbsent(chapter.getValue(), _ -> new StringJoiner("\n"))
                        .add(text.strip());
            }
        }
        var texts = new EnumMap<Chapter, String>(Chapter.class);
        paragraphs.forEach((chapter, text) -> texts.put(chapter, text.toString()));
        return new Chapters(texts);
    }
}
