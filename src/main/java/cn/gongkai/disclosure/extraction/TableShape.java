package cn.gongkai.disclosure.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Which rows of a table are headers, which columns are labels, which places hold values.
final class TableShape {

    /// Official tables have up to four header rows.
    private static final int DEEPEST = 4;

    /// From this share of numbers among what is not in the first column, numbers tell headers from values.
    private static final double NUMERIC = .3;

    private static final Set<String> COUNTING = Set.of("序号", "编号", "No", "No.", "NO", "NO.", "#");

    private final Grid grid;
    private final boolean numeric;
    private final boolean marked;

    TableShape(Grid grid) {
        this.grid = grid;
        this.marked = IntStream.range(0, grid.height()).anyMatch(this::isMarked);
        var spoken = 0;
        var numbers = 0;
        for (var row = 0; row < grid.height(); row++) {
            for (var cell : grid.spoken(row, 1, grid.width())) {
                spoken++;
                numbers += Legible.number(cell.text()) ? 1 : 0;
            }
        }
        this.numeric = spoken > 0 && numbers >= NUMERIC * spoken;
    }

    /// Whether one text spans the table, or stands alone above headers: it says what follows is about.
    boolean spansTable(int row) {
        var cells = grid.spoken(row);
        if (cells.size() != 1 || Legible.number(cells.getFirst().text())) {
            return false;
        }
        if (grid.merged()) {
            return grid.span(row, cells.getFirst()) == grid.width();
        }
        // Where merging is not told, a lone text may also be a label without values.
        return grid.at(row, 0) == cells.getFirst()
                && row + 1 < grid.height()
                && grid.spoken(row + 1).size() > 1
                && (row == 0 || (numeric && !hasNumber(row + 1)));
    }

    /// How many header rows begin here.
    ///
    /// @param expected whether none have come since the table or its section began
    int headerRows(int row, boolean expected) {
        if (marked) {
            var depth = 0;
            while (row + depth < grid.height() && isMarked(row + depth)) {
                depth++;
            }
            return depth == grid.height() - row ? 0 : depth;
        }
        if (!expected) {
            return 0;
        }
        return numeric ? rowsWithoutNumbers(row) : row == 0 ? rowsOfFirstHeader() : 0;
    }

    private int rowsWithoutNumbers(int row) {
        var depth = 0;
        while (row + depth < grid.height() && !hasNumber(row + depth) && !spansTable(row + depth)) {
            depth++;
        }
        return row + depth == grid.height() || depth > DEEPEST ? 0 : depth;
    }

    /// A table of words: its first row, and as many as that row's cells reach down or divide into.
    private int rowsOfFirstHeader() {
        if (grid.width() == 2 && !namesColumns()) {
            return 0;
        }
        var first = grid.spoken(0);
        var depth = 1;
        while (depth < grid.height() - 1
                && depth < DEEPEST
                && grid.spoken(depth).stream().anyMatch(first::contains)) {
            depth++;
        }
        return depth;
    }

    /// Whether the first of two columns' rows is 项目|内容 rather than 联系人|张三.
    private boolean namesColumns() {
        return grid.spoken(0).stream()
                .anyMatch(cell -> cell.text().matches(".{0,4}(序号|项目|事项|名称|类别|类型|内容|说明|备注|情况|数量|金额|标准|依据|时限|时间|日期|结果)"));
    }

    /// How many columns on the left are labels.
    int labelColumns(int from) {
        var last = grid.width() - 1;
        if (numeric) {
            return (int) IntStream.range(0, last)
                    .takeWhile(column -> counts(column) || !holdsNumbers(column, from))
                    .count();
        }
        var column = 0;
        while (column < last && (counts(column) || (groups(column, from) && column + 1 < last))) {
            column++;
        }
        return Math.min(column + 1, last);
    }

    /// Whether a column only counts the rows.
    boolean counts(int column) {
        return IntStream.range(0, Math.min(DEEPEST, grid.height()))
                .anyMatch(row ->
                        COUNTING.contains(Legible.label(grid.at(row, column).text())));
    }

    private boolean groups(int column, int from) {
        return IntStream.range(from + 1, grid.height())
                .anyMatch(row -> !grid.at(row, column).blank() && grid.at(row, column) == grid.at(row - 1, column));
    }

    private boolean holdsNumbers(int column, int from) {
        var spoken = 0;
        var numbers = 0;
        for (var row = from; row < grid.height(); row++) {
            var text = grid.at(row, column).text();
            if (!text.isEmpty() && !spansTable(row)) {
                spoken++;
                numbers += Legible.number(text) ? 1 : 0;
            }
        }
        return spoken > 0 && numbers * 2 >= spoken;
    }

    /// A value and the column it belongs to.
    record Value(int column, String text) {}

    List<Value> values(int row, int labels) {
        var values = new ArrayList<Value>();
        for (var column = labels; column < grid.width(); column++) {
            var cell = grid.at(row, column);
            if (!cell.blank() && (column == labels || cell != grid.at(row, column - 1))) {
                values.add(new Value(column, Legible.value(cell.text())));
            }
        }
        return values;
    }

    /// The header rows to believe. Without merging told, only the lowest stands above its own columns.
    List<Integer> telling(List<Integer> headers) {
        return grid.merged() || headers.size() < 2 ? headers : headers.subList(headers.size() - 1, headers.size());
    }

    private boolean hasNumber(int row) {
        return grid.spoken(row, 1, grid.width()).stream().anyMatch(cell -> Legible.number(cell.text()))
                || grid.spoken(row).stream().allMatch(cell -> Legible.number(cell.text()));
    }

    private boolean isMarked(int row) {
        var cells = grid.spoken(row);
        return !cells.isEmpty() && cells.stream().allMatch(Grid.Cell::header);
    }
}
