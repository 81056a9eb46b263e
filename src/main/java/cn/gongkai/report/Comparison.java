package cn.gongkai.report;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Column;
import cn.gongkai.report.form.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// Years side by side, and numbers that somebody should look at.
@Service
public class Comparison {

    private static final int MONTHS = 12;
    private static final List<Row> ROWS = List.of(Row.R1, Row.R2, Row.R3_1, Row.R3_2, Row.R3_7, Row.R4);

    private final AnnualReports reports;
    private final ReportProperties properties;
    private final Figures figures;
    private final ReportYears years;

    Comparison(AnnualReports reports, ReportProperties properties, Figures figures, ReportYears years) {
        this.reports = reports;
        this.properties = properties;
        this.figures = figures;
        this.years = years;
    }

    /// The main cells of the last years.
    ///
    /// @param reports the newest first
    /// @param lines each with a number for each report, where it has one
    public record Years(List<Report> reports, List<Line> lines) {

        public Years {
            reports = List.copyOf(reports);
            lines = List.copyOf(lines);
        }
    }

    /// One cell over the years.
    public record Line(Cell cell, List<Optional<BigDecimal>> numbers) {

        public Line {
            numbers = List.copyOf(numbers);
        }
    }

    /// Up to so many years that something is known of.
    public Years years(int most) {
        var years = reports.of(reports.years().stream().limit(most).toList());
        return new Years(
                years,
                mainCells()
                        .map(cell -> new Line(
                                cell,
                                years.stream()
                                        .map(report -> report.cells().number(cell))
                                        .toList()))
                        .toList());
    }

    /// What is odd about a year's numbers beside the year before, and which months are not entered.
    public List<Hint> hints(Report report) {
        var before = report.before();
        var cells = report.cells();
        return Stream.concat(
                        Cell.ALL.stream()
                                .flatMap(cell -> cells
                                        .number(cell)
                                        .flatMap(now -> before.number(cell)
                                                .flatMap(then -> hint(report.year(), cell, now, then)))
                                        .stream()),
                        months(report.year()).stream())
                .toList();
    }

    /// A kind some months of which are entered adds up to too little when others are left out.
    private List<Hint> months(int year) {
        if (!years.over(year)) {
            return List.of();
        }
        var entered = figures.of(year).stream()
                .collect(Collectors.groupingBy(
                        Figure::kind,
                        TreeMap::new,
                        Collectors.mapping(one -> one.month().getMonthValue(), Collectors.toSet())));
        return entered.entrySet().stream()
                .filter(kind -> kind.getValue().size() < MONTHS)
                .map(kind -> new Hint(
                        kind.getKey().cell(),
                        Hint.Kind.MONTHS,
                        ReportSentences.of("hint.MONTHS", kind.getKey().label(), missing(kind.getValue()))))
                .toList();
    }

    private static String missing(Set<Integer> entered) {
        return IntStream.rangeClosed(1, MONTHS)
                .filter(month -> !entered.contains(month))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("、"));
    }

    private Optional<Hint> hint(int year, Cell cell, BigDecimal now, BigDecimal before) {
        var factor = BigDecimal.valueOf(properties.deviation());
        var some = Amounts.decimals(cell) == 0 ? factor : BigDecimal.ZERO;
        // A year that is not over has less of everything.
        var over = years.over(year);
        if (before.signum() > 0 && now.compareTo(before.multiply(factor)) >= 0 && now.compareTo(some) >= 0) {
            return Optional.of(hint(cell, Hint.Kind.TIMES, now, before));
        }
        if (!over || before.compareTo(some) < 0 || before.signum() == 0) {
            return Optional.empty();
        }
        if (now.signum() == 0) {
            return Optional.of(hint(cell, Hint.Kind.VANISHED, now, before));
        }
        return now.multiply(factor).compareTo(before) <= 0
                ? Optional.of(hint(cell, Hint.Kind.FRACTION, now, before))
                : Optional.empty();
    }

    private Hint hint(Cell cell, Hint.Kind kind, BigDecimal now, BigDecimal before) {
        var times = kind == Hint.Kind.TIMES
                ? now.divide(before, 0, RoundingMode.DOWN).toPlainString()
                : Integer.toString(properties.deviation());
        return new Hint(
                cell,
                kind,
                ReportSentences.of("hint." + kind, cell.label(), now.toPlainString(), before.toPlainString(), times));
    }

    private static Stream<Cell> mainCells() {
        return Cell.ALL.stream().filter(cell -> switch (cell) {
            case Cell.Published _, Cell.Documents _, Cell.Figure _ -> true;
            case Cell.Applications(var row, var column) -> column == Column.TOTAL && ROWS.contains(row);
            case Cell.Disputes(var _, var result) -> result == Cell.Disputes.Result.TOTAL;
        });
    }
}
