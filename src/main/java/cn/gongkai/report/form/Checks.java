package cn.gongkai.report.form;

import static java.util.stream.Collectors.toCollection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The arithmetic of the format: C1 to C5, C7 and C8 of [Check]. Where a number is missing there is nothing to check.
public final class Checks {

    private static final int FEE_DECIMALS = 6;

    private Checks() {}

    /// Holds the numbers to each other and to last year's.
    ///
    /// @param lastYear the numbers of the year before, as reported; nothing where they are not known
    /// @return what does not hold, check by check, in the order of the report
    public static List<Failure> of(Cells cells, Cells lastYear) {
        return Stream.of(
                        balance(cells),
                        outcomes(cells),
                        rows(cells),
                        carriedOver(cells, lastYear),
                        disputes(cells),
                        counts(cells),
                        inForce(cells, lastYear))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Failure> balance(Cells cells) {
        return perColumn(column -> {
            var received = cell(Row.R1, column);
            var carried = cell(Row.R2, column);
            var ended = cell(Row.R3_7, column);
            var open = cell(Row.R4, column);
            return sum(cells, List.of(received, carried))
                    .flatMap(left -> sum(cells, List.of(ended, open))
                            .flatMap(right ->
                                    failure(Check.C1, List.of(received, carried, ended, open), right.subtract(left))));
        });
    }

    private static List<Failure> outcomes(Cells cells) {
        return perColumn(column -> total(
                Check.C2,
                cells,
                Row.OUTCOMES.stream().map(row -> cell(row, column)).toList(),
                cell(Row.R3_7, column)));
    }

    private static List<Failure> rows(Cells cells) {
        return Arrays.stream(Row.values())
                .flatMap(row -> total(
                        Check.C3,
                        cells,
                        Column.COUNTED.stream().map(column -> cell(row, column)).toList(),
                        cell(row, Column.TOTAL))
                        .stream())
                .toList();
    }

    private static List<Failure> carriedOver(Cells cells, Cells lastYear) {
        return perColumn(column -> {
            var carried = cell(Row.R2, column);
            return cells.number(carried)
                    .flatMap(now -> lastYear.number(cell(Row.R4, column))
                            .flatMap(then -> failure(Check.C4, List.of(carried), now.subtract(then))));
        });
    }

    private static List<Failure> disputes(Cells cells) {
        return Arrays.stream(Cell.Disputes.Group.values())
                .flatMap(group -> total(
                        Check.C5,
                        cells,
                        Arrays.stream(Cell.Disputes.Result.values())
                                .filter(result -> result != Cell.Disputes.Result.TOTAL)
                                .<Cell>map(result -> new Cell.Disputes(group, result))
                                .toList(),
                        new Cell.Disputes(group, Cell.Disputes.Result.TOTAL))
                        .stream())
                .toList();
    }

    private static List<Failure> counts(Cells cells) {
        return cells.present()
                .flatMap(cell -> cells
                        .number(cell)
                        .filter(number -> number.signum() < 0 || number.scale() > decimals(cell))
                        .map(number -> new Failure(Check.C7, List.of(cell), number))
                        .stream())
                .toList();
    }

    private static int decimals(Cell cell) {
        return cell.equals(new Cell.Figure(Cell.Figure.Kind.FEE)) ? FEE_DECIMALS : 0;
    }

    private static List<Failure> inForce(Cells cells, Cells lastYear) {
        return Arrays.stream(Cell.Documents.Type.values())
                .flatMap(kind -> {
                    var issued = new Cell.Documents(kind, Cell.Documents.Count.ISSUED);
                    var repealed = new Cell.Documents(kind, Cell.Documents.Count.REPEALED);
                    var now = new Cell.Documents(kind, Cell.Documents.Count.IN_FORCE);
                    if (!Stream.of(issued, repealed, now)
                            .allMatch(cell -> cells.number(cell).isPresent())) {
                        return Stream.empty();
                    }
                    return lastYear
                            .number(now)
                            .map(then -> then.add(number(cells, issued)).subtract(number(cells, repealed)))
                            .flatMap(expected -> failure(
                                    Check.C8,
                                    List.of(issued, repealed, now),
                                    number(cells, now).subtract(expected)))
                            .stream();
                })
                .toList();
    }

    private static List<Failure> perColumn(Function<Column, Optional<Failure>> check) {
        return Arrays.stream(Column.values())
                .flatMap(column -> check.apply(column).stream())
                .toList();
    }

    private static Optional<Failure> total(Check check, Cells cells, List<Cell> parts, Cell total) {
        var all = Stream.concat(parts.stream(), Stream.of(total)).collect(toCollection(ArrayList::new));
        return sum(cells, parts)
                .flatMap(sum -> cells.number(total).flatMap(number -> failure(check, all, number.subtract(sum))));
    }

    private static Optional<Failure> failure(Check check, List<Cell> cells, BigDecimal difference) {
        return difference.signum() == 0 ? Optional.empty() : Optional.of(new Failure(check, cells, difference));
    }

    /// Nothing, when one of them is missing.
    private static Optional<BigDecimal> sum(Cells cells, List<Cell> parts) {
        return parts.stream().allMatch(cell -> cells.number(cell).isPresent())
                ? Optional.of(parts.stream().map(cell -> number(cells, cell)).reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
    }

    private static BigDecimal number(Cells cells, Cell cell) {
        return cells.number(cell).orElseThrow();
    }

    private static Cell cell(Row row, Column column) {
        return new Cell.Applications(row, column);
    }
}
