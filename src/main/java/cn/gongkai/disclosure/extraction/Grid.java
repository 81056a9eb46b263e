package cn.gongkai.disclosure.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.IntStream;

/// A table laid out: each place of it knows the cell that covers it.
final class Grid {

    /// A cell may cover several places. Two cells are never equal, whatever they say.
    static final class Cell {

        private final String text;
        private final boolean header;

        Cell(String text, boolean header) {
            this.text = text.strip();
            this.header = header;
        }

        String text() {
            return text;
        }

        boolean header() {
            return header;
        }

        boolean blank() {
            return text.isEmpty();
        }
    }

    static final Cell NOTHING = new Cell("", false);

    private final List<List<Cell>> rows;
    private final int width;
    private final boolean merged;
    private final String caption;

    private Grid(List<List<Cell>> rows, int width, boolean merged, String caption) {
        this.rows = rows;
        this.width = width;
        this.merged = merged;
        this.caption = caption;
    }

    int height() {
        return rows.size();
    }

    int width() {
        return width;
    }

    /// Whether the source says which cells are merged. Where it does not, headers may stand beside their columns.
    boolean merged() {
        return merged;
    }

    String caption() {
        return caption;
    }

    Cell at(int row, int column) {
        var cells = rows.get(row);
        return column < cells.size() ? cells.get(column) : NOTHING;
    }

    /// What each cell says, at its upper left place; a row ends where its source ended it.
    List<List<String>> rows() {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> IntStream.range(0, covered(row))
                        .mapToObj(
                                column -> begins(row, column) ? at(row, column).text() : "")
                        .toList())
                .toList();
    }

    private int covered(int row) {
        var end = rows.get(row).size();
        while (end > 0 && rows.get(row).get(end - 1) == NOTHING) {
            end--;
        }
        return end;
    }

    private boolean begins(int row, int column) {
        var cell = at(row, column);
        return (column == 0 || at(row, column - 1) != cell) && (row == 0 || at(row - 1, column) != cell);
    }

    /// The cells of a row that say something, each once, from left to right.
    SequencedSet<Cell> spoken(int row) {
        return spoken(row, 0, width);
    }

    SequencedSet<Cell> spoken(int row, int from, int to) {
        var cells = new LinkedHashSet<Cell>();
        for (var column = from; column < to; column++) {
            if (!at(row, column).blank()) {
                cells.add(at(row, column));
            }
        }
        return cells;
    }

    /// How many places of a row a cell covers.
    int span(int row, Cell cell) {
        return (int) IntStream.range(0, width)
                .filter(column -> at(row, column) == cell)
                .count();
    }

    /// Lays cells out as HTML does: each goes to the first free place of its row.
    static final class Builder {

        /// A file may say anything; no table that a person reads goes beyond these.
        private static final int WIDEST = 200;

        private static final int TALLEST = 2_000;
        private static final int MOST_PLACES = 4_000_000;

        private final List<List<Cell>> rows = new ArrayList<>();
        private final boolean merged;
        private String caption = "";
        private int row = -1;
        private int column;
        private int places;

        Builder(boolean merged) {
            this.merged = merged;
        }

        Builder caption(String text) {
            caption = text.strip();
            return this;
        }

        Builder row() {
            row++;
            column = 0;
            line(row);
            return this;
        }

        Builder cell(String text) {
            return cell(text, 1, 1, false);
        }

        Builder cell(String text, int columns, int height, boolean header) {
            while (column < line(row).size() && line(row).get(column) != NOTHING) {
                column++;
            }
            var wide = places < MOST_PLACES ? Math.clamp(columns, 1, WIDEST) : 1;
            var tall = places < MOST_PLACES ? Math.clamp(height, 1, TALLEST) : 1;
            places += wide * tall;
            var cell = new Cell(text, header);
            for (var down = 0; down < tall; down++) {
                for (var right = 0; right < wide; right++) {
                    put(row + down, column + right, cell);
                }
            }
            column += wide;
            return this;
        }

        private void put(int row, int column, Cell cell) {
            var line = line(row);
            while (line.size() <= column) {
                line.add(NOTHING);
            }
            line.set(column, cell);
        }

        private List<Cell> line(int row) {
            while (rows.size() <= row) {
                rows.add(new ArrayList<>());
            }
            return rows.get(row);
        }

        /// Without the rows and columns that hold nothing.
        Grid build() {
            // A cell that reaches below the last row covers nothing there.
            var lines = rows.subList(0, Math.min(rows.size(), row + 1)).stream()
                    .filter(line -> line.stream().anyMatch(cell -> !cell.blank()))
                    .toList();
            var width = lines.stream().mapToInt(List::size).max().orElse(0);
            var used = IntStream.range(0, width)
                    .filter(column -> lines.stream()
                            .anyMatch(line -> column < line.size()
                                    && !line.get(column).blank()
                                    && (column == 0 || line.get(column - 1) != line.get(column))))
                    .boxed()
                    .toList();
            var kept = lines.stream()
                    .map(line -> used.stream()
                            .map(column -> column < line.size() ? line.get(column) : NOTHING)
                            .toList())
                    .toList();
            return new Grid(kept, used.size(), merged, caption);
        }
    }
}
