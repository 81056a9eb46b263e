package cn.gongkai.redaction.word;

import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Automatic numbers of paragraphs. What stands around a number is text that is seen, so it is read like any other.
final class Numbering {

    private static final List<String> PARTS = List.of("start", "numFmt", "suff", "lvlJc", "lvlRestart", "isLgl");

    private Numbering() {}

    static Document copy(Element from, Styles styles, Pieces pieces) {
        var copy = Xml.part("numbering");
        for (var child : Xml.children(from)) {
            if (Xml.is(child, "abstractNum")) {
                var kept = Xml.add(copy.getDocumentElement(), "abstractNum");
                Xml.set(kept, "abstractNumId", Xml.value(child, "abstractNumId"));
                value(child, kept, "multiLevelType");
                levels(child, kept, styles, pieces);
            } else if (Xml.is(child, "num")) {
                var kept = Xml.add(copy.getDocumentElement(), "num");
                Xml.set(kept, "numId", Xml.value(child, "numId"));
                value(child, kept, "abstractNumId");
                overrides(child, kept, styles, pieces);
            }
        }
        return copy;
    }

    private static void overrides(Element from, Element to, Styles styles, Pieces pieces) {
        for (var override : Xml.children(from)) {
            if (Xml.is(override, "lvlOverride")) {
                var kept = Xml.add(to, "lvlOverride");
                Xml.set(kept, "ilvl", Xml.value(override, "ilvl"));
                value(override, kept, "startOverride");
                levels(override, kept, styles, pieces);
            }
        }
    }

    private static void levels(Element from, Element to, Styles styles, Pieces pieces) {
        for (var level : Xml.children(from)) {
            if (!Xml.is(level, "lvl")) {
                continue;
            }
            var kept = Xml.add(to, "lvl");
            Xml.set(kept, "ilvl", Xml.value(level, "ilvl"));
            for (var part : Xml.children(level)) {
                if (PARTS.contains(part.getLocalName())) {
                    Xml.set(Xml.add(kept, part.getLocalName()), "val", Xml.value(part, "val"));
                } else if (Xml.is(part, "lvlText")) {
                    var text = Xml.add(kept, "lvlText");
                    Xml.set(text, "val", Xml.value(part, "val"));
                    pieces.add(text.getAttributeNodeNS(Xml.WORD, "val"));
                    pieces.gap("\t\n");
                } else if (Xml.is(part, "pPr")) {
                    Formatting.copy(part, Xml.add(kept, "pPr"), styles);
                }
            }
        }
    }

    private static void value(Element from, Element to, String name) {
        Xml.child(from, name).ifPresent(part -> Xml.set(Xml.add(to, name), "val", Xml.value(part, "val")));
    }
}
