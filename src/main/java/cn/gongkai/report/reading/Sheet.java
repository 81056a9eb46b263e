package cn.gongkai.report.reading;

import cn.gongkai.report.form.Column;
import cn.gongkai.report.form.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
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

    private final int[] counts = new int[HEIGHT * WIDTH];
    private final Set<Row> lost;
    private final Set<Column> gone;
    private final boolean[] solved = new boolean[HEIGHT * WIDTH];

    /// @param lost rows that were not found at all: nothing is computed for them
    /// @param gone columns of which no number was found
    Sheet(Set<Row> lost, Set<Column> gone) {
        Arrays.fill(counts, GAP);
        this.lost = lost;
        this.gone = gone;
    }

    private Sheet(Sheet other) {
        System.arraycopy(other.counts, 0, counts, 0, counts.length);
        this.lost = other.lost;
        this.gone = other.gone;
    }

    Sheet copy() {
        return new Sheet(this);
    }

    void put(Row row, Way way) {
        for (var column = 0; column < WIDTH; column++) {
            counts[place(row) * WIDTH + column] = way.count(column);
        }
    }

    /// Takes a row's numbers out.
    void forget(Row row) {
        Arrays.fill(counts, place(row) * WIDTH, (place(row) + 1) * WIDTH, GAP);
    }

    /// Puts a row's numbers in as another sheet has them, whatever the others say. What it has no number for stays.
    void print(Row row, Sheet printed) {
        places(row).filter(place -> printed.counts[place] != GAP).forEach(place -> {
            counts[place] = printed.counts[place];
            solved[place] = false;
        });
    }

    /// How many numbers of another sheet's row are not known here, or known otherwise.
    long differing(Row row, Sheet other) {
        return places(row)
                .filter(place -> other.counts[place] != GAP && counts[place] != other.counts[place])
                .count();
    }

    /// In how many columns a way to read a row says what stands here.
    long agreeing(Row row, Way way) {
        return IntStream.range(0, WIDTH)
                .filter(column -> way.count(column) != GAP && way.count(column) == counts[place(row) * WIDTH + column])
                .count();
    }

    private static IntStream places(Row row) {
        return IntStream.range(place(row) * WIDTH, (place(row) + 1) * WIDTH);
    }

    int at(Row row, Column column) {
        return counts[place(row) * WIDTH + place(column)];
    }

    /// Whether its number is not printed but comes from the others.
    boolean computed(Row row, Column column) {
        return solved[place(row) * WIDTH + place(column)];
    }

    /// Where a column stands, from 0.
    static int place(Column column) {
        return COLUMN_ORDER.indexOf(column);
    }

    private static int place(Row row) {
        return ROW_ORDER.indexOf(row);
    }

    /// Some numbers whose sum is that of others, by their places row after row.
    private static final class Equation {

        private final int[] left;
        private final int[] right;
        private final int[] all;

        Equation(IntStream left, IntStream right) {
            this.left = left.toArray();
            this.right = right.toArray();
            this.all = IntStream.concat(Arrays.stream(this.left), Arrays.stream(this.right))
                    .toArray();
        }

        boolean isOnRight(int place) {
            return Arrays.stream(right).anyMatch(one -> one == place);
        }
    }

    private static final List<Equation> ROWS = IntStream.range(0, HEIGHT)
            .mapToObj(row ->
                    new Equation(IntStream.range(row * WIDTH, row * WIDTH + TOTAL), IntStream.of(row * WIDTH + TOTAL)))
            .toList();

    private static final List<Equation> COLUMNS = IntStream.range(0, WIDTH)
            .boxed()
            .flatMap(column -> Stream.of(
                    new Equation(
                            places(EnumSet.of(Row.R1, Row.R2), column), places(EnumSet.of(Row.R3_7, Row.R4), column)),
                    new Equation(places(Row.OUTCOMES, column), places(EnumSet.of(Row.R3_7), column))))
            .toList();

    private static IntStream places(Collection<Row> rows, int column) {
        return rows.stream().mapToInt(row -> place(row) * WIDTH + column);
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
        var equations = new ArrayList<Equation>();
        COLUMNS.stream().filter(equation -> !isBeyond(equation)).forEach(equations::add);
        for (var row : ROW_ORDER) {
            var equation = ROWS.get(place(row));
            if ((torn.contains(row) || gaps(equation) > 0) && !isBeyond(equation)) {
                equations.add(equation);
            }
        }
        for (var again = true; again; ) {
            again = false;
            for (var equation : equations) {
                if (gaps(equation) == 1) {
                    if (!solve(equation)) {
                        return false;
                    }
                    again = true;
                }
            }
        }
        equations.removeIf(equation -> gaps(equation) > 0);
        for (var equation : equations) {
            if (known(equation.left) != known(equation.right)) {
                return false;
            }
        }
        keepConfirmed(equations);
        return true;
    }

    private boolean isBeyond(Equation equation) {
        return !(lost.isEmpty() && gone.isEmpty())
                && Arrays.stream(equation.all)
                        .anyMatch(place -> lost.contains(ROW_ORDER.get(place / WIDTH))
                                || gone.contains(COLUMN_ORDER.get(place % WIDTH)));
    }

    private int gaps(Equation equation) {
        var gaps = 0;
        for (var place : equation.all) {
            gaps += counts[place] == GAP ? 1 : 0;
        }
        return gaps;
    }

    private boolean solve(Equation equation) {
        var gap = Arrays.stream(equation.all)
                .filter(place -> counts[place] == GAP)
                .findFirst()
                .orElseThrow();
        var left = known(equation.left);
        var right = known(equation.right);
        var value = equation.isOnRight(gap) ? left - right : right - left;
        if (value < 0 || value > Integer.MAX_VALUE) {
            return false;
        }
        counts[gap] = (int) value;
        solved[gap] = true;
        return true;
    }

    private long known(int[] places) {
        var sum = 0L;
        for (var place : places) {
            sum += counts[place] == GAP ? 0 : counts[place];
        }
        return sum;
    }

    /// Numbers that hang together are kept if there are more equations than numbers: then a wrong digit anywhere among
    /// them would have shown.
    private void keepConfirmed(List<Equation> known) {
        var open = new ArrayList<>(known.stream()
                .filter(equation -> Arrays.stream(equation.all).anyMatch(place -> solved[place]))
                .toList());
        while (!open.isEmpty()) {
            var group = new ArrayList<Equation>();
            var numbers = new BitSet();
            group.add(open.removeFirst());
            for (var i = 0; i < group.size(); i++) {
                Arrays.stream(group.get(i).all).filter(place -> solved[place]).forEach(numbers::set);
                for (var it = open.iterator(); it.hasNext(); ) {
                    var next = it.next();
                    if (Arrays.stream(next.all).anyMatch(numbers::get)) {
                        group.add(next);
                        it.remove();
                    }
                }
            }
            if (group.size() <= numbers.cardinality()) {
                numbers.stream().forEach(place -> {
                    counts[place] = GAP;
                    solved[place] = false;
                });
            }
        }
    }

    boolean same(Sheet other) {
        return Arrays.equals(counts, other.counts);
    }

    /// Keeps what both say.
    void meet(Sheet other) {
        for (var place = 0; place < counts.length; place++) {
            if (counts[place] != other.counts[place]) {
                counts[place] = GAP;
            }
            solved[place] |= other.solved[place];
        }
    }
}
