package cn.gongkai.staff.reports;

import cn.gongkai.report.Origin;
import cn.gongkai.report.Report;
import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Check;
import cn.gongkai.report.form.Column;
import cn.gongkai.report.form.Failure;
import cn.gongkai.report.form.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A report as its page shows it: the tables in the official layout, each number with what there is to say about it.
final class ReportView {

    private static final List<Cell.Disputes.Result> RESULTS = List.of(Cell.Disputes.Result.values());

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

    /// A head beside a line, merged over some lines and columns.
    record Head(String text, int columns, int rows) {}

    /// A line of the third table.
    record Line(List<Head> heads, List<Shown> numbers) {}

    /// Five columns of the fourth table.
    record Group(String label, List<String> results, List<Shown> numbers) {}

    /// The cell of a key.
    public Shown cell(String key) {
        return number(Cell.of(key).orElseThrow());
    }

    /// The third table's lines.
    public List<Line> lines() {
        return Arrays.stream(Row.values())
                .map(row -> new Line(
                        heads(row), Cell.row(row).stream().map(this::number).toList()))
                .toList();
    }

    /// The third table's columns.
    public List<Column> columns() {
        return List.of(Column.values());
    }

    /// The fourth table's groups.
    public List<Group> groups() {
        return Arrays.stream(Cell.Disputes.Group.values())
                .map(group -> new Group(
                        group.label(),
                        RESULTS.stream().map(Cell.Disputes.Result::label).toList(),
                        RESULTS.stream()
                                .map(result -> number(new Cell.Disputes(group, result)))
                                .toList()))
                .toList();
    }

    /// How many numbers are missing.
    public int missing() {
        return report.cells().missing().size();
    }

    private static List<Head> heads(Row row) {
        var heads = new ArrayList<Head>();
        if (row == Row.R3_1) {
            heads.add(new Head(Row.results(), 1, (int)
                    Arrays.stream(Row.values()).filter(Row::result).count()));
        }
        var group = row.group();
        if (group.isPresent()) {
            var rows = Arrays.stream(Row.values())
                    .filter(other -> other.group().equals(group))
                    .toList();
            if (rows.getFirst() == row) {
                heads.add(new Head(group.get(), 1, rows.size()));
            }
            heads.add(new Head(row.label(), 1, 1));
        } else {
            heads.add(new Head(row.label(), row.result() ? 2 : 3, 1));
        }
        return heads;
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
