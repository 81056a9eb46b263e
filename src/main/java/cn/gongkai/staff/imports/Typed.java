package cn.gongkai.staff.imports;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What staff typed from the paper.
///
/// @param numbers that are not what was read anyway
/// @param wrong cells in which no number was typed: digits, at most twelve, and at most six decimals
/// @param unknown keys of no cell
record Typed(Cells numbers, List<Cell> wrong, List<String> unknown) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");

    /// @param written by the cells' keys
    static Typed of(Map<String, String> written, Cells read) {
        var numbers = Cells.NONE;
        var wrong = new ArrayList<Cell>();
        var unknown = new ArrayList<String>();
        for (var entry : written.entrySet()) {
            var cell = Cell.of(entry.getKey());
            if (cell.isEmpty()) {
                unknown.add(entry.getKey());
                continue;
            }
            var text = entry.getValue().strip();
            if (!NUMBER.matcher(text).matches()) {
                wrong.add(cell.get());
                continue;
            }
            var number = new BigDecimal(text);
            if (read.number(cell.get())
                    .filter(known -> known.compareTo(number) == 0)
                    .isEmpty()) {
                numbers = numbers.with(cell.get(), number);
            }
        }
        return new Typed(numbers, Cell.ALL.stream().filter(wrong::contains).toList(), unknown);
    }

    /// The labels of those in which no number was typed.
    String wrongLabels() {
        return wrong.stream().map(Cell::label).collect(Collectors.joining("、"));
    }
}
