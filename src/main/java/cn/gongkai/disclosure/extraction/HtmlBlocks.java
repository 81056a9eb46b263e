package cn.gongkai.disclosure.extraction;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Walks through HTML as a reader sees it.
final class HtmlBlocks {

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "nav",
            "aside",
            "footer",
            "iframe",
            "object",
            "svg",
            "canvas",
            "form",
            "button",
            "select",
            "textarea");

    /// A cell with more text than this and a table in it lays out a page.
    private static final int LONGEST_CELL = 600;

    private final BlockList blocks = new BlockList();
    private final StringBuilder line = new StringBuilder();

    private HtmlBlocks() {}

    static BlockList of(Element element) {
        var reading = new HtmlBlocks();
        reading.children(element);
        reading.flush();
        return reading.blocks;
    }

    private void children(Element element) {
        for (var child : element.childNodes()) {
            node(child);
        }
    }

    private void node(Node node) {
        if (node instanceof TextNode text) {
            line.append(text.getWholeText());
        } else if (node instanceof Element element && !unseen(element)) {
            element(element);
        }
    }

    private void element(Element element) {
        var name = element.normalName();
        if (name.equals("br")) {
            flush();
        } else if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
            flush();
            blocks.heading(name.charAt(1) - '0', Legible.oneLine(element.text()));
        } else if (name.equals("table") && !laysOut(element)) {
            flush();
            blocks.table(HtmlTable.grid(element));
        } else if (element.isBlock() || name.equals("td") || name.equals("th")) {
            flush();
            if (name.equals("li")) {
                line.append(number(element));
            }
            children(element);
            flush();
        } else {
            children(element);
        }
    }

    private void flush() {
        blocks.paragraph(Legible.oneLine(line.toString()));
        line.setLength(0);
    }

    private static String number(Element item) {
        var list = item.parent();
        return list != null && list.normalName().equals("ol") ? list.children().indexOf(item) + 1 + ". " : "";
    }

    private static boolean laysOut(Element table) {
        return table.select("table").size() > 1
                || table.select("tr").stream().allMatch(row -> row.childrenSize() <= 1)
                || table.select("td").stream()
                        .anyMatch(cell -> cell.text().length() > LONGEST_CELL
                                && cell.select("p, div, h1, h2, h3").size() > 2);
    }

    private static boolean unseen(Element element) {
        return UNSEEN.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("style").replace(" ", "").contains("display:none");
    }
}
