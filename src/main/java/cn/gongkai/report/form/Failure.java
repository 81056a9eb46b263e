package cn.gongkai.report.form;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A check that does not hold.
///
/// @param cells all that take part, the one that should be the sum or the copy of the others last; of C6, those the
///     words speak of: their sum is what should be written; none for C9, whose amount stands in no cell
/// @param difference how much that one, or the number written, is too large; negative when it is too small
/// @param words what a chapter says wrongly, as written; empty for checks between cells, and where C9 misses any word
public record Failure(Check check, List<Cell> cells, BigDecimal difference, String words) {

    public Failure {
        if (cells.isEmpty() && check != Check.C9) {
            throw new IllegalArgumentException("A failure is somewhere");
        }
        cells = List.copyOf(cells);
    }

    /// Between cells.
    public Failure(Check check, List<Cell> cells, BigDecimal difference) {
        this(check, cells, difference, "");
    }

    /// Where to look first: the cells that take part in most of the failures, if in more than one. A single wrong
    /// digit of the third table stands where its row and its column meet.
    public static List<Cell> suspects(List<Failure> failures) {
        var times = failures.stream()
                .filter(failure -> !failure.check().warning())
                .flatMap(failure -> failure.cells().stream().distinct())
                .collect(groupingBy(identity(), counting()));
        var most = times.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return most < 2
                ? List.of()
                : Cell.ALL.stream()
                        .filter(cell -> times.getOrDefault(cell, 0L) == most)
                        .toList();
    }

    /// In a sentence, for staff.
    public String sentence() {
        var untold = check == Check.C9 && words.isEmpty();
        return Words.of(
                "failure." + check.name() + (untold ? ".UNTOLD" : ""),
                place(),
                difference.abs().toPlainString(),
                difference.signum() < 0 ? 0 : 1,
                words);
    }

    private String place() {
        return switch (check) {
            case C6 -> cells.size() == 1 ? cells.getLast().label() : sum();
            case C9 -> "";
            case C1, C2, C3, C4, C5, C7, C8 -> cells.getLast().label();
        };
    }

    /// By the group's name, where the cells are the rows of one.
    private String sum() {
        var groups = cells.stream().map(Failure::group).distinct().toList();
        return groups.size() == 1 && groups.getFirst().isPresent()
                ? groups.getFirst().orElseThrow()
                : Words.of("sum.OF", cells.stream().map(Cell::label).collect(joining(Words.of("sum.AND"))));
    }

    private static Optional<String> group(Cell cell) {
        return cell instanceof Cell.Applications(var row, var column)
                ? row.group().map(group -> Words.of("sum.GROUP", group, column.label()))
                : Optional.empty();
    }
}
