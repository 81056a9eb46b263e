package cn.gongkai.disclosure.extraction;

import org.jsoup.nodes.Element;

/// An HTML table laid out.
final class HtmlTable {

    private HtmlTable() {}

    static Grid grid(Element table) {
        var grid = new Grid.Builder(true);
        for (var row : table.select("tr")) {
            if (!isOf(row, table)) {
                continue;
            }
            grid.row();
            var head = row.parent() != null && row.parent().normalName().equals("thead");
            for (var cell : row.children()) {
                var header = cell.normalName().equals("th");
                if (header || cell.normalName().equals("td")) {
                    grid.cell(cell.text(), span(cell, "colspan"), span(cell, "rowspan"), header || head);
                }
            }
        }
        for (var caption : table.select("> caption")) {
            grid.caption(caption.text());
        }
        return grid.build();
    }

    /// Tables within cells are read by themselves.
    private static boolean isOf(Element row, Element table) {
        return table.equals(row.closest("table"));
    }

    private static int span(Element cell, String name) {
        try {
            return Integer.parseInt(cell.attr(name).strip());
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
