package cn.gongkai.wechat;

import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Writes the answer to a push, sealed as the push was.
final class PassiveReply {

    private final Clock clock;

    PassiveReply(Clock clock) {
        this.clock = clock;
    }

    /// @param key what seals it; none for plain
    String write(Account account, Push push, PushQuery query, @Nullable MessageKey key, String text) {
        var now = Long.toString(clock.instant().getEpochSecond());
        var xml = new StringBuilder(text.length() + 300);
        xml.append("<xml>");
        XmlText.append(xml, "ToUserName", push.from());
        XmlText.append(xml, "FromUserName", push.to());
        xml.append("<CreateTime>").append(now).append("</CreateTime>");
        XmlText.append(xml, "MsgType", "text");
        XmlText.append(xml, "Content", text);
        xml.append("</xml>");
        return key == null ? xml.toString() : sealed(account, query.nonce(), key, now, xml.toString());
    }

    /// The platform asks for the push's own nonce.
    private static String sealed(Account account, String nonce, MessageKey key, String now, String message) {
        var sealed = key.seal(message);
        var xml = new StringBuilder(sealed.length() + 250);
        xml.append("<xml>");
        XmlText.append(xml, "Encrypt", sealed);
        XmlText.append(xml, "MsgSignature", Signature.of(account.token(), now, nonce, sealed));
        xml.append("<TimeStamp>").append(now).append("</TimeStamp>");
        XmlText.append(xml, "Nonce", nonce);
        return xml.append("</xml>").toString();
    }
}
