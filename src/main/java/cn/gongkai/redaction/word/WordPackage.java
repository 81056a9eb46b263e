package cn.gongkai.redaction.word;

import cn.gongkai.redaction.source.Note;
import cn.gongkai.redaction.source.Notes;
import cn.gongkai.redaction.source.Refusal;
import cn.gongkai.redaction.source.UnusableFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The parts of a .docx file, unpacked within limits: a file of a few kilobytes can claim to hold gigabytes.
final class WordPackage {

    private static final int MOST_PARTS = 2_000;
    private static final long MOST_BYTES = 96L * 1024 * 1024;
    /// Of XML, which takes many times its size in memory.
    private static final long MOST_XML = 12L * 1024 * 1024;

    private final Map<String, byte[]> parts;

    private WordPackage(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static WordPackage read(byte[] content, Notes notes) throws UnusableFile {
        var parts = new HashMap<String, byte[]>();
        var bytes = 0L;
        var xml = 0L;
        var entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
                entries++;
                if (name.endsWith("vbaproject.bin") || name.endsWith("vbadata.xml")) {
                    throw new UnusableFile(Refusal.MACROS);
                }
                var kept = name.endsWith(".xml") || name.endsWith(".rels");
                var part = new ByteArrayOutputStream();
                var buffer = new byte[16 * 1024];
                for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    bytes += read;
                    xml += kept ? read : 0;
                    if (bytes > MOST_BYTES || xml > MOST_XML || entries > MOST_PARTS) {
                        throw new UnusableFile(Refusal.TOO_MUCH_INSIDE);
                    }
                    if (kept) {
                        part.write(buffer, 0, read);
                    }
                }
                if (kept) {
                    parts.put(name, part.toByteArray());
                } else if (name.contains("/embeddings/") || name.contains("/activex/")) {
                    notes.add(Note.OBJECTS);
                }
            }
        } catch (IOException | IllegalArgumentException _) {
            throw new UnusableFile(Refusal.UNREADABLE);
        }
        return new WordPackage(parts);
    }

    /// The part that holds the text, with what it leads to.
    Part main() throws UnusableFile {
        var types = parts.get("[content_types].xml");
        if (types == null) {
            throw new UnusableFile(Refusal.UNKNOWN_TYPE);
        }
        var macros = Xml.children(Xml.parse(types).getDocumentElement()).stream()
                .anyMatch(type -> type.getAttribute("ContentType").contains("macroEnabled"));
        if (macros) {
            throw new UnusableFile(Refusal.MACROS);
        }
        var name = related("", "_rels/.rels").values().stream()
                .filter(relation -> relation.kind().equals("officeDocument"))
                .findFirst()
                .map(Relation::target)
                .filter(parts::containsKey)
                .orElseThrow(() -> new UnusableFile(Refusal.UNKNOWN_TYPE));
        var main = part(name).orElseThrow(() -> new UnusableFile(Refusal.UNREADABLE));
        if (!main.document().getDocumentElement().getLocalName().equals("document")
                || !Xml.word(main.document().getDocumentElement())) {
            throw new UnusableFile(Refusal.UNKNOWN_TYPE);
        }
        return main;
    }

    /// Where a part leads to.
    ///
    /// @param kind the last word of its type
    /// @param target the part's name
    record Relation(String kind, String target) {}

    /// A part with what it leads to, by the names it has for them.
    record Part(String name, Document document, Map<String, Relation> relations) {

        Element root() {
            return document.getDocumentElement();
        }
    }

    /// The part of that name, if it is there and readable.
    Optional<Part> part(String name) {
        var content = parts.get(name);
        if (content == null) {
            return Optional.empty();
        }
        try {
            var slash = name.lastIndexOf('/') + 1;
            var folder = name.substring(0, slash);
            return Optional.of(new Part(
                    name, Xml.parse(content), related(folder, folder + "_rels/" + name.substring(slash) + ".rels")));
        } catch (UnusableFile _) {
            return Optional.empty();
        }
    }

    /// The part of that kind a part leads to.
    Optional<Part> part(Part from, String kind) {
        return from.relations().values().stream()
                .filter(relation -> relation.kind().equals(kind))
                .findFirst()
                .flatMap(relation -> part(relation.target()));
    }

    private Map<String, Relation> related(String folder, String name) throws UnusableFile {
        var relations = new HashMap<String, Relation>();
        var content = parts.get(name.toLowerCase(Locale.ROOT));
        if (content == null) {
            return relations;
        }
        for (var relation : Xml.children(Xml.parse(content).getDocumentElement())) {
            if (!relation.getAttribute("TargetMode").equals("External")) {
                var type = relation.getAttribute("Type");
                relations.put(
                        relation.getAttribute("Id"),
                        new Relation(type.substring(type.lastIndexOf('/') + 1), target(folder, relation)));
            }
        }
        return relations;
    }

    private static String target(String folder, Element relation) {
        try {
            var path = URI.create("/" + folder)
                    .resolve(relation.getAttribute("Target"))
                    .getPath();
            return path == null || path.isEmpty() ? "" : path.substring(1).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
