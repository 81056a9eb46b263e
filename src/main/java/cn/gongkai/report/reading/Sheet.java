package cn.gongkai.report.reading;

import cn.gongkai.report.form.Column;
import cn.gongkai.report.form.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The third table while it is being put together: counts, gaps, and the equations C1 to C3 between them.
@SuppressWarnings("EnumOrdinal") // the order is the form's
final class Sheet {

    /// No number is known.
    static final int GAP = -1;

    private static final List<Column> COLUMN_ORDER = List.of(Column.values());
    private static final List<Row> ROW_ORDER = List.of(Row.values());
    static final int WIDTH = COLUMN_ORDER.size();
    private static final int HEIGHT = ROW_ORDER.size();
    private static final int TOTAL = place(Column.TOTAL);

    private final int[][] counts;
    private final Set<Row> lost;
    private final Set<Column> gone;
    private final boolean[][] solved = new boolean[HEIGHT][WIDTH];

    /// @param lost rows that were not found at all: nothing is computed for them
    /// @param gone columns of which no number was found
    Sheet(Set<Row> lost, Set<Column> gone) {
        this.counts = new int[HEIGHT][WIDTH];
        for (var row : counts) {
            Arrays.fill(row, GAP);
        }
        this.lost = lost;
        this.gone = gone;
    }

    private Sheet(Sheet other) {
        this.counts = Arrays.stream(other.counts).map(int[]::clone).toArray(int[][]::new);
        this.lost = other.lost;
        this.gone = other.gone;
    }

    Sheet copy() {
        return new Sheet(this);
    }

    void put(Row row, Way way) {
        for (var column = 0; column < WIDTH; column++) {
            counts[place(row)][column] = way.count(column);
        }
    }

    int at(Row row, Column column) {
        return counts[place(row)][place(column)];
    }

    /// Whether its number is not printed but comes from the others.
    boolean computed(Row row, Column column) {
        return solved[place(row)][place(column)];
    }

    /// Where a column stands, from 0.
    static int place(Column column) {
        return COLUMN_ORDER.indexOf(column);
    }

    private static int place(Row row) {
        return ROW_ORDER.indexOf(row);
    }

    private record Place(int row, int column) {}

    /// Some numbers whose sum is that of others.
    private record Equation(List<Place> left, List<Place> right) {

        List<Place> all() {
            var all = new ArrayList<>(left);
            all.addAll(right);
            return all;
        }
    }

    private static final List<Equation> ROWS = IntStream.range(0, HEIGHT)
            .mapToObj(row -> new Equation(
                    IntStream.range(0, TOTAL)
                            .mapToObj(column -> new Place(row, column))
                            .toList(),
                    List.of(new Place(row, TOTAL))))
            .toList();

    private static final List<Equation> COLUMNS = IntStream.range(0, WIDTH)
            .boxed()
            .flatMap(column -> Stream.of(
                    new Equation(
                            places(EnumSet.of(Row.R1, Row.R2), column), places(EnumSet.of(Row.R3_7, Row.R4), column)),
                    new Equation(places(Row.OUTCOMES, column), places(EnumSet.of(Row.R3_7), column))))
            .toList();

    private static List<Place> places(Iterable<Row> rows, int column) {
        var places = new ArrayList<Place>();
        rows.forEach(row -> places.add(new Place(place(row), column)));
        return places;
    }

    /// Whether the numbers of one row add up.
    static boolean adds(Way way) {
        return IntStream.range(0, TOTAL).mapToLong(way::count).sum() == way.count(TOTAL);
    }

    /// Fills gaps from rows and columns, and keeps what both agree on.
    ///
    /// @param torn rows that were put together: they must add up
    /// @return whether nothing contradicts
    boolean complete(Set<Row> torn) {
        var equations = new ArrayList<>(COLUMNS);
        for (var row : Row.values()) {
            if (torn.contains(row) || Arrays.stream(counts[place(row)]).anyMatch(count -> count == GAP)) {
                equations.add(ROWS.get(place(row)));
            }
        }
        equations.removeIf(equation -> equation.all().stream().anyMatch(this::beyond));
        for (var again = true; again; ) {
            again = false;
            for (var equation : equations) {
                var gap = gap(equation);
                if (gap.size() == 1) {
                    if (!solve(equation, gap.getFirst())) {
                        return false;
                    }
                    again = true;
                }
            }
        }
        var known =
                equations.stream().filter(equation -> gap(equation).isEmpty()).toList();
        if (!known.stream().allMatch(this::holds)) {
            return false;
        }
        keepConfirmed(known);
        return true;
    }

    private boolean beyond(Place place) {
        return lost.contains(ROW_ORDER.get(place.row())) || gone.contains(COLUMN_ORDER.get(place.column()));
    }

    private List<Place> gap(Equation equation) {
        return equation.all().stream().filter(place -> count(place) == GAP).toList();
    }

    private boolean solve(Equation equation, Place gap) {
        var left = known(equation.left());
        var right = known(equation.right());
        var value = equation.right().contains(gap) ? left - right : right - left;
        if (value < 0 || value > Integer.MAX_VALUE) {
            return false;
        }
        counts[gap.row()][gap.column()] = (int) value;
        solved[gap.row()][gap.column()] = true;
        return true;
    }

    private boolean holds(Equation equation) {
        return known(equation.left()) == known(equation.right());
    }

    private long known(List<Place> places) {
        return places.stream()
                .mapToLong(this::count)
                .filter(count -> count != GAP)
                .sum();
    }

    private int count(Place place) {
        return counts[place.row()][place.column()];
    }

    /// Numbers that hang together are kept if there are more equations than numbers: then a wrong digit anywhere among
    /// them would have shown.
    private void keepConfirmed(List<Equation> known) {
        var open = new ArrayList<>(known.stream()
                .filter(equation -> equation.all().stream().anyMatch(this::isSolved))
                .toList());
        while (!open.isEmpty()) {
            var group = new ArrayList<Equation>();
            var numbers = new HashSet<Place>();
            group.add(open.removeFirst());
            for (var i = 0; i < group.size(); i++) {
                group.get(i).all().stream().filter(this::isSolved).forEach(numbers::add);
                for (var it = open.iterator(); it.hasNext(); ) {
                    var next = it.next();
                    if (next.all().stream().anyMatch(numbers::contains)) {
                        group.add(next);
                        it.remove();
                    }
                }
            }
            if (group.size() <= numbers.size()) {
                numbers.forEach(place -> {
                    counts[place.row()][place.column()] = GAP;
                    solved[place.row()][place.column()] = false;
                });
            }
        }
    }

    private boolean isSolved(Place place) {
        return solved[place.row()][place.column()];
    }

    boolean same(Sheet other) {
        return Arrays.deepEquals(counts, other.counts);
    }

    /// Keeps what both say.
    void meet(Sheet other) {
        for (var row = 0; row < HEIGHT; row++) {
            for (var column = 0; column < WIDTH; column++) {
                if (counts[row][column] != other.counts[row][column]) {
                    counts[row][column] = GAP;
                }
                solved[row][column] |= other.solved[row][column];
            }
        }
    }
}
