package cn.gongkai.report.reading;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.reading.ReadReport.How;
import cn.gongkai.report.reading.ReadReport.Repair;
import cn.gongkai.report.reading.ReadReport.Unread;
import cn.gongkai.report.reading.ReadReport.Why;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What is read, cell by cell, until every cell is accounted for.
final class Harvest {

    private final Map<Cell, BigDecimal> numbers = new HashMap<>();
    private final Map<Cell, Repair> repairs = new HashMap<>();
    private final Map<Cell, Why> whys = new HashMap<>();

    void read(Cell cell, Numeral number) {
        if (number.value() == null) {
            unread(cell, Why.UNREADABLE);
            return;
        }
        numbers.put(cell, number.value());
        if (number.how() != null) {
            repairs.put(cell, new Repair(cell, number.how(), number.printed()));
        }
    }

    /// @param how what its row took to be read, if the number itself took nothing
    void read(Cell cell, Numeral number, How how) {
        read(cell, number);
        if (numbers.containsKey(cell)) {
            repairs.putIfAbsent(cell, new Repair(cell, how, number.printed()));
        }
    }

    void computed(Cell cell, int count) {
        numbers.put(cell, BigDecimal.valueOf(count));
        repairs.put(cell, new Repair(cell, How.COMPUTED, ""));
    }

    void unread(Cell cell, Why why) {
        whys.put(cell, why);
    }

    Cells cells() {
        return Cells.of(numbers);
    }

    List<Repair> repairs() {
        return Cell.ALL.stream()
                .flatMap(cell -> Stream.ofNullable(repairs.get(cell)))
                .toList();
    }

    List<Unread> unread() {
        return Cell.ALL.stream()
                .filter(cell -> !numbers.containsKey(cell))
                .map(cell -> new Unread(cell, whys.getOrDefault(cell, Why.NOT_FOUND)))
                .toList();
    }
}
