package cn.gongkai.report.reading;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Column;
import cn.gongkai.report.form.Row;
import cn.gongkai.report.reading.ReadReport.How;
import cn.gongkai.report.reading.ReadReport.Why;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the third table: 25 rows of seven numbers.
@SuppressWarnings("EnumOrdinal") // the order is the form's
final class ApplicationsTable {

    /// So much of a table must lack one number for its whole column to be lost.
    private static final double COLUMN_LOST = .8;

    private static final int WIDTH = Sheet.WIDTH;

    private final Harvest harvest;
    private final RowOrder order;
    private final Map<Row, List<Way>> ways = new EnumMap<>(Row.class);

    private ApplicationsTable(List<Line> lines, Harvest harvest) {
        this.harvest = harvest;
        this.order = new RowOrder(DataRow.of(lines, WIDTH));
    }

    /// Whether the table is there; then it is read.
    static boolean read(List<Line> lines, Harvest harvest) {
        var table = new ApplicationsTable(lines, harvest);
        if (table.order.found()) {
            table.read();
        }
        return table.order.found();
    }

    private void read() {
        order.doubtful().keySet().forEach(row -> Cell.row(row).forEach(cell -> harvest.unread(cell, Why.LABEL)));
        if (totalsLost()) {
            withoutTotals();
            return;
        }
        order.rows().forEach((row, printed) -> {
            var found = Way.of(printed, WIDTH, Sheet::adds);
            if (found.isEmpty()) {
                Cell.row(row).forEach(cell -> harvest.unread(cell, Why.AMBIGUOUS));
            } else {
                ways.put(row, found);
            }
        });
        var lost = EnumSet.allOf(Row.class);
        lost.removeAll(ways.keySet());
        var base = new Sheet(lost, EnumSet.noneOf(Column.class));
        var torn = new ArrayList<TornRow>();
        order.rows().forEach((row, printed) -> {
            var those = ways.getOrDefault(row, List.of());
            if (those.size() > 1 || those.stream().anyMatch(way -> !way.hows().isEmpty())) {
                torn.add(new TornRow(row, printed, those));
            } else {
                those.forEach(way -> base.put(row, way));
            }
        });
        var fitted = new Fitting(torn, List.copyOf(order.rows().values())).into(base);
        take(fitted, torn.stream().map(TornRow::row).collect(Collectors.toSet()));
    }

    /// Six numbers in almost every row, and the last of them less than the sum of the others: no total is printed.
    private boolean totalsLost() {
        var rows = order.rows().values().stream()
                .map(row -> Way.of(row, WIDTH - 1, way -> true))
                .filter(those -> those.size() == 1 && those.getFirst().complete())
                .map(List::getFirst)
                .toList();
        var less =
                rows.stream().filter(way -> others(way) > way.count(WIDTH - 2)).count();
        return rows.size() >= order.rows().size() * COLUMN_LOST && less >= 2;
    }

    private static long others(Way way) {
        return IntStream.range(0, WIDTH - 2).mapToLong(way::count).sum();
    }

    /// No row can be held to its total, so all columns must hold.
    private void withoutTotals() {
        var sheet = new Sheet(EnumSet.noneOf(Row.class), EnumSet.of(Column.TOTAL));
        order.rows().forEach((row, printed) -> {
            var those = Way.of(printed, WIDTH - 1, way -> true);
            if (those.size() == 1 && those.getFirst().hows().isEmpty()) {
                var numbers = new ArrayList<@Nullable Numeral>(those.getFirst().numbers());
                numbers.add(null);
                var way = new Way(numbers, Set.of());
                ways.put(row, List.of(way));
                sheet.put(row, way);
            }
        });
        if (ways.size() == Row.values().length && sheet.complete(Set.of())) {
            take(Optional.of(sheet), Set.of());
        } else {
            order.rows().keySet().forEach(row -> Cell.row(row).forEach(cell -> harvest.unread(cell, Why.AMBIGUOUS)));
        }
    }

    private void take(Optional<Sheet> fitted, Set<Row> torn) {
        ways.forEach((row, those) -> {
            for (var column : Column.values()) {
                var cell = new Cell.Applications(row, column);
                if (torn.contains(row)) {
                    taken(cell, those, fitted);
                } else {
                    whole(cell, those.getFirst(), fitted);
                }
            }
        });
    }

    /// A cell of a row that has a place for each number.
    private void whole(Cell.Applications cell, Way way, Optional<Sheet> fitted) {
        var number = way.numbers().get(Sheet.place(cell.column()));
        var computed = fitted.filter(sheet -> sheet.computed(cell.row(), cell.column()))
                .map(sheet -> sheet.at(cell.row(), cell.column()))
                .filter(count -> count != Sheet.GAP);
        if (number != null && number.whole()) {
            harvest.read(cell, number);
        } else if (computed.isPresent()) {
            harvest.computed(cell, computed.get());
        } else {
            harvest.unread(cell, number == null ? Why.EMPTY : Why.UNREADABLE);
        }
    }

    private void taken(Cell.Applications cell, List<Way> those, Optional<Sheet> fitted) {
        var count = fitted.map(sheet -> sheet.at(cell.row(), cell.column())).orElse(Sheet.GAP);
        if (count == Sheet.GAP) {
            harvest.unread(cell, Why.AMBIGUOUS);
            return;
        }
        var printed = those.stream()
                .flatMap(way -> Stream.ofNullable(way.numbers().get(Sheet.place(cell.column()))))
                .filter(number -> number.counts(count))
                .findFirst();
        if (printed.isEmpty()
                || fitted.filter(sheet -> sheet.computed(cell.row(), cell.column()))
                        .isPresent()) {
            harvest.computed(cell, count);
        } else {
            harvest.read(cell, printed.get(), those.getFirst().hows().contains(How.PLACED) ? How.PLACED : How.PARTED);
        }
    }
}
