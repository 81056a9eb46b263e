package cn.gongkai.disclosure.extraction;

import cn.gongkai.disclosure.Block;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads a table row by row and tells, for each value, which headers it stands under.
///
/// A table may hold several below each other, as 表二 of the annual report does: a row that spans it begins the next,
/// with headers of its own.
final class TableReading {

    /// What spans a table and is longer is a remark, not a caption.
    private static final int LONGEST_CAPTION = 60;

    private static final int SHORTEST_REMARK = 8;

    private final Grid grid;
    private final TableShape shape;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Integer> unreadable = new ArrayList<>();
    private final List<Integer> headers = new ArrayList<>();
    private String section = "";

    private TableReading(Grid grid) {
        this.grid = grid;
        this.shape = new TableShape(grid);
    }

    /// @param blocks rows, and what stands in the table without being a value
    /// @param unreadable numbers, from 1, of rows with values whose labels say nothing
    record Result(List<Block> blocks, List<Integer> unreadable) {}

    static Result read(Grid grid) {
        var form = AnnualReportForm.read(grid);
        if (form.isPresent()) {
            return new Result(List.copyOf(form.get()), List.of());
        }
        var reading = new TableReading(grid);
        reading.read();
        return new Result(reading.hasRows() ? reading.blocks : reading.asText(), reading.unreadable);
    }

    private boolean hasRows() {
        return blocks.stream().anyMatch(Block.TableRow.class::isInstance) || !unreadable.isEmpty();
    }

    /// What is drawn as a table but has no values.
    private List<Block> asText() {
        return IntStream.range(0, grid.height())
                .<Block>mapToObj(row -> new Block.Paragraph(text(row)))
                .toList();
    }

    private void read() {
        var row = 0;
        while (row < grid.height()) {
            if (shape.spansTable(row)) {
                spanning(row);
                row++;
                continue;
            }
            var depth = shape.headerRows(row, headers.isEmpty());
            if (depth > 0) {
                headers.clear();
                IntStream.range(row, row + depth).forEach(headers::add);
                row += depth;
                continue;
            }
            values(row);
            row++;
        }
    }

    private void spanning(int row) {
        var text = text(row);
        var followed = row + 1 < grid.height() && !shape.spansTable(row + 1);
        if (followed && text.length() <= LONGEST_CAPTION) {
            section = Legible.label(text);
            // A table of words repeats no headers: its groups share the first ones.
            if (shape.numeric()) {
                headers.clear();
            }
        } else {
            blocks.add(new Block.Paragraph(text));
        }
    }

    private void values(int row) {
        if (shape.form()) {
            pairs(List.copyOf(grid.spoken(row)));
            return;
        }
        var labels = shape.labelColumns();
        var label = label(row, labels);
        var values = shape.values(row);
        if (values.isEmpty()) {
            remark(row);
            return;
        }
        if (Legible.garbled(label)) {
            unreadable.add(row + 1);
            return;
        }
        var cells = values.stream()
                .map(value -> new Block.Cell(label, columnHeader(value.column()), value.text()))
                .toList();
        add(cells);
    }

    /// A label without a value says nothing; a sentence under the table does.
    private void remark(int row) {
        var text = text(row);
        if (text.length() >= SHORTEST_REMARK) {
            blocks.add(new Block.Paragraph(text));
        }
    }

    /// 联系人 | 张三 | 电话 | 12345
    private void pairs(List<Grid.Cell> row) {
        var cells = new ArrayList<Block.Cell>();
        for (var i = 0; i + 1 < row.size(); i += 2) {
            cells.add(new Block.Cell(
                    Legible.label(row.get(i).text()),
                    "",
                    Legible.value(row.get(i + 1).text())));
        }
        if (row.size() % 2 == 1) {
            cells.add(new Block.Cell("", "", Legible.value(row.getLast().text())));
        }
        add(cells);
    }

    private void add(List<Block.Cell> cells) {
        blocks.add(new Block.TableRow((grid.caption() + " " + section).strip(), cells));
    }

    private String label(int row, int labels) {
        return IntStream.range(0, labels)
                .filter(column -> !shape.counts(column))
                .mapToObj(column -> grid.at(row, column))
                .filter(cell -> !cell.blank())
                .distinct()
                .map(cell -> Legible.label(cell.text()))
                .collect(Collectors.joining(" "));
    }

    private String columnHeader(int column) {
        var path = new LinkedHashSet<Grid.Cell>();
        for (var header : shape.telling(headers)) {
            var cell = grid.at(header, column);
            if (!cell.blank()) {
                path.add(cell);
            }
        }
        return path.stream()
                .map(cell -> Legible.label(cell.text()))
                .filter(text -> !Legible.garbled(text))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private String text(int row) {
        return grid.spoken(row).stream()
                .map(cell -> Legible.oneLine(cell.text()))
                .collect(Collectors.joining(" "));
    }
}
