package cn.gongkai.redaction.word;

import cn.gongkai.redaction.source.Notes;
import cn.gongkai.redaction.source.UnusableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// Every word a .docx file holds anywhere: the text of all its parts, whatever they are for, and all attributes. It
/// knows nothing of how the file was made.
///
/// @param text of all parts, with pieces of one paragraph put together
/// @param attributes of all elements, and the names of the parts
public record WordWords(String text, String attributes) {

    private static final String APART = "\f\n";

    /// Reads a file.
    public static WordWords of(byte[] content) throws UnusableFile {
        // Within limits, before it is read without.
        WordPackage.read(content, new Notes());
        var text = new StringBuilder();
        var attributes = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                attributes.append(entry.getName()).append(APART);
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
                    read(Xml.parse(zip.readAllBytes()).getDocumentElement(), text, attributes);
                    text.append(APART);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read", e);
        }
        return new WordWords(text.toString(), attributes.toString());
    }

    private static void read(Element element, StringBuilder words, StringBuilder attributes) {
        var all = element.getAttributes();
        for (var i = 0; i < all.getLength(); i++) {
            attributes.append(all.item(i).getNodeValue()).append(APART);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                read(inner, words, attributes);
            } else if (child instanceof Text text) {
                words.append(text.getData());
            }
        }
        if (Xml.is(element, "p") || Xml.is(element, "br")) {
            words.append('\n');
        } else if (Xml.is(element, "tc") || Xml.is(element, "tab")) {
            words.append('\t');
        }
    }

    @Override
    public String toString() {
        return "WordWords[***]";
    }
}
