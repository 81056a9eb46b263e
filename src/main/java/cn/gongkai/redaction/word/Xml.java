package cn.gongkai.redaction.word;

import cn.gongkai.redaction.source.Refusal;
import cn.gongkai.redaction.source.UnusableFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// The XML of Word's parts. Names are compared without prefixes, so that both kinds of namespaces (transitional and
/// strict, ISO/IEC 29500) are read.
final class Xml {

    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Xml() {}

    static Document parse(byte[] content) throws UnusableFile {
        try {
            var builder = builder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(content));
        } catch (SAXException | IOException _) {
            throw new UnusableFile(Refusal.UNREADABLE);
        }
    }

    /// A new part with its outermost element.
    static Document part(String name) {
        var document = builder().newDocument();
        var root = document.createElementNS(WORD, "w:" + name);
        root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:r", RELATIONS);
        document.appendChild(root);
        return document;
    }

    static byte[] bytes(Document document) {
        try {
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            document.setXmlStandalone(true);
            var bytes = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException("Own XML can be written", e);
        }
    }

    private static DocumentBuilder builder() {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's parser has these features", e);
        }
    }

    static List<Element> children(Node parent) {
        var children = new ArrayList<Element>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent).stream().filter(child -> is(child, name)).findFirst();
    }

    /// Whether it is Word's element of that name.
    static boolean is(Element element, String name) {
        return name.equals(element.getLocalName()) && word(element);
    }

    static boolean word(Element element) {
        return WORD.equals(element.getNamespaceURI()) || STRICT.equals(element.getNamespaceURI());
    }

    /// An attribute by its name alone; empty, if it is not there.
    static String value(Element element, String name) {
        var attributes = element.getAttributes();
        for (var i = 0; i < attributes.getLength(); i++) {
            if (name.equals(attributes.item(i).getLocalName())) {
                return String.valueOf(attributes.item(i).getNodeValue());
            }
        }
        return "";
    }

    /// Adds an element of Word's.
    static Element add(Element parent, String name) {
        var element = parent.getOwnerDocument().createElementNS(WORD, "w:" + name);
        parent.appendChild(element);
        return element;
    }

    static void set(Element element, String name, String value) {
        element.setAttributeNS(WORD, "w:" + name, value);
    }

    /// A property that is there and not switched off.
    static boolean on(Element property) {
        return switch (value(property, "val")) {
            case "0", "false", "off", "none" -> false;
            default -> true;
        };
    }
}
