package cn.gongkai.redaction.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The styles of a document: which text they hide, and what the copy keeps of them under names of its own.
final class Styles {

    private final Map<String, Element> byId = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Optional<Element> root;
    private final boolean hiddenByDefault;
    /// The style of paragraphs that name none.
    private final String standard;

    Styles(Optional<Element> root) {
        this.root = root;
        root.ifPresent(styles -> Xml.children(styles).stream()
                .filter(style -> Xml.is(style, "style"))
                .forEach(style -> {
                    var id = Xml.value(style, "styleId");
                    byId.put(id, style);
                    names.put(id, "s" + (names.size() + 1));
                }));
        this.standard = byId.entrySet().stream()
                .filter(style -> Xml.value(style.getValue(), "type").equals("paragraph")
                        && Xml.value(style.getValue(), "default").equals("1"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        this.hiddenByDefault = root.flatMap(styles -> Xml.child(styles, "docDefaults"))
                .flatMap(defaults -> Xml.child(defaults, "rPrDefault"))
                .flatMap(Styles::hides)
                .orElse(false);
    }

    /// What the copy calls a style.
    Optional<String> name(String id) {
        return Optional.ofNullable(names.get(id));
    }

    /// Whether Word hides a run. What a run says of itself counts; else each kind of style that says so turns it over
    /// (ISO/IEC 29500-1 § 17.7.3).
    boolean hidden(Optional<Element> runProperties, String paragraphStyle, String tableStyle) {
        var own = runProperties.flatMap(Styles::vanish);
        if (own.isPresent()) {
            return own.get();
        }
        var runStyle = runProperties
                .flatMap(properties -> Xml.child(properties, "rStyle"))
                .map(style -> Xml.value(style, "val"))
                .orElse("");
        return hiddenByDefault
                ^ hides(tableStyle)
                ^ hides(paragraphStyle.isEmpty() ? standard : paragraphStyle)
                ^ hides(runStyle);
    }

    private boolean hides(String id) {
        var seen = new HashSet<String>();
        var style = byId.get(id);
        while (style != null && seen.add(Xml.value(style, "styleId"))) {
            var said = hides(style);
            if (said.isPresent()) {
                return said.get();
            }
            style = Xml.child(style, "basedOn")
                    .map(based -> byId.get(Xml.value(based, "val")))
                    .orElse(null);
        }
        return false;
    }

    private static Optional<Boolean> hides(Element holder) {
        return Xml.child(holder, "rPr").flatMap(Styles::vanish);
    }

    private static Optional<Boolean> vanish(Element properties) {
        return Xml.child(properties, "vanish").map(Xml::on);
    }

    /// The styles of the copy.
    Document copy() {
        var copy = Xml.part("styles");
        var target = copy.getDocumentElement();
        root.ifPresent(styles -> {
            Xml.child(styles, "docDefaults").ifPresent(defaults -> defaults(defaults, Xml.add(target, "docDefaults")));
            byId.values().forEach(style -> style(style, Xml.add(target, "style")));
        });
        return copy;
    }

    private void defaults(Element from, Element to) {
        for (var kind : new String[] {"rPr", "pPr"}) {
            Xml.child(from, kind + "Default")
                    .flatMap(holder -> Xml.child(holder, kind))
                    .ifPresent(properties ->
                            Formatting.copy(properties, Xml.add(Xml.add(to, kind + "Default"), kind), this));
        }
    }

    private void style(Element from, Element to) {
        var id = names.get(Xml.value(from, "styleId"));
        Xml.set(to, "type", Xml.value(from, "type"));
        if (Xml.value(from, "default").equals("1")) {
            Xml.set(to, "default", "1");
        }
        Xml.set(to, "styleId", String.valueOf(id));
        var name =
                Xml.child(from, "name").map(called -> Xml.value(called, "val")).orElse("");
        Xml.set(Xml.add(to, "name"), "val", builtIn(name) ? name : String.valueOf(id));
        Xml.child(from, "basedOn")
                .flatMap(based -> name(Xml.value(based, "val")))
                .ifPresent(based -> Xml.set(Xml.add(to, "basedOn"), "val", based));
        for (var kind : new String[] {"pPr", "rPr", "tblPr"}) {
            Xml.child(from, kind).ifPresent(properties -> Formatting.copy(properties, Xml.add(to, kind), this));
        }
    }

    /// Names that Word knows; any other could be somebody's.
    private static boolean builtIn(String name) {
        return name.toLowerCase(Locale.ROOT)
                .matches("normal|heading [1-9]|title|subtitle|table grid|normal table|header|footer|footnote text"
                        + "|endnote text|default paragraph font|list paragraph|toc [1-9]");
    }
}
