package cn.gongkai.report;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Failure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A year's report: its numbers, where they come from, and what does not hold between them.
///
/// @param entries by cell; one that has no number is missing
/// @param failures of the checks, in the order of the report
/// @param before the numbers of the year before: as settled, as published, or as they stand now; none where
/// nothing is known of that year
/// @param chapters what it says beside the numbers
/// @param frozen how it was settled last; while it is, its numbers are those
/// @param differences of the settled numbers from what would be counted now
/// @param complete whether the whole register is counted: shortly after the program was renewed it is not yet
public record Report(
        int year,
        Map<Cell, Entry> entries,
        List<Failure> failures,
        Cells before,
        List<ChapterText> chapters,
        Optional<Freeze> frozen,
        List<Difference> differences,
        boolean complete) {

    public Report {
        entries = Map.copyOf(entries);
        failures = List.copyOf(failures);
        chapters = List.copyOf(chapters);
        differences = List.copyOf(differences);
    }

    /// A number.
    ///
    /// @param correction the one that put it there
    public record Entry(BigDecimal number, Origin origin, Optional<Correction> correction) {}

    /// A cell that would be another one now.
    public record Difference(Cell cell, Optional<BigDecimal> frozen, Optional<BigDecimal> now) {}

    /// Chapters of a settled year that would say something else now.
    public List<Chapter> rewritten() {
        return chapters.stream()
                .filter(text -> text.since().isPresent())
                .map(ChapterText::chapter)
                .toList();
    }

    /// The numbers alone.
    public Cells cells() {
        return cells(entries);
    }

    /// One cell's number with its origin.
    public Optional<Entry> entry(Cell cell) {
        return Optional.ofNullable(entries.get(cell));
    }

    /// Whether it was published before it came here, and is read from that paper.
    public boolean published() {
        return entries.values().stream().anyMatch(entry -> entry.origin() == Origin.IMPORTED);
    }

    static Cells cells(Map<Cell, Entry> entries) {
        return Cells.of(entries.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().number())));
    }
}
