package cn.gongkai.disclosure.extraction;

import java.util.ArrayList;
import java.util.List;

/// A table recovered from where its texts stand on the page.
final class PdfTable {

    /// @param left where the column's texts begin at the earliest
    private record Column(float left, float right) {

        boolean meets(PdfLine.Piece piece) {
            return piece.left() < right && piece.right() > left;
        }

        float distance(PdfLine.Piece piece) {
            return Math.max(left - piece.right(), piece.left() - right);
        }
    }

    private PdfTable() {}

    /// Where a table that begins at a line ends: it has lines of several columns, at least two of them in a row.
    static int end(List<PdfLine> lines, int start) {
        var end = start;
        while (end < lines.size() && isRow(lines.get(end))) {
            end++;
        }
        return end - start >= 2 ? end : start;
    }

    private static boolean isRow(PdfLine line) {
        return line.pieces().size() >= 2;
    }

    static Grid grid(List<PdfLine> lines) {
        var columns = columns(lines);
        var grid = new Grid.Builder(true);
        for (var line : lines) {
            grid.row();
            row(line, columns, grid);
        }
        return grid.build();
    }

    private static void row(PdfLine line, List<Column> columns, Grid.Builder grid) {
        var column = 0;
        for (var piece : line.pieces()) {
            var first = nearest(columns, piece);
            var last = first;
            while (last + 1 < columns.size() && columns.get(last + 1).meets(piece)) {
                last++;
            }
            while (column < first) {
                grid.cell("");
                column++;
            }
            if (last >= column) {
                grid.cell(piece.text(), last - column + 1, 1, false);
                column = last + 1;
            }
        }
        while (column < columns.size()) {
            grid.cell("");
            column++;
        }
    }

    private static int nearest(List<Column> columns, PdfLine.Piece piece) {
        var nearest = 0;
        for (var i = 0; i < columns.size(); i++) {
            if (columns.get(i).meets(piece)) {
                return i;
            }
            if (columns.get(i).distance(piece) < columns.get(nearest).distance(piece)) {
                nearest = i;
            }
        }
        return nearest;
    }

    /// Where the fullest lines have their texts.
    private static List<Column> columns(List<PdfLine> lines) {
        var most = lines.stream().mapToInt(line -> line.pieces().size()).max().orElse(0);
        var columns = new ArrayList<Column>();
        for (var i = 0; i < most; i++) {
            var left = Float.MAX_VALUE;
            var right = 0f;
            for (var line : lines) {
                if (line.pieces().size() == most) {
                    left = Math.min(left, line.pieces().get(i).left());
                    right = Math.max(right, line.pieces().get(i).right());
                }
            }
            columns.add(new Column(left, right));
        }
        return columns;
    }
}
