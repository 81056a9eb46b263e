package cn.gongkai.wechat;

/// What may stand in XML.
final class XmlText {

    private XmlText() {}

    /// XML 1.0, production 2.
    static boolean allowed(int codePoint) {
        return codePoint >= 0x20
                ? codePoint < 0xD800 || (codePoint > 0xDFFF && codePoint < 0xFFFE) || codePoint > 0xFFFF
                : codePoint == '\n' || codePoint == '\t' || codePoint == '\r';
    }

    /// Appends an element with a text that no character of it can break out of.
    static void append(StringBuilder xml, String name, String text) {
        xml.append('<').append(name).append("><![CDATA[");
        var from = 0;
        for (var end = text.indexOf("]]>"); end >= 0; end = text.indexOf("]]>", from)) {
            xml.append(text, from, end + 2).append("]]><![CDATA[");
            from = end + 2;
        }
        xml.append(text, from, text.length()).append("]]></").append(name).append('>');
    }
}
