package cn.gongkai.redaction.word;

import cn.gongkai.redaction.source.Note;
import cn.gongkai.redaction.source.Notes;
import cn.gongkai.redaction.source.Seen;
import cn.gongkai.redaction.source.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.w3c.dom.Element;

/// Copies one run of text (the body, a header, a note) element by element: what is seen, with the least of what shapes
/// it. What is not known here is not copied, so that nothing unseen comes along.
final class Story {

    private static final String SPACE = "http://www.w3.org/XML/1998/namespace";

    private final Styles styles;
    private final Pieces pieces;
    private final Notes notes;
    /// Copies the properties of a section, which lead to headers.
    private final BiConsumer<Element, Element> sections;

    private final Fields fields = new Fields();
    private String tableStyle = "";
    private String paragraphStyle = "";
    private List<Element> boxes = new ArrayList<>();

    Story(Styles styles, Pieces pieces, Notes notes, BiConsumer<Element, Element> sections) {
        this.styles = styles;
        this.pieces = pieces;
        this.notes = notes;
        this.sections = sections;
    }

    /// Copies paragraphs and tables.
    void blocks(Element from, Element to) {
        for (var block : Xml.children(from)) {
            switch (name(block)) {
                case "p" -> paragraph(block, to);
                case "tbl" -> table(block, to);
                case "sdt" -> Xml.child(block, "sdtContent").ifPresent(content -> blocks(content, to));
                case "ins", "moveTo" -> {
                    notes.add(Note.CHANGES);
                    blocks(block, to);
                }
                case "customXml", "smartTag" -> blocks(block, to);
                case "AlternateContent" -> chosen(block).ifPresent(choice -> blocks(choice, to));
                case "del", "moveFrom" -> notes.add(Note.CHANGES);
                case "altChunk" -> notes.add(Note.OBJECTS);
                case "oMathPara", "oMath" -> math(block, Xml.add(to, "p"));
                case "sectPr" -> sections.accept(block, Xml.add(to, "sectPr"));
                default -> {}
            }
        }
    }

    private void paragraph(Element from, Element to) {
        var outer = boxes;
        boxes = new ArrayList<>();
        var paragraph = Xml.add(to, "p");
        var properties = Xml.child(from, "pPr");
        paragraphStyle = properties
                .flatMap(own -> Xml.child(own, "pStyle"))
                .map(style -> Xml.value(style, "val"))
                .orElse("");
        properties.ifPresent(own -> {
            var kept = Xml.add(paragraph, "pPr");
            Formatting.copy(own, kept, styles);
            Xml.child(own, "sectPr").ifPresent(section -> sections.accept(section, Xml.add(kept, "sectPr")));
        });
        inline(from, paragraph);
        pieces.gap("\n");
        var here = boxes;
        boxes = outer;
        here.forEach(box -> blocks(box, to));
    }

    private void table(Element from, Element to) {
        var outer = tableStyle;
        var table = Xml.add(to, "tbl");
        var properties = Xml.child(from, "tblPr");
        tableStyle = properties
                .flatMap(own -> Xml.child(own, "tblStyle"))
                .map(style -> Xml.value(style, "val"))
                .orElse("");
        var kept = Xml.add(table, "tblPr");
        properties.ifPresent(own -> Formatting.copy(own, kept, styles));
        var grid = Xml.add(table, "tblGrid");
        Xml.child(from, "tblGrid").ifPresent(own -> Formatting.copy(own, grid, styles));
        rows(from, table);
        if (Xml.child(table, "tr").isEmpty()) {
            to.removeChild(table);
        }
        tableStyle = outer;
    }

    private void rows(Element from, Element table) {
        for (var row : Xml.children(from)) {
            switch (name(row)) {
                case "tr" -> row(row, table);
                case "sdt" -> Xml.child(row, "sdtContent").ifPresent(content -> rows(content, table));
                case "ins", "customXml" -> rows(row, table);
                default -> {}
            }
        }
    }

    private void row(Element from, Element table) {
        var properties = Xml.child(from, "trPr");
        if (properties.flatMap(own -> Xml.child(own, "del")).isPresent()) {
            notes.add(Note.CHANGES);
            return;
        }
        if (properties.flatMap(own -> Xml.child(own, "hidden")).filter(Xml::on).isPresent()) {
            notes.add(Note.HIDDEN);
            return;
        }
        var row = Xml.add(table, "tr");
        properties.ifPresent(own -> Formatting.copy(own, Xml.add(row, "trPr"), styles));
        cells(from, row);
        pieces.gap("\n");
    }

    private void cells(Element from, Element row) {
        for (var cell : Xml.children(from)) {
            switch (name(cell)) {
                case "tc" -> cell(cell, row);
                case "sdt" -> Xml.child(cell, "sdtContent").ifPresent(content -> cells(content, row));
                case "ins", "customXml" -> cells(cell, row);
                default -> {}
            }
        }
    }

    private void cell(Element from, Element row) {
        var cell = Xml.add(row, "tc");
        var properties = Xml.child(from, "tcPr");
        properties.ifPresent(own -> Formatting.copy(own, Xml.add(cell, "tcPr"), styles));
        if (properties.flatMap(own -> Xml.child(own, "cellDel")).isPresent()) {
            notes.add(Note.CHANGES);
        } else {
            blocks(from, cell);
        }
        // A cell ends in a paragraph, or Word calls the file broken.
        if (!(cell.getLastChild() instanceof Element last && Xml.is(last, "p"))) {
            Xml.add(cell, "p");
        }
        pieces.gap("\t");
    }

    private void inline(Element from, Element paragraph) {
        for (var child : Xml.children(from)) {
            switch (name(child)) {
                case "r" -> run(child, paragraph);
                case "ins", "moveTo" -> {
                    notes.add(Note.CHANGES);
                    inline(child, paragraph);
                }
                case "del", "moveFrom" -> notes.add(Note.CHANGES);
                case "hyperlink", "smartTag", "customXml", "dir", "bdo" -> inline(child, paragraph);
                case "sdt" -> Xml.child(child, "sdtContent").ifPresent(content -> inline(content, paragraph));
                case "fldSimple" ->
                    Fields.number(Xml.value(child, "instr"))
                            .ifPresentOrElse(number -> Fields.add(paragraph, number), () -> inline(child, paragraph));
                case "AlternateContent" -> chosen(child).ifPresent(choice -> inline(choice, paragraph));
                case "oMath", "oMathPara" -> math(child, paragraph);
                default -> {}
            }
        }
    }

    private void run(Element from, Element paragraph) {
        var properties = Xml.child(from, "rPr");
        var hidden = styles.hidden(properties, paragraphStyle, tableStyle);
        var run = Xml.add(paragraph, "r");
        properties.ifPresent(own -> Formatting.copy(own, Xml.add(run, "rPr"), styles));
        var before = run.getChildNodes().getLength();
        content(from, run, paragraph, hidden);
        var holds = run.getChildNodes().getLength() > before;
        if (!holds) {
            paragraph.removeChild(run);
        }
        if (hidden) {
            notes.add(Note.HIDDEN);
        } else if (holds && properties.filter(Formatting::faint).isPresent()) {
            notes.add(Note.FAINT);
        }
    }

    /// @param hidden then fields still begin and end here, and nothing else counts
    private void content(Element from, Element run, Element paragraph, boolean hidden) {
        for (var child : Xml.children(from)) {
            var name = name(child);
            if (name.equals("fldChar")) {
                fields.sign(child).filter(_ -> !hidden).ifPresent(number -> Fields.add(paragraph, number));
            } else if (name.equals("instrText")) {
                fields.code(child.getTextContent());
            } else if (!hidden && fields.shown()) {
                seen(name, child, run, paragraph);
            }
        }
    }

    private void seen(String name, Element child, Element run, Element paragraph) {
        switch (name) {
            case "t" -> text(child.getTextContent(), run);
            case "noBreakHyphen" -> text("-", run);
            case "sym" -> text(symbol(child), run);
            case "tab", "ptab" -> {
                Xml.add(run, "tab");
                pieces.gap("\t");
            }
            case "br", "cr" -> {
                var line = Xml.add(run, "br");
                if (Xml.value(child, "type").equals("page")) {
                    Xml.set(line, "type", "page");
                }
                pieces.gap("\n");
            }
            case "footnoteReference", "endnoteReference" -> Xml.set(Xml.add(run, name), "id", Xml.value(child, "id"));
            case "footnoteRef", "endnoteRef", "separator", "continuationSeparator" -> Xml.add(run, name);
            case "ruby" -> Xml.child(child, "rubyBase").ifPresent(base -> inline(base, paragraph));
            case "AlternateContent" ->
                chosen(child)
                        .ifPresent(choice ->
                                Xml.children(choice).forEach(inner -> seen(name(inner), inner, run, paragraph)));
            case "drawing", "pict", "object" -> drawn(child, run);
            default -> {}
        }
    }

    /// Text boxes come after the paragraph; pictures and embedded files do not come at all.
    private void drawn(Element drawing, Element run) {
        var inside = new ArrayList<Element>();
        boxes(drawing, inside);
        notes.add(Note.BOXES, inside.size());
        boxes.addAll(inside);
        if (holds(drawing, "OLEObject") || holds(drawing, "control")) {
            notes.add(Note.OBJECTS);
        }
        if (inside.isEmpty() || holds(drawing, "blip") || holds(drawing, "imagedata")) {
            notes.add(Note.PICTURES);
            text(Words.of("picture"), run);
        }
    }

    private static void boxes(Element from, List<Element> found) {
        for (var child : Xml.children(from)) {
            switch (name(child)) {
                case "txbxContent" -> found.add(child);
                case "AlternateContent" -> chosen(child).ifPresent(choice -> boxes(choice, found));
                default -> boxes(child, found);
            }
        }
    }

    private static boolean holds(Element from, String name) {
        return Xml.children(from).stream().anyMatch(child -> name(child).equals(name) || holds(child, name));
    }

    /// Of two ways to show the same, the newer.
    private static Optional<Element> chosen(Element alternatives) {
        var children = Xml.children(alternatives);
        return children.stream()
                .filter(child -> name(child).equals("Choice"))
                .findFirst()
                .or(() -> children.stream()
                        .filter(child -> name(child).equals("Fallback"))
                        .findFirst());
    }

    /// A formula's characters, one after the other.
    private void math(Element from, Element paragraph) {
        var letters = new StringBuilder();
        letters(from, letters);
        if (!letters.isEmpty()) {
            text(letters.toString(), Xml.add(paragraph, "r"));
        }
    }

    private static void letters(Element from, StringBuilder letters) {
        for (var child : Xml.children(from)) {
            if (name(child).equals("t")) {
                letters.append(child.getTextContent());
            } else if (!name(child).equals("del")) {
                letters(child, letters);
            }
        }
    }

    private void text(String words, Element run) {
        if (words.isEmpty()) {
            return;
        }
        var text = Xml.add(run, "t");
        text.setAttributeNS(SPACE, "xml:space", "preserve");
        var node = text.getOwnerDocument().createTextNode(Seen.of(words));
        text.appendChild(node);
        pieces.add(node);
    }

    /// Ticked and empty boxes of Wingdings; any other sign as an empty box.
    private static String symbol(Element sign) {
        var code = Xml.value(sign, "char");
        return switch (code.length() > 2 ? code.substring(code.length() - 2) : code) {
            case "FE", "fe", "52", "FC", "fc" -> "☑";
            default -> "□";
        };
    }

    private static String name(Element element) {
        return String.valueOf(element.getLocalName());
    }
}
