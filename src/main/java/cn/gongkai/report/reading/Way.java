package cn.gongkai.report.reading;

import cn.gongkai.report.reading.DataRow.Figure;
import cn.gongkai.report.reading.ReadReport.How;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One way to read a printed row: which number stands in which column.
///
/// @param numbers by column; nothing where one is lost
/// @param hows what it takes to read it so
record Way(List<@Nullable Numeral> numbers, Set<How> hows) {

    /// More blanks than that in one row are no slips.
    private static final int MOST_BLANKS = 8;

    /// A row that lost more numbers says too little.
    private static final int MOST_LOST = 3;

    /// The ways that take the fewest slips of scanning, of those that hold.
    ///
    /// @param width how many columns the form has
    /// @param holds the arithmetic within the row, asked only of ways that have every number
    /// @return none, if the row cannot be read
    static List<Way> of(DataRow row, int width, Predicate<Way> holds) {
        var figures = row.figures();
        var plain = plain(row, width);
        if (plain.isPresent()) {
            return List.of(plain.get());
        }
        var ways = new ArrayList<Costly>();
        for (var joined : joinings(figures)) {
            place(row, joined, width, ways);
        }
        var sound = ways.stream()
                .filter(way -> !way.way().complete() || holds.test(way.way()))
                .toList();
        var cheapest = sound.stream().mapToInt(Costly::slips).min().orElse(0);
        return sound.stream()
                .filter(way -> way.slips() == cheapest)
                .map(Costly::way)
                .distinct()
                .toList();
    }

    /// As many numbers as columns, or cells as columns: if they do not add up, that is for the checks to say.
    private static Optional<Way> plain(DataRow row, int width) {
        var figures = row.figures();
        var cells = figures.stream().filter(figure -> !figure.blank()).count();
        if (!row.celled() || cells == figures.size()) {
            return figures.size() == width
                    ? Optional.of(new Way(
                            nullable(figures.stream().map(Figure::number).toList()), Set.of()))
                    : Optional.empty();
        }
        var blanks = IntStream.range(0, figures.size())
                .filter(i -> figures.get(i).blank())
                .boxed()
                .collect(Collectors.toSet());
        return cells == width
                ? joined(figures, blanks, blanks.size()).stream()
                        .map(joined -> new Way(nullable(joined.numbers()), Set.of()))
                        .findFirst()
                : Optional.empty();
    }

    private static List<@Nullable Numeral> nullable(List<Numeral> numbers) {
        return new ArrayList<>(numbers);
    }

    /// @param slips of scanning that it takes
    private record Costly(Way way, int slips) {}

    /// @param joins how many blanks were left out, of those there are
    private record Joined(List<Numeral> numbers, int joins, int blanks) {}

    /// Each way to leave blanks out or to let them part numbers.
    private static List<Joined> joinings(List<Figure> figures) {
        var blanks = IntStream.range(0, figures.size())
                .filter(i -> figures.get(i).blank())
                .boxed()
                .toList();
        var ways = new ArrayList<Joined>();
        if (blanks.size() > MOST_BLANKS) {
            joined(figures, Set.of(), blanks.size()).forEach(ways::add);
            return ways;
        }
        for (var mask = 0; mask < 1 << blanks.size(); mask++) {
            var bits = mask;
            var left = IntStream.range(0, blanks.size())
                    .filter(i -> (bits >> i & 1) == 1)
                    .mapToObj(blanks::get)
                    .collect(Collectors.toSet());
            joined(figures, left, blanks.size()).forEach(ways::add);
        }
        return ways;
    }

    private static List<Joined> joined(List<Figure> figures, Set<Integer> joins, int blanks) {
        var numbers = new ArrayList<Numeral>();
        for (var i = 0; i < figures.size(); i++) {
            var number = figures.get(i).number();
            if (!joins.contains(i)) {
                numbers.add(number);
                continue;
            }
            var whole = numbers.removeLast().plus(number);
            if (whole.isEmpty()) {
                return List.of();
            }
            numbers.add(whole.get());
        }
        return List.of(new Joined(numbers, joins.size(), blanks));
    }

    /// Every way to put numbers into columns in order.
    private static void place(DataRow row, Joined joined, int width, List<Costly> ways) {
        var count = joined.numbers().size();
        if (count > width || width - count > MOST_LOST) {
            return;
        }
        var parted = row.celled() ? joined.blanks() - joined.joins() : 0;
        var hows = EnumSet.noneOf(How.class);
        if (parted > 0) {
            hows.add(How.PARTED);
        }
        if (count < width) {
            hows.add(How.PLACED);
        }
        var slips = joined.joins() + parted + (width - count);
        choose(joined.numbers(), width, new ArrayList<>(), hows, slips, ways);
    }

    private static void choose(
            List<Numeral> rest,
            int columns,
            List<@Nullable Numeral> chosen,
            Set<How> hows,
            int slips,
            List<Costly> ways) {
        if (columns == 0) {
            ways.add(new Costly(new Way(new ArrayList<>(chosen), hows), slips));
            return;
        }
        if (!rest.isEmpty()) {
            chosen.add(rest.getFirst());
            choose(rest.subList(1, rest.size()), columns - 1, chosen, hows, slips, ways);
            chosen.removeLast();
        }
        if (rest.size() < columns) {
            chosen.add(null);
            choose(rest, columns - 1, chosen, hows, slips, ways);
            chosen.removeLast();
        }
    }

    /// Whether each column has a number that can be read.
    boolean complete() {
        return numbers.stream().allMatch(number -> number != null && number.whole());
    }

    /// The count in a column; -1 if there is none.
    int count(int column) {
        var number = numbers.get(column);
        return number != null && number.value() != null && number.whole()
                ? number.value().intValueExact()
                : -1;
    }
}
