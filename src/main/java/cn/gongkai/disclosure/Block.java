package cn.gongkai.disclosure;

import java.util.List;

/// One piece of a document, in reading order.
public sealed interface Block {

    /// What a reader sees of it, and what a quotation is taken from.
    String text();

    /// A heading. What follows belongs to it until the next heading of the same or a higher level.
    ///
    /// @param level 1 is the highest
    record Heading(int level, String text) implements Block {}

    /// Running text: one paragraph, list item or article.
    record Paragraph(String text) implements Block {}

    /// One row of a table, with the headers each value stands under.
    ///
    /// @param caption what the table is about, possibly empty: its caption, or the heading rows that span it
    record TableRow(String caption, List<Cell> cells) implements Block {

        public TableRow {
            cells = List.copyOf(cells);
        }

        @Override
        public String text() {
            return String.join("；", cells.stream().map(Cell::text).toList());
        }
    }

    /// One value of a table.
    ///
    /// @param rowHeader the row's label, joined with its groups by a space; possibly empty
    /// @param columnHeader the column's label, joined with its groups by a space; possibly empty
    record Cell(String rowHeader, String columnHeader, String value) {

        /// "行政许可 本年处理决定数量：86"
        public String text() {
            var header = (rowHeader + " " + columnHeader).strip();
            return header.isEmpty() ? value : header + "：" + value;
        }
    }
}
