package cn.gongkai.wechat;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.wechat.FlatXml.MalformedXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The worked examples of Tencent's documentation, digit by digit.
///
/// Sources: developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push (one message in JSON, the
/// envelope is the same) and developers.weixin.qq.com/doc/oplatform/Third-party_Platforms (one in XML).
class PublishedVectorTests {

    private static final String TOKEN = "AAAAA";
    private static final String KEY = "A".repeat(43);
    private static final String APP_ID = "wxba5fad812f8e6fb9";
    private static final String PLATFORM_APP_ID = "wx134c8103faa5a59e";

    private static final String JSON_PUSH = """
            +qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsX\
            UnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajA\
            sjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=""";

    private static final String JSON_REPLY =
            "ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==";

    private static final String XML_PUSH = """
            D7yzvUNAL930rd28wf21s4hvXhz0L6Uit/p2Di6C5DHyYGpEgdBRnKjBec34JwoQXicwaZC7fOVihW80F4VtsdvE//1vr7oAbqjDv8KenVp+\
            ajKYpJnyQ4zMRhIC+a31fCVOMC03FfzV/QuC94kBP55a+Za3sJgvAn+ZbsNqZI5DkyuzkhQN8OBqCzFhizGmy0xpM0MEA4agpvE+RuNO1rhH\
            TtuJB5yltw1FiYzecSXJ+y/D2r81VkRn2eYjh2ltsoyfbDR7Is6ookXIFxTfyeNyeHxMeT4KN5WpCDmSbTcUYrbBUlkGLJ9n/rU8YOywma6\
            G7aTb7KZKOqCxgfoUlYEZPk4FUL/TK7ShriFDMVCLyjQJ15Ob++agDWtcxhfUfe6HIoIpRW8mKNBQiY/Jd1svvuskA1wLef1RTtzKfMpagSC\
            X/laZINmdnX4zrF6kIaR9P4xQrWXbsTFHTYe0Mg==""";

    private static final String XML_REPLY = """
            hE8R6mGXHkJJjU72KxzKUd1GEkKJaEZq7vRL8XgK3o+00k8JGq6+pZJUIlTSyhsX+bxIBQ72g3GyvDdIZcr6+3HAZbSvPT9t/o11MI7d6WEL\
            wqrGd7jMnV0zv3Zc9Nq7""";

    @ParameterizedTest
    @CsvSource({
        "1714036504, 1514711492, f464b24fc39322e44b38aa78f5edd27bd1441696",
        "1714037059, 486452656, 899cf89e464efb63f54ddac96b0a0a235f53aa78",
        "1714112445, 415670741, 6c5c811b55cc85e0e1b54100749188c20beb3f5d",
        "1715943329, 1590219412, cc0c594499c1634947d5b502f158ee518947db27"
    })
    void signature(String timestamp, String nonce, String expected) {
        assertThat(Signature.of(TOKEN, timestamp, nonce)).isEqualTo(expected);
        assertThat(Signature.fits(expected, TOKEN, timestamp, nonce)).isTrue();
        assertThat(Signature.fits(expected, TOKEN + "B", timestamp, nonce)).isFalse();
    }

    @Test
    void messageSignature() {
        assertThat(Signature.of(TOKEN, "1714112445", "415670741", JSON_PUSH))
                .isEqualTo("046e02f8204d34f8ba5fa3b1db94908f3df2e9b3");
        assertThat(Signature.of(TOKEN, "1713424427", "415670741", JSON_REPLY))
                .isEqualTo("1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1");
        assertThat(Signature.of(TOKEN, "1715943329", "1590219412", XML_PUSH))
                .isEqualTo("6c12a4205838198b8fa631b3220723bb07f1015c");
        assertThat(Signature.of(TOKEN, "1713424427", "415670741", XML_REPLY))
                .isEqualTo("03e0812039325c2712ef5f0f980fd14c70d6e307");
    }

    @Test
    void opensAMessage() {
        assertThat(new MessageKey(APP_ID, KEY).open(JSON_PUSH))
                .contains("{\"ToUserName\":\"gh_97417a04a28d\",\"FromUserName\":\"o9AgO5Kd5ggOC-bXrbNODIiE3bGY\","
                        + "\"CreateTime\":1714112445,\"MsgType\":\"event\",\"Event\":\"debug_demo\","
                        + "\"debug_str\":\"hello world\"}");
    }

    @Test
    void opensAnEventInXml() throws MalformedXml {
        var xml = new MessageKey(PLATFORM_APP_ID, KEY).open(XML_PUSH).orElseThrow();
        assertThat(xml.getBytes(US_ASCII)).hasSize(292);
        var push = Push.of(FlatXml.read(xml));
        assertThat(push.to()).isEqualTo("gh_97417a04a28d");
        assertThat(push.from()).isEqualTo("o9AgO5Kd5ggOC-bXrbNODIiE3bGY");
        assertThat(push.createdAt()).isEqualTo(1715943329);
        assertThat(push.type()).isEqualTo("event");
        assertThat(push.event()).isEqualTo("debug_demo");
    }

    @Test
    void doesNotOpenAnotherAccountsMessage() {
        assertThat(new MessageKey(APP_ID, KEY).open(XML_PUSH)).isEmpty();
        assertThat(new MessageKey(PLATFORM_APP_ID, KEY).open(JSON_PUSH)).isEmpty();
    }

    @Test
    void sealsAReply() {
        assertThat(new MessageKey(APP_ID, KEY)
                        .seal("{\"demo_resp\":\"good luck\"}", "707722b803182950".getBytes(US_ASCII)))
                .isEqualTo(JSON_REPLY);
        assertThat(new MessageKey(PLATFORM_APP_ID, KEY)
                        .seal(
                                "<xml><demo_resp>[CDATA[good luck]]</demo_resp></xml>",
                                "999951349e8ee746".getBytes(US_ASCII)))
                .isEqualTo(XML_REPLY);
    }
}
