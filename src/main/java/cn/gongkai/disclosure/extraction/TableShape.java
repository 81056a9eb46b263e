package cn.gongkai.disclosure.extraction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Which rows of a table are headers, which columns are labels, which places hold values.
final class TableShape {

    /// Official tables have up to four header rows.
    private static final int DEEPEST = 4;

    /// From this share of numbers among what is not in the first column, numbers tell headers from values.
    private static final double NUMERIC = .3;

    private static final Set<String> COUNTING = Set.of("序号", "编号", "No", "No.", "NO", "NO.", "#");

    /// The first of two columns' rows is 项目|内容 rather than 联系人|张三.
    private static final Pattern COLUMN_NAME =
            Pattern.compile(".{0,4}(序号|项目|事项|名称|类别|类型|内容|说明|备注|情况|数量|金额|标准|依据|时限|时间|日期|结果)");

    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

    private final Grid grid;
    private final BitSet rowsWithNumbers;
    private final BitSet countingColumns;
    private final boolean numeric;
    private final boolean marked;
    private final boolean form;
    private final int firstFullRow;
    private final int firstRow;
    private final int labelColumns;

    TableShape(Grid grid) {
        this.grid = grid;
        this.rowsWithNumbers = where(grid.height(), this::findNumber);
        this.countingColumns = where(grid.width(), this::findCounting);
        this.numeric = findNumeric();
        var markedRows = where(grid.height(), this::isMarked).cardinality();
        this.marked = markedRows > 0 && markedRows < grid.height();
        this.firstFullRow = IntStream.range(0, grid.height())
                .filter(row -> grid.spoken(row).size() > 1)
                .findFirst()
                .orElse(0);
        this.firstRow = IntStream.range(0, grid.height())
                .filter(row -> !spansTable(row))
                .findFirst()
                .orElse(0);
        this.form = findForm();
        this.labelColumns = findLabelColumns();
    }

    /// Whether most of what the table says are numbers.
    boolean numeric() {
        return numeric;
    }

    /// Whether labels and values take turns within the rows, as on a form to fill in.
    boolean form() {
        return form;
    }

    /// How many columns on the left are labels.
    int labelColumns() {
        return labelColumns;
    }

    /// Whether a column only counts the rows.
    boolean counts(int column) {
        return countingColumns.get(column);
    }

    /// Whether one text spans the table, or stands alone above headers: it says what follows is about.
    boolean spansTable(int row) {
        var cells = grid.spoken(row);
        if (cells.size() != 1 || Legible.number(cells.getFirst().text())) {
            return false;
        }
        if (row < firstFullRow || (grid.merged() && grid.span(row, cells.getFirst()) == grid.width())) {
            return true;
        }
        if (grid.merged()) {
            return false;
        }
        // Where merging is not told, a lone text may also be a label without values.
        return grid.at(row, 0) == cells.getFirst()
                && row + 1 < grid.height()
                && grid.spoken(row + 1).size() > 1
                && numeric
                && !rowsWithNumbers.get(row + 1);
    }

    /// How many header rows begin here.
    ///
    /// @param expected whether none have come since the table or its section began
    int headerRows(int row, boolean expected) {
        if (form) {
            return 0;
        }
        if (marked) {
            return run(row, this::isMarked);
        }
        if (!expected) {
            return 0;
        }
        return numeric ? rowsWithoutNumbers(row) : row == firstRow ? rowsOfFirstHeader() : 0;
    }

    private int rowsWithoutNumbers(int row) {
        var depth = run(row, at -> (!rowsWithNumbers.get(at) || (at == row && years(at))) && !spansTable(at));
        return row + depth == grid.height() || depth > DEEPEST ? 0 : depth;
    }

    /// A table of words: its first row, and as many as that row's cells reach down into.
    private int rowsOfFirstHeader() {
        if (grid.width() == 2 && grid.spoken(firstRow).stream().noneMatch(TableShape::namesColumn)) {
            return 0;
        }
        var first = grid.spoken(firstRow);
        var below = run(firstRow + 1, row -> grid.spoken(row).stream().anyMatch(first::contains));
        return 1 + below < Math.min(DEEPEST, grid.height() - firstRow) ? 1 + below : 1;
    }

    private static boolean namesColumn(Grid.Cell cell) {
        return COLUMN_NAME.matcher(Legible.label(cell.text())).matches();
    }

    private int run(int from, IntPredicate holds) {
        return (int) IntStream.range(from, grid.height()).takeWhile(holds).count();
    }

    /// A value and the column it belongs to.
    record Value(int column, String text) {}

    List<Value> values(int row) {
        var values = new ArrayList<Value>();
        for (var column = labelColumns; column < grid.width(); column++) {
            var cell = grid.at(row, column);
            if (!cell.blank() && (column == labelColumns || cell != grid.at(row, column - 1))) {
                values.add(new Value(column, Legible.value(cell.text())));
            }
        }
        return values;
    }

    /// The header rows to believe. Without merging told, only the lowest stands above its own columns.
    List<Integer> telling(List<Integer> headers) {
        return grid.merged() || headers.size() < 2 ? headers : headers.subList(headers.size() - 1, headers.size());
    }

    // Found once, for a sheet may have a hundred thousand rows.

    private static BitSet where(int size, IntPredicate holds) {
        var set = new BitSet(size);
        IntStream.range(0, size).filter(holds).forEach(set::set);
        return set;
    }

    private boolean findNumeric() {
        var spoken = 0;
        var numbers = 0;
        for (var row = 0; row < grid.height(); row++) {
            for (var cell : grid.spoken(row, 1, grid.width())) {
                spoken++;
                numbers += Legible.number(cell.text()) ? 1 : 0;
            }
        }
        return spoken > 0 && numbers >= NUMERIC * spoken;
    }

    private boolean findNumber(int row) {
        return grid.spoken(row, 1, grid.width()).stream().anyMatch(cell -> Legible.number(cell.text()))
                || grid.spoken(row).stream().allMatch(cell -> Legible.number(cell.text()));
    }

    /// Column headers may be years: 指标 | 2023 | 2024
    private boolean years(int row) {
        return grid.spoken(row, 1, grid.width()).stream()
                .allMatch(cell -> YEAR.matcher(cell.text()).matches());
    }

    private boolean findCounting(int column) {
        return IntStream.range(0, Math.min(DEEPEST, grid.height()))
                .anyMatch(row ->
                        COUNTING.contains(Legible.label(grid.at(row, column).text())));
    }

    /// Words, no headers marked, and a value that takes the place of several cells.
    private boolean findForm() {
        return grid.merged()
                && grid.width() > 2
                && !numeric
                && !marked
                && IntStream.range(firstRow, grid.height())
                        .anyMatch(row -> grid.spoken(row).size() == 2
                                && grid.span(row, grid.spoken(row).getLast()) >= grid.width() - 1);
    }

    private int findLabelColumns() {
        var last = grid.width() - 1;
        if (numeric) {
            return (int) IntStream.range(0, last)
                    .takeWhile(column -> counts(column) || !holdsNumbers(column))
                    .count();
        }
        var column = 0;
        while (column < last && (counts(column) || (groups(column) && column + 1 < last))) {
            column++;
        }
        return Math.min(column + 1, last);
    }

    private boolean groups(int column) {
        return IntStream.range(firstRow + rowsOfFirstHeader() + 1, grid.height())
                .anyMatch(row -> !grid.at(row, column).blank()
                        && !spansTable(row)
                        && grid.at(row, column) == grid.at(row - 1, column));
    }

    private boolean holdsNumbers(int column) {
        var spoken = 0;
        var numbers = 0;
        for (var row = 0; row < grid.height(); row++) {
            var text = grid.at(row, column).text();
            if (!text.isEmpty() && rowsWithNumbers.get(row)) {
                spoken++;
                numbers += Legible.number(text) ? 1 : 0;
            }
        }
        return spoken > 0 && numbers * 2 >= spoken;
    }

    private boolean isMarked(int row) {
        var cells = grid.spoken(row);
        return !cells.isEmpty() && cells.stream().allMatch(Grid.Cell::header);
    }
}
