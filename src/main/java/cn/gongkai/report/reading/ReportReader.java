package cn.gongkai.report.reading;

import cn.gongkai.disclosure.extraction.Extractor;
import cn.gongkai.disclosure.extraction.Layout;
import cn.gongkai.disclosure.extraction.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Reads a file as a published annual report.
public final class ReportReader {

    /// Chapters whose short lines are pieces of a table.
    private static final Set<Integer> TABLES = Set.of(2, 3, 4);

    private ReportReader() {}

    /// Reads it, or says why not.
    ///
    /// @param name with its extension
    public static Reading read(String name, byte[] bytes) {
        return switch (Extractor.layout(name, bytes)) {
            case Layout.Unreadable(var problem, var reason) -> new Reading.Refused(refusal(problem, reason));
            case Layout.Pages(var fields, var parts) -> read(fields, parts);
        };
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
        var lines = Line.of(parts);
        var sections = new Sections(lines);
        var harvest = new Harvest();
        if (!ApplicationsTable.read(sections.of(3), harvest)) {
            return new Reading.Refused(Words.of("noTable"));
        }
        DocumentsTable.read(sections.of(2), harvest);
        DisputesTable.read(sections.of(4), harvest);
        var chapters = chapters(parts, lines, sections);
        PublishedItems.read(chapters.getOrDefault(1, List.of()), harvest);
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

    /// Running text, each paragraph as it reads.
    private static Map<Integer, List<String>> chapters(List<Layout.Part> parts, List<Line> lines, Sections sections) {
        var chapters = new TreeMap<Integer, List<String>>();
        var starts = new TreeMap<Integer, Integer>();
        sections.starts().forEach((chapter, line) -> starts.put(lines.get(line).part(), chapter));
        for (var i = 0; i < parts.size(); i++) {
            var chapter = starts.floorEntry(i);
            if (chapter != null
                    && chapter.getKey() < i
                    && parts.get(i) instanceof Layout.Text(var text, var printed)
                    && printed.stream()
                            .anyMatch(line -> Numeral.part(line).numbers().isEmpty())
                    && (!TABLES.contains(chapter.getValue()) || text.endsWith(Words.of("sentence")))) {
                chapters.computeIfAbsent(chapter.getValue(), number -> new ArrayList<>())
                        .add(text.strip());
            }
        }
        return chapters;
    }
}
