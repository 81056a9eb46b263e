package cn.gongkai.report.paper;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A table as it is drawn: rows of places, some over several rows or columns.
///
/// @param name tells the tables of a page apart
/// @param caption what it is about
/// @param widths of its columns, in tenths of a millimetre
/// @param heads how many rows are repeated on each page it goes on to
public record Layout(String name, String caption, List<Integer> widths, int heads, List<List<Place>> rows) {

    private static final int MANY_COLUMNS = 10;

    /// What stands in a place.
    public enum Kind {
        /// What the rows below are about, over the whole width.
        BLOCK,
        /// The head of columns.
        COLUMN,
        /// The corner's note, over the labels of rows.
        CORNER,
        /// The label of several rows.
        GROUP,
        /// The label of a row.
        ROW,
        NUMBER
    }

    /// One of them.
    ///
    /// @param cell of a number's place
    /// @param number of that, if it is known
    /// @param row where it begins, from 0
    /// @param column where it begins, from 0
    /// @param down rows it covers
    /// @param across columns it covers
    public record Place(
            Kind kind,
            String words,
            Optional<Cell> cell,
            Optional<BigDecimal> number,
            int row,
            int column,
            int down,
            int across) {

        /// What is printed: nothing where the number is not known.
        public String text() {
            return number.map(BigDecimal::toPlainString).orElse(words);
        }

        boolean covers(int line, int place) {
            return row <= line && line < row + down && column <= place && place < column + across;
        }
    }

    /// Set small, because it has many columns.
    boolean narrow() {
        return widths.size() >= MANY_COLUMNS;
    }

    /// Whether a place's words begin at its left side: labels that may take several lines.
    boolean left(Place place) {
        return narrow() && place.kind() == Kind.ROW;
    }

    /// What a head is the head of, as HTML names it; nothing for what is no head.
    public Optional<String> scope(Place place) {
        return switch (place.kind()) {
            case BLOCK -> Optional.of("colgroup");
            case COLUMN -> Optional.of(place.across() > 1 && heads > 0 ? "colgroup" : "col");
            case GROUP -> Optional.of("rowgroup");
            case ROW -> Optional.of("row");
            case CORNER, NUMBER -> Optional.empty();
        };
    }

    /// What covers a place of the grid.
    Place at(int line, int place) {
        return rows.stream()
                .flatMap(List::stream)
                .filter(candidate -> candidate.covers(line, place))
                .findFirst()
                .orElseThrow();
    }

    /// Puts places one after another, as HTML does: each goes to the first free one of its row.
    static final class Builder {

        private final Cells cells;
        private final int width;
        private final List<List<Place>> rows = new ArrayList<>();

        Builder(Cells cells, int width) {
            this.cells = cells;
            this.width = width;
        }

        Builder row() {
            rows.add(new ArrayList<>());
            return this;
        }

        Builder label(Kind kind, String words, int down, int across) {
            return add(kind, words, Optional.empty(), down, across);
        }

        Builder number(Cell cell, int across) {
            return add(Kind.NUMBER, "", Optional.of(cell), 1, across);
        }

        private Builder add(Kind kind, String words, Optional<Cell> cell, int down, int across) {
            var row = rows.size() - 1;
            rows.getLast().add(new Place(kind, words, cell, cell.flatMap(cells::number), row, free(row), down, across));
            return this;
        }

        private int free(int row) {
            var column = 0;
            while (column < width && taken(row, column)) {
                column++;
            }
            return column;
        }

        private boolean taken(int row, int column) {
            return rows.stream().flatMap(List::stream).anyMatch(place -> place.covers(row, column));
        }

        List<List<Place>> rows() {
            return rows.stream().map(List::copyOf).toList();
        }
    }
}
