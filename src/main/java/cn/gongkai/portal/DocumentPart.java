package cn.gongkai.portal;

import java.util.List;

/// A piece of a document as a page shows it.
sealed interface DocumentPart {

    /// A heading that the table of contents can lead to.
    ///
    /// @param anchor what links within the page lead to
    /// @param level 2 to 6; the title is 1
    record Heading(String anchor, int level, String text) implements DocumentPart {}

    record Paragraph(String text) implements DocumentPart {}

    /// Rows that stand under the same columns.
    ///
    /// @param caption possibly empty
    /// @param columns possibly all empty
    /// @param labelled whether rows have labels
    record Table(String caption, List<String> columns, List<Row> rows, boolean labelled) implements DocumentPart {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        public boolean headed() {
            return columns.stream().anyMatch(column -> !column.isEmpty());
        }
    }

    /// One row of a table.
    ///
    /// @param label possibly empty
    record Row(String label, List<Value> values) {

        public Row {
            values = List.copyOf(values);
        }
    }

    /// One cell of a table.
    ///
    /// @param number whether it aligns with numbers
    record Value(String text, boolean number) {}

    default String kind() {
        return switch (this) {
            case Heading _ -> "heading";
            case Paragraph _ -> "paragraph";
            case Table _ -> "table";
        };
    }
}
