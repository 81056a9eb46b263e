package cn.gongkai.redaction.word;

import cn.gongkai.redaction.finder.Span;
import cn.gongkai.redaction.source.Note;
import cn.gongkai.redaction.source.Notes;
import cn.gongkai.redaction.source.UnusableFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A Word document as it is seen, ready to be written anew. The new file is built from the text that is seen and a
/// short
/// list of formatting; nothing of the old file is taken over that is not on it: no properties, comments, changes,
/// custom XML, templates, thumbnails, embedded files, addresses of links.
public final class WordManuscript {

    private final WordPackage from;
    private final Notes notes;
    private final Pieces pieces = new Pieces();
    private final Map<String, Document> parts = new LinkedHashMap<>();
    /// Headers and footers, by the part they come from.
    private final Map<String, String> margins = new LinkedHashMap<>();

    private WordManuscript(WordPackage from, Notes notes) {
        this.from = from;
        this.notes = notes;
    }

    /// Reads a .docx file.
    ///
    /// @param notes take in what the copy will not hold
    public static WordManuscript read(byte[] content, Notes notes) throws UnusableFile {
        var manuscript = new WordManuscript(WordPackage.read(content, notes), notes);
        manuscript.build();
        return manuscript;
    }

    /// All that is seen: body, notes, headers and footers, in this order.
    public String text() {
        return pieces.text();
    }

    /// Puts a block in place of each span.
    ///
    /// @param spans of [#text()], in order, none overlapping another
    public void cover(List<Span> spans, String block) {
        pieces.cover(spans, block);
    }

    /// The new file.
    public byte[] bytes() {
        return NewPackage.of(parts, margins);
    }

    private void build() throws UnusableFile {
        var main = from.main();
        var styles = new Styles(from.part(main, "styles").map(WordPackage.Part::root));
        var pending = new ArrayList<Runnable>();
        var document = Xml.part("document");
        parts.put("document", document);
        var story = new Story(styles, pieces, notes, (section, to) -> section(main, section, to, styles, pending));
        Xml.child(main.root(), "body")
                .ifPresent(body -> story.blocks(body, Xml.add(document.getDocumentElement(), "body")));
        for (var kind : List.of("footnotes", "endnotes")) {
            from.part(main, kind).ifPresent(part -> notes(part.root(), kind, styles));
        }
        pending.forEach(Runnable::run);
        parts.put("styles", styles.copy());
        from.part(main, "numbering")
                .ifPresent(part -> parts.put("numbering", Numbering.copy(part.root(), styles, pieces)));
        parts.put("settings", settings(from.part(main, "settings")));
        from.part(main, "comments")
                .ifPresent(part ->
                        notes.add(Note.COMMENTS, Xml.children(part.root()).size()));
    }

    private Story story(Styles styles) {
        return new Story(styles, pieces, notes, (_, to) -> to.getParentNode().removeChild(to));
    }

    private void notes(Element from, String kind, Styles styles) {
        var copy = Xml.part(kind);
        parts.put(kind, copy);
        for (var note : Xml.children(from)) {
            var to = Xml.add(copy.getDocumentElement(), note.getLocalName());
            for (var attribute : List.of("id", "type")) {
                var value = Xml.value(note, attribute);
                if (!value.isEmpty()) {
                    Xml.set(to, attribute, value);
                }
            }
            story(styles).blocks(note, to);
            pieces.gap("\f\n");
        }
    }

    /// A section with its headers and footers, which are copied once each, after the body.
    private void section(WordPackage.Part main, Element section, Element to, Styles styles, List<Runnable> pending) {
        for (var kind : List.of("header", "footer")) {
            for (var reference : Xml.children(section)) {
                if (!Xml.is(reference, kind + "Reference")) {
                    continue;
                }
                var relation = main.relations().get(Xml.value(reference, "id"));
                var part = Optional.ofNullable(relation).flatMap(found -> from.part(found.target()));
                part.ifPresent(margin -> {
                    var id = margins.get(margin.name());
                    if (id == null) {
                        id = kind + (margins.size() + 1);
                        margins.put(margin.name(), id);
                        var name = id;
                        pending.add(() -> margin(margin.root(), kind, name, styles));
                    }
                    var kept = Xml.add(to, kind + "Reference");
                    kept.setAttributeNS(Xml.RELATIONS, "r:id", id);
                    Xml.set(kept, "type", type(Xml.value(reference, "type")));
                });
            }
        }
        Formatting.copy(section, to, styles);
    }

    private static String type(String type) {
        return type.equals("first") || type.equals("even") ? type : "default";
    }

    private void margin(Element from, String kind, String name, Styles styles) {
        var copy = Xml.part(kind.equals("header") ? "hdr" : "ftr");
        parts.put(name, copy);
        story(styles).blocks(from, copy.getDocumentElement());
        if (!copy.getDocumentElement().hasChildNodes()) {
            Xml.add(copy.getDocumentElement(), "p");
        }
        pieces.gap("\f\n");
    }

    private static Document settings(Optional<WordPackage.Part> old) {
        var settings = Xml.part("settings");
        old.flatMap(part -> Xml.child(part.root(), "evenAndOddHeaders"))
                .filter(Xml::on)
                .ifPresent(_ -> Xml.add(settings.getDocumentElement(), "evenAndOddHeaders"));
        return settings;
    }
}
