package cn.gongkai.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gongkai.wechat.FlatXml.MalformedXml;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlatXmlTests {

    private static final String[] PIECES = {
        "<xml>",
        "</xml>",
        "<a>",
        "</a>",
        "<b x=\"1\">",
        "</b>",
        "<c/>",
        "<d y='<'>",
        "</d >",
        "<![CDATA[",
        "]]>",
        "text",
        "预算",
        "&lt;",
        "&amp;",
        "&#65;",
        "&#x4e2d;",
        "&nope;",
        "&",
        "<",
        ">",
        "]]",
        "<!--",
        "-->",
        "--",
        "<!DOCTYPE a>",
        "<?pi?>",
        "\n",
        " ",
        "\uD83D\uDE00",
        "<Encrypt>",
        "</Encrypt>",
        "\"",
        "'",
        "=",
        "<a b>",
        "<1>",
        "&#0;",
        "&#99999999;"
    };

    @Test
    void readsAMessage() throws MalformedXml {
        var fields = FlatXml.read("""
                <xml>
                  <ToUserName><![CDATA[gh_97417a04a28d]]></ToUserName>
                  <CreateTime>1714037059</CreateTime>
                  <Content><![CDATA[<b>预算</b> & 决算 ]]></Content>
                  <ScanCodeInfo><ScanType><![CDATA[qrcode]]></ScanType></ScanCodeInfo>
                  <Recognition><![CDATA[]]></Recognition>
                  <Empty/>
                  <Note>1 &lt; 2 &amp;&amp; &quot;三&quot; &apos;&#x56db;&#53;&apos;</Note>
                </xml>
                """);
        assertThat(fields)
                .containsOnly(
                        Map.entry("ToUserName", "gh_97417a04a28d"),
                        Map.entry("CreateTime", "1714037059"),
                        Map.entry("Content", "<b>预算</b> & 决算 "),
                        Map.entry("ScanCodeInfo", ""),
                        Map.entry("Recognition", ""),
                        Map.entry("Empty", ""),
                        Map.entry("Note", "1 < 2 && \"三\" '四5'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a half CDATA split by the sender | <xml><a><![CDATA[x]]]]><![CDATA[>y]]></a></xml> | x]]>y",
                "a declaration | <?xml version=\"1.0\" encoding=\"UTF-8\"?><xml><a>x</a></xml> | x",
                "a comment | <!-- c --><xml><a>x<!-- no --></a></xml><!-- d --> | x",
                "attributes | <xml v=\"1\"><a b='2' c = \"3\" >x</a ></xml> | x",
                "a control character by number, which XML forbids | <xml><a>x&#8;&#x1f;y</a></xml> | xy",
                "two of one name | <xml><a>x</a><a>y</a></xml> | x"
            })
    void reads(String what, String xml, String expected) throws MalformedXml {
        assertThat(FlatXml.read(xml)).as(what).containsEntry("a", expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "success",
                "{}",
                "<xml>",
                "<xml><a>",
                "<xml><a>x</b></xml>",
                "<xml><a>x</a></xml><xml/>",
                "<xml><a>x</a></xml>trailing",
                "<xml>loose<a>x</a></xml>",
                "<!DOCTYPE xml><xml><a>x</a></xml>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xml><a>&e;</a></xml>",
                "<?xml version=\"1.0\"?><!DOCTYPE x SYSTEM \"http://127.0.0.1/x.dtd\"><xml/>",
                "<xml><a>&e;</a></xml>",
                "<xml><a>&</a></xml>",
                "<xml><a>&#xD800000000;</a></xml>",
                "<xml><a>&#-5;</a></xml>",
                "<xml><a><![CDATA[x</a></xml>",
                "<xml><a>]]></a></xml>",
                "<xml><?php ?><a>x</a></xml>",
                "<xml><a b=\"<\">x</a></xml>",
                "<xml><a b>x</a></xml>",
                "<xml><!-- a -- b --><a>x</a></xml>",
                "<1><a>x</a></1>"
            })
    void refuses(String xml) {
        assertThatThrownBy(() -> FlatXml.read(xml)).isInstanceOf(MalformedXml.class);
    }

    @Test
    void depthIsBounded() {
        var deep = "<xml>" + "<a>".repeat(30_000) + "</a>".repeat(30_000) + "</xml>";
        assertThatThrownBy(() -> FlatXml.read(deep)).isInstanceOf(MalformedXml.class);
    }

    @Test
    void theErrorQuotesNothing() {
        assertThatThrownBy(() -> FlatXml.read("<xml><a>secret</b></xml>"))
                .hasMessage("Not the platform's XML from character 16");
    }

    /// Whatever both accept they read alike, and nothing the JDK's reader refuses is accepted but forbidden characters.
    @Test
    void readsAsTheJdkDoes() {
        var random = new Random(20261123);
        var accepted = 0;
        for (var i = 0; i < 200_000; i++) {
            var xml = new StringBuilder(random.nextInt(4) == 0 ? "" : "<xml>");
            for (var n = random.nextInt(12); n > 0; n--) {
                var piece = PIECES[random.nextInt(PIECES.length)];
                xml.append(random.nextInt(3) == 0 ? "<a>" + piece + "</a>" : piece);
            }
            xml.append(random.nextInt(4) == 0 ? "" : "</xml>");
            var text = xml.toString();
            var expected = jdk(text);
            var actual = ours(text);
            if (actual == null && expected != null) {
                assertThat(text)
                        .as("refused, though only these may be")
                        .matches("(?s).*(<!DOCTYPE|<!\\[CDATA|<\\?|:).*");
            } else if (actual != null && !text.contains("&#0;")) {
                assertThat(actual).as(text).isEqualTo(expected);
                accepted++;
            }
        }
        assertThat(accepted).isGreaterThan(5_000);
    }

    private static @Nullable Map<String, String> ours(String xml) {
        try {
            return FlatXml.read(xml);
        } catch (MalformedXml e) {
            return null;
        }
    }

    private static @Nullable Map<String, String> jdk(String xml) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new StringReader(xml));
            var fields = new HashMap<String, String>();
            var text = new StringBuilder();
            var depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamReader.START_ELEMENT -> {
                        depth++;
                        if (depth == 2) {
                            text.setLength(0);
                        }
                    }
                    case XMLStreamReader.END_ELEMENT -> {
                        if (depth == 2) {
                            fields.putIfAbsent(reader.getLocalName(), text.toString());
                        }
                        depth--;
                    }
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                        if (depth == 1 && !reader.getText().isBlank()) {
                            return null;
                        }
                        if (depth == 2) {
                            text.append(reader.getText());
                        }
                    }
                    case XMLStreamReader.DTD,
                            XMLStreamReader.ENTITY_REFERENCE,
                            XMLStreamReader.PROCESSING_INSTRUCTION -> {
                        return null;
                    }
                    default -> {}
                }
            }
            return fields;
        } catch (XMLStreamException e) {
            return null;
        }
    }
}
