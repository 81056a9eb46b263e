package cn.gongkai.report.reading;

import cn.gongkai.report.form.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds the ways to read torn rows that fit the rest of the third table.
final class Fitting {

    /// More combinations of ways are not looked through.
    private static final int MOST = 50_000;

    /// From so many whole rows with numbers in the same columns, a blank cell is a lost number's place.
    private static final int ENOUGH_WHOLE = 3;

    private final List<TornRow> torn;
    private final List<DataRow> whole;

    /// The columns that whole rows have their numbers in, by where these stand.
    private final Map<Integer, Set<Integer>> columnsAt = new HashMap<>();

    Fitting(List<TornRow> torn, List<DataRow> rows) {
        this.torn = List.copyOf(torn);
        this.whole =
                rows.stream().filter(row -> row.figures().size() == Sheet.WIDTH).toList();
        for (var row : whole) {
            for (var column = 0; column < Sheet.WIDTH; column++) {
                columnsAt
                        .computeIfAbsent(row.figures().get(column).column(), _ -> new HashSet<>())
                        .add(column);
            }
        }
    }

    /// A way for each torn row, and what the table then says.
    private record Fit(Sheet sheet, List<Way> chosen) {}

    /// The one way that fits, or what all ways that fit have in common. None, if nothing fits.
    ///
    /// Where a single row keeps the others from fitting: what the others say, and that row as it is printed,
    /// so that the checks show it.
    Optional<Sheet> into(Sheet base) {
        if (combinations() > MOST) {
            return Optional.empty();
        }
        var all = common(fitting(base));
        return all.isPresent() ? all : withoutOne(base);
    }

    private long combinations() {
        return torn.stream()
                .mapToLong(row -> row.ways().size())
                .reduce(1, (those, more) -> Math.min(MOST + 1L, those * more));
    }

    /// What the table says without one of its rows.
    ///
    /// @param wrong how many of that row's numbers stand against the others
    private record Without(Sheet sheet, long wrong) {}

    /// Without the row that holds a wrong number the others fit. Of several such rows, the one with the fewest
    /// wrong numbers, or what those have in common.
    private Optional<Sheet> withoutOne(Sheet base) {
        var fitting = Arrays.stream(Row.values())
                .flatMap(row -> without(row, base).stream())
                .toList();
        var fewest = fitting.stream().mapToLong(Without::wrong).min().orElse(0);
        return fitting.stream()
                .filter(one -> one.wrong() == fewest)
                .map(Without::sheet)
                .reduce((one, other) -> {
                    one.meet(other);
                    return one;
                });
    }

    private Optional<Without> without(Row row, Sheet base) {
        var rest = base.copy();
        rest.forget(row);
        var others =
                new Fitting(torn.stream().filter(other -> other.row() != row).toList(), whole);
        if (others.combinations() * Row.values().length > MOST) {
            return Optional.empty();
        }
        return others.common(others.fitting(rest)).map(sheet -> {
            var printed = base.copy();
            torn.stream().filter(one -> one.row() == row).forEach(one -> printed.put(row, likest(one, sheet)));
            var wrong = sheet.differing(row, printed);
            sheet.print(row, printed);
            return new Without(sheet, wrong);
        });
    }

    /// Of the ways to read a row, the one that differs least from what the others say it should be.
    private Way likest(TornRow row, Sheet sheet) {
        return row.ways().stream()
                .max(Comparator.<Way>comparingLong(way -> sheet.agreeing(row.row(), way))
                        .thenComparingLong(way -> nearness(row.printed(), way)))
                .orElseThrow();
    }

    private List<Fit> fitting(Sheet base) {
        var rows = torn.stream().map(TornRow::row).collect(Collectors.toSet());
        var fitting = new ArrayList<Fit>();
        var choice = new int[torn.size()];
        do {
            var chosen = IntStream.range(0, choice.length)
                    .mapToObj(i -> torn.get(i).ways().get(choice[i]))
                    .toList();
            consider(base.copy(), chosen, rows, fitting);
        } while (next(choice));
        return fitting;
    }

    private void consider(Sheet sheet, List<Way> chosen, Set<Row> rows, List<Fit> fitting) {
        for (var i = 0; i < chosen.size(); i++) {
            sheet.put(torn.get(i).row(), chosen.get(i));
        }
        if (sheet.complete(rows)) {
            keep(new Fit(sheet, chosen), fitting);
        }
    }

    private boolean next(int[] choice) {
        for (var i = 0; i < choice.length; i++) {
            if (++choice[i] < torn.get(i).ways().size()) {
                return true;
            }
            choice[i] = 0;
        }
        return false;
    }

    /// Of ways that come to the same numbers, the one nearest to where they are printed.
    private void keep(Fit fit, List<Fit> fitting) {
        for (var i = 0; i < fitting.size(); i++) {
            if (fitting.get(i).sheet().same(fit.sheet())) {
                if (nearness(fit) > nearness(fitting.get(i))) {
                    fitting.set(i, fit);
                }
                return;
            }
        }
        fitting.add(fit);
    }

    private long nearness(Fit fit) {
        return IntStream.range(0, torn.size())
                .mapToLong(i -> nearness(torn.get(i).printed(), fit.chosen().get(i)))
                .sum();
    }

    /// How many numbers stand where whole rows have that column: the very numbers, not equal ones.
    @SuppressWarnings("ReferenceEquality")
    private long nearness(DataRow printed, Way way) {
        return printed.figures().stream()
                .filter(figure -> columnsAt.getOrDefault(figure.column(), Set.of()).stream()
                        .anyMatch(column -> way.numbers().get(column) == figure.number()))
                .count();
    }

    private Optional<Sheet> common(List<Fit> fitting) {
        var placed = fitting.stream().filter(this::inPlace).toList();
        var those = placed.size() == 1 ? placed : fitting;
        if (those.isEmpty()) {
            return Optional.empty();
        }
        var sheet = those.getFirst().sheet();
        those.stream().skip(1).forEach(fit -> sheet.meet(fit.sheet()));
        return Optional.of(sheet);
    }

    /// Whether each torn row of a table that tells its columns has its numbers where they are printed.
    private boolean inPlace(Fit fit) {
        return IntStream.range(0, torn.size()).allMatch(i -> {
            var printed = torn.get(i).printed();
            var columns = columns(printed.line());
            return columns.isEmpty() || isAt(printed, columns, fit.chosen().get(i));
        });
    }

    private static boolean isAt(DataRow printed, List<Integer> columns, Way way) {
        return printed.figures().stream().allMatch(figure -> {
            var place = columns.indexOf(figure.column());
            return place >= 0 && figure.number().equals(way.numbers().get(place));
        });
    }

    /// Where whole rows of the same table have their numbers, if it tells and this row is as wide as they are.
    private List<Integer> columns(Line line) {
        var same =
                whole.stream().filter(row -> row.line().part() == line.part()).toList();
        var places = same.stream()
                .map(row -> row.figures().stream().map(DataRow.Figure::column).toList())
                .distinct()
                .toList();
        var wide = same.stream().allMatch(row -> row.line().width() == line.width());
        return line.told() && wide && same.size() >= ENOUGH_WHOLE && places.size() == 1 ? places.getFirst() : List.of();
    }
}
