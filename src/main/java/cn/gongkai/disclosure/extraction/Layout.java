package cn.gongkai.disclosure.extraction;

import java.util.List;
import java.util.Map;

/// A file as it is laid out: lines and tables in reading order, before anything is made of them. For readers who know
/// which form they look for.
public sealed interface Layout {

    /// What stands in the file.
    ///
    /// @param fields what the file says about itself, by the names of [cn.gongkai.disclosure.Disclosure.Metadata]
    /// @param parts never empty
    record Pages(Map<String, List<String>> fields, List<Part> parts) implements Layout {

        public Pages {
            fields = Map.copyOf(fields);
            parts = List.copyOf(parts);
        }
    }

    /// Nothing could be had.
    ///
    /// @param reason a sentence for staff who put files into the drop folder
    record Unreadable(Problem problem, String reason) implements Layout {}

    /// One part of it.
    sealed interface Part {}

    /// Running text, or a table of which only the lines are known.
    ///
    /// @param text put together again, as it reads
    /// @param lines the same as it is printed; a tab where columns are wide apart
    record Text(String text, List<String> lines) implements Part {

        public Text {
            lines = List.copyOf(lines);
        }
    }

    /// A table.
    ///
    /// @param rows the cells of each row, empty where there is nothing and where a merged cell goes on; a row ends
    ///     where its source ends it
    /// @param merged whether the source tells which cells are merged
    record Table(List<List<String>> rows, boolean merged) implements Part {

        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
