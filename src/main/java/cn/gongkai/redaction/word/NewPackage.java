package cn.gongkai.redaction.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;

/// Packs a new .docx: the parts it is given and the least that holds them together. It says neither who wrote it nor
/// when.
final class NewPackage {

    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private NewPackage() {}

    /// @param parts by name without folder and ending; `document` is the one with the text
    /// @param margins the names of headers and footers
    static byte[] of(Map<String, Document> parts, Map<String, String> margins) {
        var types = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        var relations = new StringBuilder(relationsHead());
        for (var name : parts.keySet()) {
            var kind = margins.containsValue(name) ? name.replaceAll("\\d", "") : name;
            types.append("<Override PartName=\"/word/%s.xml\" ContentType=\"%s\"/>"
                    .formatted(name, TYPES + (kind.equals("document") ? "document.main" : kind) + "+xml"));
            if (!kind.equals("document")) {
                relations.append("<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s.xml\"/>"
                        .formatted(name, Xml.RELATIONS, kind, name));
            }
        }
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, UTF_8)) {
            put(zip, "[Content_Types].xml", types.append("</Types>").toString().getBytes(UTF_8));
            put(
                    zip,
                    "_rels/.rels",
                    (relationsHead() + "<Relationship Id=\"document\" Type=\"" + Xml.RELATIONS
                                    + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
                            .getBytes(UTF_8));
            put(
                    zip,
                    "word/_rels/document.xml.rels",
                    relations.append("</Relationships>").toString().getBytes(UTF_8));
            for (var part : parts.entrySet()) {
                put(zip, "word/" + part.getKey() + ".xml", Xml.bytes(part.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String relationsHead() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
