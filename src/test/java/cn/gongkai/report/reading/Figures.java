package cn.gongkai.report.reading;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Column;
import cn.gongkai.report.form.Row;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/// Numbers of reports that nobody published: they satisfy the checks of the form.
final class Figures {

    private Figures() {}

    /// @param busy how many requests an outcome has at most
    static Cells of(Random random, int busy) {
        var numbers = new HashMap<Cell, BigDecimal>();
        for (var channel : Cell.Published.Channel.values()) {
            put(numbers, new Cell.Published(channel), 1 + random.nextInt(3_000));
        }
        for (var type : Cell.Documents.Type.values()) {
            for (var count : Cell.Documents.Count.values()) {
                put(numbers, new Cell.Documents(type, count), few(random, 40));
            }
        }
        for (var kind : Cell.Figure.Kind.values()) {
            put(numbers, new Cell.Figure(kind), random.nextInt(5_000));
        }
        numbers.put(
                new Cell.Figure(Cell.Figure.Kind.FEE),
                BigDecimal.valueOf(1 + random.nextInt(10_000_000), 2 + random.nextInt(3)));
        for (var column : Column.COUNTED) {
            column(numbers, column, random, busy);
        }
        for (var row : Row.values()) {
            var sum = Column.COUNTED.stream()
                    .mapToLong(column -> count(numbers, new Cell.Applications(row, column)))
                    .sum();
            put(numbers, new Cell.Applications(row, Column.TOTAL), sum);
        }
        for (var group : Cell.Disputes.Group.values()) {
            var total = 0L;
            for (var result : Cell.Disputes.Result.values()) {
                var count = result == Cell.Disputes.Result.TOTAL ? total : few(random, busy);
                put(numbers, new Cell.Disputes(group, result), count);
                total += count;
            }
        }
        return Cells.of(numbers);
    }

    private static void column(Map<Cell, BigDecimal> numbers, Column column, Random random, int busy) {
        var ended = 0L;
        for (var row : Row.OUTCOMES) {
            var count = few(random, busy);
            put(numbers, new Cell.Applications(row, column), count);
            ended += count;
        }
        var open = few(random, busy);
        var carried = Math.min(few(random, busy), ended + open);
        put(numbers, new Cell.Applications(Row.R3_7, column), ended);
        put(numbers, new Cell.Applications(Row.R4, column), open);
        put(numbers, new Cell.Applications(Row.R2, column), carried);
        put(numbers, new Cell.Applications(Row.R1, column), ended + open - carried);
    }

    /// Mostly none, as it is.
    private static long few(Random random, int busy) {
        return random.nextInt(10) < 6 ? 0 : random.nextInt(busy + 1);
    }

    private static void put(Map<Cell, BigDecimal> numbers, Cell cell, long count) {
        numbers.put(cell, BigDecimal.valueOf(count));
    }

    private static long count(Map<Cell, BigDecimal> numbers, Cell cell) {
        return numbers.getOrDefault(cell, BigDecimal.ZERO).longValueExact();
    }
}
