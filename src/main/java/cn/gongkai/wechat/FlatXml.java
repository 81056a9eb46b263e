package cn.gongkai.wechat;

import java.util.HashMap;
import java.util.Map;

/// Reads the platform's XML: one element that holds named texts, in CDATA or not. What is nested deeper is skipped.
///
/// Much less than XML, on purpose: a document type, a processing instruction or an entity beyond the five is an error,
/// so
/// there is nothing to expand and nothing to fetch. Twenty times as fast as the JDK's reader, which sets itself up anew
/// for every message; a test holds both against each other.
final class FlatXml {

    private static final int DEEPEST = 16;

    private final String xml;
    private int at;

    private FlatXml(String xml) {
        this.xml = xml;
    }

    /// The texts by name; of several with one name the first.
    ///
    /// @throws MalformedXml if it is something else
    static Map<String, String> read(String xml) throws MalformedXml {
        return new FlatXml(xml).document();
    }

    /// Names the position only, never what stands there.
    static final class MalformedXml extends Exception {
        private MalformedXml(int at) {
            super("Not the platform's XML from character " + at, null, false, false);
        }
    }

    private Map<String, String> document() throws MalformedXml {
        skipIf("\uFEFF");
        if (xml.startsWith("<?xml ", at)) {
            skipPast("?>");
        }
        skipBlanksAndComments();
        var root = openingTag();
        var texts = new HashMap<String, String>(32);
        if (!root.closed) {
            children(root.name, texts);
        }
        skipBlanksAndComments();
        if (at != xml.length()) {
            throw malformed();
        }
        return texts;
    }

    private void children(String parent, Map<String, String> texts) throws MalformedXml {
        while (true) {
            skipBlanksAndComments();
            if (xml.startsWith("</", at)) {
                closingTag(parent);
                return;
            }
            var tag = openingTag();
            texts.putIfAbsent(tag.name, tag.closed ? "" : text(tag.name, 1));
        }
    }

    /// The text up to the closing tag, without that of elements inside.
    private String text(String name, int depth) throws MalformedXml {
        if (depth > DEEPEST) {
            throw malformed();
        }
        var text = new StringBuilder();
        while (true) {
            if (at >= xml.length()) {
                throw malformed();
            }
            var c = xml.charAt(at);
            if (c == '&') {
                text.append(reference());
            } else if (c != '<') {
                var end = nextMarkup();
                if (xml.indexOf("]]>", at) >= 0 && xml.indexOf("]]>", at) < end) {
                    throw malformed();
                }
                text.append(xml, at, end);
                at = end;
            } else if (skipIf("<![CDATA[")) {
                var start = at;
                skipPast("]]>");
                text.append(xml, start, at - 3);
            } else if (xml.startsWith("<!--", at)) {
                comment();
            } else if (xml.startsWith("</", at)) {
                closingTag(name);
                return text.toString();
            } else {
                var inner = openingTag();
                if (!inner.closed) {
                    text(inner.name, depth + 1);
                }
            }
        }
    }

    private int nextMarkup() {
        var end = at;
        while (end < xml.length() && xml.charAt(end) != '<' && xml.charAt(end) != '&') {
            end++;
        }
        return end;
    }

    private record Tag(String name, boolean closed) {}

    private Tag openingTag() throws MalformedXml {
        if (!skipIf("<")) {
            throw malformed();
        }
        var name = name();
        while (true) {
            var blank = skipBlanks();
            if (skipIf("/>")) {
                return new Tag(name, true);
            }
            if (skipIf(">")) {
                return new Tag(name, false);
            }
            if (!blank) {
                throw malformed();
            }
            attribute();
        }
    }

    private void closingTag(String name) throws MalformedXml {
        at += 2;
        if (!skipIf(name)) {
            throw malformed();
        }
        skipBlanks();
        if (!skipIf(">")) {
            throw malformed();
        }
    }

    private void attribute() throws MalformedXml {
        name();
        skipBlanks();
        if (!skipIf("=")) {
            throw malformed();
        }
        skipBlanks();
        if (at >= xml.length() || (xml.charAt(at) != '"' && xml.charAt(at) != '\'')) {
            throw malformed();
        }
        var end = xml.indexOf(xml.charAt(at), at + 1);
        var tag = xml.indexOf('<', at);
        if (end < 0 || (tag >= 0 && tag < end)) {
            throw malformed();
        }
        at = end + 1;
    }

    private String name() throws MalformedXml {
        var start = at;
        while (at < xml.length() && isNamePart(xml.charAt(at), at == start)) {
            at++;
        }
        if (at == start) {
            throw malformed();
        }
        return xml.substring(start, at);
    }

    private static boolean isNamePart(char c, boolean first) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '_'
                || (!first && ((c >= '0' && c <= '9') || c == '-' || c == '.' || c == ':'));
    }

    /// One of the five entities, or a character by number. Characters that XML forbids are left out: residents' phones
    /// do send them, and a message is better read than refused.
    private String reference() throws MalformedXml {
        var end = xml.indexOf(';', at);
        if (end < 0 || end - at > 10) {
            throw malformed();
        }
        var name = xml.substring(at + 1, end);
        var text = switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> numbered(name);
        };
        at = end + 1;
        return text;
    }

    private String numbered(String name) throws MalformedXml {
        try {
            if (!name.startsWith("#") || name.startsWith("#-") || name.startsWith("#+")) {
                throw malformed();
            }
            var codePoint = name.startsWith("#x")
                    ? Integer.parseUnsignedInt(name, 2, name.length(), 16)
                    : Integer.parseInt(name, 1, name.length(), 10);
            if (!Character.isValidCodePoint(codePoint)) {
                throw malformed();
            }
            return XmlText.allowed(codePoint) ? Character.toString(codePoint) : "";
        } catch (NumberFormatException e) {
            throw malformed();
        }
    }

    private void skipBlanksAndComments() throws MalformedXml {
        skipBlanks();
        while (xml.startsWith("<!--", at)) {
            comment();
            skipBlanks();
        }
    }

    private void comment() throws MalformedXml {
        at += 4;
        skipPast("--");
        if (!skipIf(">")) {
            throw malformed();
        }
    }

    private boolean skipBlanks() {
        var start = at;
        while (at < xml.length() && isBlank(xml.charAt(at))) {
            at++;
        }
        return at > start;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private boolean skipIf(String expected) {
        if (!xml.startsWith(expected, at)) {
            return false;
        }
        at += expected.length();
        return true;
    }

    private void skipPast(String end) throws MalformedXml {
        var found = xml.indexOf(end, at);
        if (found < 0) {
            throw malformed();
        }
        at = found + end.length();
    }

    private MalformedXml malformed() {
        return new MalformedXml(at);
    }
}
