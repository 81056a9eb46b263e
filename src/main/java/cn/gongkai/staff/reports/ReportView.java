package cn.gongkai.staff.reports;

import cn.gongkai.report.Origin;
import cn.gongkai.report.Report;
import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Check;
import cn.gongkai.report.form.Failure;
import cn.gongkai.report.paper.Layout;
import cn.gongkai.report.paper.ReportPaper;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A report as its page shows it: the tables in the official layout, each number with what there is to say about it.
final class ReportView {

    private final Report report;

    ReportView(Report report) {
        this.report = report;
    }

    /// A number as it is shown.
    ///
    /// @param text empty where there is none
    /// @param failing the checks it takes part in that do not hold
    /// @param why what those checks ask for
    /// @param moved it would be another one now
    record Shown(
            String key,
            String label,
            String text,
            boolean corrected,
            String failing,
            String why,
            boolean moved,
            Optional<Origin> origin) {}

    /// A place of a table.
    ///
    /// @param number of a number's place
    /// @param scope what a head is the head of; nothing, if it is none
    record Place(Layout.Place drawn, Optional<Shown> number, Optional<String> scope) {}

    /// A chapter's table.
    ///
    /// @param heads rows that head its columns
    record Table(String title, String name, List<List<Place>> heads, List<List<Place>> rows) {}

    /// The cell of a key.
    public Shown cell(String key) {
        return number(Cell.of(key).orElseThrow());
    }

    /// The tables in their order.
    public List<Table> tables() {
        return Arrays.stream(Chapter.values())
                .flatMap(chapter ->
                        ReportPaper.table(chapter, report.cells()).map(layout -> table(chapter, layout)).stream())
                .toList();
    }

    private Table table(Chapter chapter, Layout layout) {
        var rows = layout.rows().stream()
                .map(row -> row.stream()
                        .map(place -> new Place(place, place.cell().map(this::number), layout.scope(place)))
                        .toList())
                .toList();
        return new Table(
                chapter.title(),
                layout.name(),
                rows.subList(0, layout.heads()),
                rows.subList(layout.heads(), rows.size()));
    }

    /// How many numbers are missing.
    public int missing() {
        return report.cells().missing().size();
    }

    private Shown number(Cell cell) {
        var entry = report.entry(cell);
        var failing = report.failures().stream()
                .filter(failure -> failure.cells().contains(cell))
                .map(Failure::check)
                .distinct()
                .toList();
        return new Shown(
                cell.key(),
                cell.label(),
                entry.map(Report.Entry::number).map(BigDecimal::toPlainString).orElse(""),
                entry.flatMap(Report.Entry::correction).isPresent(),
                failing.stream().map(Check::name).collect(Collectors.joining(" ")),
                failing.stream().map(Check::label).collect(Collectors.joining("；")),
                report.differences().stream().anyMatch(one -> one.cell().equals(cell)),
                entry.map(Report.Entry::origin));
    }
}
