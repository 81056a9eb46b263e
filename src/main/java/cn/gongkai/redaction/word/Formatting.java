package cn.gongkai.redaction.word;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/// What a copy keeps of how things look: only what is named here. Colours, shadings and backgrounds are not, nor what
/// could make letters unseen.
final class Formatting {

    private static final Set<String> VALUE = Set.of("val");
    private static final Set<String> EDGE = Set.of("val", "sz", "space", "w", "type");
    private static final Set<String> WIDTH = Set.of("w", "type");

    /// Attributes by element. An element's children are copied by the same list.
    private static final Map<String, Set<String>> KEPT = Map.ofEntries(
            Map.entry("rFonts", Set.of("ascii", "hAnsi", "eastAsia", "cs", "hint")),
            Map.entry("b", VALUE),
            Map.entry("bCs", VALUE),
            Map.entry("i", VALUE),
            Map.entry("iCs", VALUE),
            Map.entry("u", VALUE),
            Map.entry("strike", VALUE),
            Map.entry("em", VALUE),
            Map.entry("vertAlign", VALUE),
            Map.entry("sz", VALUE),
            Map.entry("szCs", VALUE),
            Map.entry("pStyle", VALUE),
            Map.entry("rStyle", VALUE),
            Map.entry("tblStyle", VALUE),
            Map.entry("keepNext", VALUE),
            Map.entry("keepLines", VALUE),
            Map.entry("pageBreakBefore", VALUE),
            Map.entry("numPr", Set.of()),
            Map.entry("ilvl", VALUE),
            Map.entry("numId", VALUE),
            Map.entry("jc", VALUE),
            Map.entry(
                    "ind",
                    Set.of(
                            "left",
                            "start",
                            "right",
                            "end",
                            "firstLine",
                            "hanging",
                            "leftChars",
                            "rightChars",
                            "firstLineChars",
                            "hangingChars")),
            Map.entry("spacing", Set.of("before", "after", "line", "lineRule", "beforeLines", "afterLines")),
            Map.entry("outlineLvl", VALUE),
            Map.entry("tabs", Set.of()),
            Map.entry("tab", Set.of("val", "pos", "leader")),
            Map.entry("textAlignment", VALUE),
            Map.entry("tblW", WIDTH),
            Map.entry("tblInd", WIDTH),
            Map.entry("tblBorders", Set.of()),
            Map.entry("tcBorders", Set.of()),
            Map.entry("tblCellMar", Set.of()),
            Map.entry("top", EDGE),
            Map.entry("left", EDGE),
            Map.entry("bottom", EDGE),
            Map.entry("right", EDGE),
            Map.entry("start", EDGE),
            Map.entry("end", EDGE),
            Map.entry("insideH", EDGE),
            Map.entry("insideV", EDGE),
            Map.entry("tblLayout", Set.of("type")),
            Map.entry("gridCol", Set.of("w")),
            Map.entry("cantSplit", VALUE),
            Map.entry("tblHeader", VALUE),
            Map.entry("gridBefore", VALUE),
            Map.entry("gridAfter", VALUE),
            Map.entry("tcW", WIDTH),
            Map.entry("gridSpan", VALUE),
            Map.entry("vMerge", VALUE),
            Map.entry("hMerge", VALUE),
            Map.entry("vAlign", VALUE),
            Map.entry("textDirection", VALUE),
            Map.entry("pgSz", Set.of("w", "h", "orient")),
            Map.entry("pgMar", Set.of("top", "right", "bottom", "left", "header", "footer", "gutter")),
            Map.entry("cols", Set.of("num", "space", "equalWidth")),
            Map.entry("docGrid", Set.of("type", "linePitch")),
            Map.entry("titlePg", VALUE),
            Map.entry("type", VALUE),
            Map.entry("pgNumType", Set.of("start", "fmt")));

    private static final List<String> STYLES = List.of("pStyle", "rStyle", "tblStyle");
    /// Half points: smaller letters cannot be read.
    private static final int SMALLEST = 8;
    /// Twentieths of a point: lines closer than this lie on each other.
    private static final int CLOSEST = 160;

    private Formatting() {}

    /// Copies what is kept of some properties.
    static void copy(Element from, Element to, Styles styles) {
        for (var property : Xml.children(from)) {
            var name = property.getLocalName();
            var attributes = KEPT.get(name);
            if (attributes == null || !Xml.word(property)) {
                continue;
            }
            if (STYLES.contains(name)) {
                styles.name(Xml.value(property, "val")).ifPresent(style -> Xml.set(Xml.add(to, name), "val", style));
                continue;
            }
            var kept = Xml.add(to, name);
            for (var attribute : attributes) {
                var value = Xml.value(property, attribute);
                if (!value.isEmpty() && legible(name, attribute, value)) {
                    Xml.set(kept, attribute, value);
                }
            }
            copy(property, kept, styles);
            var lost = property.getAttributes().getLength() > 0
                    && kept.getAttributes().getLength() == 0;
            if ((lost || attributes.isEmpty()) && !kept.hasChildNodes()) {
                to.removeChild(kept);
            }
        }
    }

    private static boolean legible(String element, String attribute, String value) {
        return switch (element) {
            case "sz", "szCs" -> number(value) >= SMALLEST;
            case "ind" -> number(value) >= 0;
            case "spacing" -> !attribute.equals("line") || number(value) >= CLOSEST;
            default -> value.length() <= 60;
        };
    }

    /// Whether letters would be too small or too light to be seen.
    static boolean faint(Element runProperties) {
        var tiny = Xml.child(runProperties, "sz")
                .map(size -> Xml.value(size, "val"))
                .filter(size -> number(size) < SMALLEST)
                .isPresent();
        var light = Xml.child(runProperties, "color")
                .map(color -> Xml.value(color, "val"))
                .filter(color -> color.matches("(?i)[d-f][0-9a-f][d-f][0-9a-f][d-f][0-9a-f]"))
                .isPresent();
        return tiny || light;
    }

    private static int number(String value) {
        return value.matches("-?\\d{1,6}") ? Integer.parseInt(value) : -1;
    }
}
