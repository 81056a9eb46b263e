package cn.gongkai.simulator;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/// Reads what the webhook answered: the texts of the elements right below the root.
final class ReplyXml {

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private ReplyXml() {}

    /// @throws IllegalArgumentException if it is not XML, as a phone would find
    static Map<String, String> read(String xml) {
        var fields = new HashMap<String, String>();
        try {
            var reader = FACTORY.createXMLStreamReader(new StringReader(xml));
            reader.nextTag();
            while (reader.nextTag() == XMLStreamConstants.START_ELEMENT) {
                fields.put(reader.getLocalName(), reader.getElementText());
            }
            return fields;
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("Not the XML of a reply", e);
        }
    }
}
