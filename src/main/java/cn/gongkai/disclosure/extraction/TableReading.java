package cn.gongkai.disclosure.extraction;

import cn.gongkai.disclosure.Block;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads a table row by row and tells, for each value, which headers it stands under.
///
/// A table may hold several below each other, as 表二 of the annual report does: a row that spans it begins the next,
/// with headers of its own.
final class TableReading {

    private final Grid grid;
    private final TableShape shape;
    private final List<Integer> unreadable = new ArrayList<>();
    private final List<Block.TableRow> rows = new ArrayList<>();
    private final List<Integer> headers = new ArrayList<>();
    private String section = "";

    private TableReading(Grid grid) {
        this.grid = grid;
        this.shape = new TableShape(grid);
    }

    /// @param unreadable numbers, from 1, of rows with values whose labels say nothing
    record Result(List<Block.TableRow> rows, List<Integer> unreadable) {}

    static Result read(Grid grid) {
        var reading = new TableReading(grid);
        reading.read();
        return new Result(reading.rows, reading.unreadable);
    }

    private void read() {
        var row = 0;
        while (row < grid.height()) {
            if (shape.spansTable(row)) {
                section = text(row, 0, grid.width());
                headers.clear();
                row++;
            }
            var depth = row < grid.height() ? shape.headerRows(row, headers.isEmpty()) : 0;
            if (depth > 0) {
                headers.clear();
                IntStream.range(row, row + depth).forEach(headers::add);
                row += depth;
            }
            if (row < grid.height() && !shape.spansTable(row)) {
                values(row);
                row++;
            }
        }
    }

    private void values(int row) {
        var labels = shape.labelColumns(headers.isEmpty() ? row : headers.getLast() + 1);
        var label = label(row, labels);
        var values = shape.values(row, labels);
        if (values.isEmpty()) {
            return;
        }
        if (labels > 0 && !label.isEmpty() && Legible.garbled(label)) {
            unreadable.add(row + 1);
            return;
        }
        var cells = new ArrayList<Block.Cell>();
        for (var value : values) {
            cells.add(new Block.Cell(label, columnHeader(value.column(), labels), value.text()));
        }
        rows.add(new Block.TableRow(caption(), cells));
    }

    private String caption() {
        return (grid.caption() + " " + section).strip();
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

    private String columnHeader(int column, int labels) {
        var path = new LinkedHashSet<Grid.Cell>();
        for (var header : shape.telling(headers)) {
            var cell = grid.at(header, column);
            var alsoOverLabels = labels > 0 && cell == grid.at(header, 0);
            if (!cell.blank() && !alsoOverLabels) {
                path.add(cell);
            }
        }
        return path.stream()
                .map(cell -> Legible.label(cell.text()))
                .filter(text -> !Legible.garbled(text))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private String text(int row, int from, int to) {
        return grid.spoken(row, from, to).stream().map(Grid.Cell::text).collect(Collectors.joining(" "));
    }

    static Optional<Result> ifTable(Grid grid) {
        return grid.width() < 2 || grid.height() < 2 ? Optional.empty() : Optional.of(read(grid));
    }
}
