package cn.gongkai.support;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import me.chanjar.weixin.common.util.crypto.SHA1;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// WeChat as the program meets it: pushes what a person does to the webhook, signed and sealed, and reads the answer as
/// the platform would. Signs and seals with WxJava, so that it shares no code with what it tests.
public final class FakeWeChat {

    private static final AtomicLong NEXT_ID = new AtomicLong(24_000_000_000_000_000L);

    /// One for all: the platform keeps its connections too.
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI webhook;
    private final Account account;
    private final Clock clock;
    private final @Nullable FakePlatformApi api;
    private volatile @Nullable String lastMessage;

    /// What WeChat's back office shows of the account.
    ///
    /// @param sealed whether pushes are encrypted
    public record Account(String appId, String originalId, String token, String aesKey, boolean sealed) {}

    /// @param server where the program listens, without a trailing slash
    public FakeWeChat(String server, Account account) {
        this(server, account, Clock.systemUTC());
    }

    public FakeWeChat(String server, Account account, Clock clock) {
        this(server, account, clock, null);
    }

    /// @param api which then allows the messages a person's acts allow
    public FakeWeChat(String server, Account account, Clock clock, @Nullable FakePlatformApi api) {
        this.api = api;
        this.webhook = URI.create(server + "/wechat/" + account.appId);
        this.account = account;
        this.clock = clock;
    }

    /// A person types.
    public Answer says(String person, String words) {
        return sends(person, "text", Map.of("Content", words));
    }

    /// A person sends a message of any type.
    public Answer sends(String person, String type, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("MsgId", Long.toString(NEXT_ID.incrementAndGet()));
        if (api != null) {
            api.allows(person, 5, Duration.ofDays(2));
        }
        return push(message(person, type, all));
    }

    public Answer follows(String person) {
        return event(person, "subscribe", Map.of("EventKey", ""));
    }

    /// A person follows by scanning a code.
    public Answer follows(String person, String scene) {
        return event(person, "subscribe", Map.of("EventKey", "qrscene_" + scene, "Ticket", "TICKET"));
    }

    public Answer unfollows(String person) {
        return event(person, "unsubscribe", Map.of("EventKey", ""));
    }

    public Answer scans(String person, String scene) {
        return event(person, "SCAN", Map.of("EventKey", scene, "Ticket", "TICKET"));
    }

    public Answer clicks(String person, String key) {
        return event(person, "CLICK", Map.of("EventKey", key));
    }

    public Answer event(String person, String event, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("Event", event);
        if (api != null && List.of("CLICK", "SCAN", "subscribe").contains(event)) {
            api.allows(person, 3, Duration.ofMinutes(1));
        } else if (api != null && event.equals("unsubscribe")) {
            api.left(person);
        }
        return push(message(person, "event", all));
    }

    /// The platform had no answer in time: the same message again, sealed and signed anew.
    public Answer repeats() {
        return push(Objects.requireNonNull(lastMessage, "Nothing was pushed yet"));
    }

    /// Signs, seals and posts what the platform has to say.
    public Answer push(String message) {
        lastMessage = message;
        return post(envelope(message));
    }

    public Answer post(Envelope envelope) {
        return post(envelope.query(), envelope.body().getBytes(StandardCharsets.UTF_8));
    }

    /// Posts whatever it is given.
    public Answer post(String query, byte[] body) {
        return send(HttpRequest.newBuilder(URI.create(webhook + "?" + query))
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /// The server verification, as when the address is saved in the back office.
    public Answer verifies(String echo) {
        var timestamp = now();
        return get(query(timestamp, "4711", SHA1.gen(account.token, timestamp, "4711")) + "&echostr=" + echo);
    }

    public Answer get(String query) {
        return send(HttpRequest.newBuilder(URI.create(webhook + "?" + query)).GET());
    }

    /// A push ready to be posted, or to be tampered with first.
    public record Envelope(String query, String body) {}

    public Envelope envelope(String message) {
        var timestamp = now();
        var nonce = Long.toString(NEXT_ID.incrementAndGet() % 1_000_000_000);
        var query = query(timestamp, nonce, SHA1.gen(account.token, timestamp, nonce));
        if (!account.sealed) {
            return new Envelope(query, message);
        }
        var sealed = crypt().encrypt("0123456789abcdef", message);
        var signature = SHA1.gen(account.token, timestamp, nonce, sealed);
        return new Envelope(
                query + "&encrypt_type=aes&msg_signature=" + signature,
                "<xml><ToUserName><![CDATA[%s]]></ToUserName><Encrypt><![CDATA[%s]]></Encrypt></xml>"
                        .formatted(account.originalId, sealed));
    }

    /// The XML of a message or event, as it is before sealing.
    public String message(String person, String type, Map<String, String> fields) {
        var xml = new StringBuilder("<xml>");
        element(xml, "ToUserName", account.originalId);
        element(xml, "FromUserName", person);
        xml.append("<CreateTime>").append(now()).append("</CreateTime>");
        element(xml, "MsgType", type);
        fields.forEach((name, value) -> element(xml, name, value));
        return xml.append("</xml>").toString();
    }

    private static void element(StringBuilder xml, String name, String value) {
        xml.append('<')
                .append(name)
                .append("><![CDATA[")
                .append(value)
                .append("]]></")
                .append(name)
                .append(">\n");
    }

    private String query(String timestamp, String nonce, String signature) {
        return "signature=" + signature + "&timestamp=" + timestamp + "&nonce=" + nonce + "&openid=o_fake";
    }

    private String now() {
        return Long.toString(clock.instant().getEpochSecond());
    }

    private WxCryptUtil crypt() {
        return new WxCryptUtil(account.token, account.aesKey, account.appId);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(
                    request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body(), read(response));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The fields of the reply, opened if it is sealed.
    private Map<String, String> read(HttpResponse<String> response) {
        var body = response.body();
        if (response.statusCode() != 200 || !body.startsWith("<xml>")) {
            return Map.of();
        }
        var outer = fields(body);
        var sealed = outer.get("Encrypt");
        if (sealed == null) {
            return outer;
        }
        var signature = SHA1.gen(
                account.token,
                Objects.requireNonNull(outer.get("TimeStamp")),
                Objects.requireNonNull(outer.get("Nonce")),
                sealed);
        if (!signature.equals(outer.get("MsgSignature"))) {
            throw new AssertionError("The reply's signature does not fit: the platform would refuse it");
        }
        return fields(crypt().decrypt(sealed));
    }

    /// Strict, as the platform is.
    private static Map<String, String> fields(String xml) {
        try {
            var root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
            var fields = new LinkedHashMap<String, String>();
            for (var child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element element) {
                    fields.put(element.getTagName(), element.getTextContent());
                }
            }
            return fields;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("The platform could not read the reply", e);
        }
    }

    /// What the program answered.
    ///
    /// @param body as sent
    /// @param fields of the reply, opened; none for `success` and errors
    public record Answer(int status, String body, Map<String, String> fields) {

        /// What the person reads; empty for nothing.
        public String text() {
            return fields.getOrDefault("Content", "");
        }

        /// Whether the platform was told that there is nothing to say.
        public boolean isSilence() {
            return status == 200 && (body.equals("success") || body.isEmpty());
        }

        public void isAnswered(Consumer<String> text) {
            if (status != 200 || text().isEmpty()) {
                throw new AssertionError("Nothing was answered: status " + status);
            }
            text.accept(text());
        }
    }
}
