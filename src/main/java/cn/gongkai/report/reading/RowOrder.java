package cn.gongkai.report.reading;

import cn.gongkai.report.form.Row;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Which printed row is which row of the third table: by labels as far as they can be read, in the table's order, and
/// by place between two such rows if as many are printed there as the form has.
final class RowOrder {

    /// From here on a label is recognised.
    private static final double LIKE = .5;

    /// Below this, a label of some length says something else than its place.
    private static final double UNLIKE = .2;

    private static final int SAYS_SOMETHING = 4;

    /// Fewer recognised labels are no third table.
    private static final int ENOUGH = 6;

    private static final Row[] FORM = Row.values();
    private static final List<List<Likeness>> LABELS =
            Stream.of(FORM).map(RowOrder::labels).toList();

    /// What is longer is no label; so much of it says whether it begins like one.
    private static final int LONGEST = 200;

    private final List<DataRow> printed;
    private final double[][] likeness;
    private final int[] places;
    private final Map<Row, DataRow> rows = new EnumMap<>(Row.class);
    private final Map<Row, DataRow> doubtful = new EnumMap<>(Row.class);
    private boolean found;

    RowOrder(List<DataRow> printed) {
        this.printed = printed;
        this.likeness = printed.stream().map(RowOrder::likeness).toArray(double[][]::new);
        this.places = new int[printed.size()];
        place();
    }

    /// With and without the groups it stands in.
    private static List<Likeness> labels(Row row) {
        var inGroup = row.group().map(group -> group + row.label()).orElse(row.label());
        return (row.result() ? Stream.of(row.label(), inGroup, Row.results() + inGroup) : Stream.of(row.label()))
                .distinct()
                .map(Likeness::new)
                .toList();
    }

    /// How much a printed row is like each row of the form.
    private static double[] likeness(DataRow row) {
        var labels = row.labels().stream()
                .map(Likeness::letters)
                .map(label -> label.substring(0, Math.min(LONGEST, label.length())))
                .distinct()
                .toList();
        return LABELS.stream()
                .mapToDouble(form -> labels.stream()
                        .mapToDouble(label -> form.stream()
                                .mapToDouble(one -> one.ofLetters(label))
                                .max()
                                .orElse(0))
                        .max()
                        .orElse(0))
                .toArray();
    }

    /// Whether this is the third table at all.
    boolean found() {
        return found;
    }

    /// The printed row of each row that was found.
    Map<Row, DataRow> rows() {
        return rows;
    }

    /// Rows that stand where these should, with a label that says something else.
    Map<Row, DataRow> doubtful() {
        return doubtful;
    }

    private void place() {
        var anchors = anchors();
        found = anchors >= ENOUGH;
        if (!found) {
            return;
        }
        var from = 0;
        while (from < places.length) {
            if (places[from] >= 0) {
                rows.put(FORM[places[from]], printed.get(from));
                from++;
                continue;
            }
            var to = from;
            while (to < places.length && places[to] < 0) {
                to++;
            }
            between(from, to);
            from = to;
        }
    }

    /// Rows without a label of their own, from one to before another.
    private void between(int from, int to) {
        var above = from == 0 ? -1 : places[from - 1];
        var below = to == places.length ? FORM.length : places[to];
        if (below - above - 1 != to - from || !sameTable(from, to)) {
            return;
        }
        for (var i = from; i < to; i++) {
            var row = above + 1 + (i - from);
            var own = Likeness.letters(printed.get(i).own());
            var contradicts = own.length() >= SAYS_SOMETHING && likeness[i][row] < UNLIKE;
            (contradicts ? doubtful : rows).put(FORM[row], printed.get(i));
        }
    }

    /// At the table's edges, what stands in another table does not belong.
    private boolean sameTable(int from, int to) {
        var first = printed.get(from).line();
        var last = printed.get(to - 1).line();
        return (from > 0
                        || to == places.length
                        || first.part() == printed.get(to).line().part())
                && (to < places.length
                        || from == 0
                        || last.part() == printed.get(from - 1).line().part());
    }

    /// The best way to match labels in order.
    ///
    /// @return how many were recognised
    private int anchors() {
        var best = new double[printed.size() + 1][FORM.length + 1];
        for (var i = printed.size() - 1; i >= 0; i--) {
            for (var j = FORM.length - 1; j >= 0; j--) {
                best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
                if (likeness[i][j] >= LIKE) {
                    best[i][j] = Math.max(best[i][j], likeness[i][j] + best[i + 1][j + 1]);
                }
            }
        }
        Arrays.fill(places, -1);
        var anchors = 0;
        var i = 0;
        var j = 0;
        while (i < printed.size() && j < FORM.length) {
            if (likeness[i][j] >= LIKE && best[i][j] == likeness[i][j] + best[i + 1][j + 1]) {
                places[i++] = j++;
                anchors++;
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return anchors;
    }
}
