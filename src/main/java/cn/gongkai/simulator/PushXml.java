package cn.gongkai.simulator;

/// Writes pushes the way the platform does.
///
/// Source: developers.weixin.qq.com/doc/service/guide/product/message, Receiving_standard_messages and
/// Receiving_event_pushes
final class PushXml {

    private final StringBuilder xml = new StringBuilder("<xml>");

    private PushXml() {}

    /// @param messageId names a message; an event has none
    /// @param createTime seconds since 1970
    static String of(Act act, String account, long messageId, long createTime) {
        var push = new PushXml();
        // In these two the platform speaks, and the person stands in a field of their own.
        var from = act.kind() == Act.Kind.WITHDRAW ? "weixin" : act.resident();
        push.text("ToUserName", account).text("FromUserName", from).number("CreateTime", createTime);
        return switch (act.kind()) {
            case TEXT -> push.type("text").text("Content", act.said()).message(messageId);
            case IMAGE ->
                push.type("image")
                        .text("PicUrl", "")
                        .text("MediaId", "simulated")
                        .message(messageId);
            case VOICE ->
                push.type("voice")
                        .text("MediaId", "simulated")
                        .text("Format", "amr")
                        .text("Recognition", "")
                        .message(messageId);
            case VIDEO ->
                push.type("video")
                        .text("MediaId", "simulated")
                        .text("ThumbMediaId", "simulated")
                        .message(messageId);
            case LOCATION ->
                push.type("location")
                        .text("Location_X", "43.944")
                        .text("Location_Y", "81.040")
                        .text("Scale", "16")
                        .text("Label", "")
                        .message(messageId);
            case LINK ->
                push.type("link")
                        .text("Title", "")
                        .text("Description", "")
                        .text("Url", "")
                        .message(messageId);
            case CLICK -> push.event("CLICK").text("EventKey", act.said()).end();
            case FOLLOW ->
                push.event("subscribe")
                        .text("EventKey", act.said().isEmpty() ? "" : "qrscene_" + act.said())
                        .end();
            case UNFOLLOW -> push.event("unsubscribe").text("EventKey", "").end();
            case SCAN ->
                push.event("SCAN")
                        .text("EventKey", act.said())
                        .text("Ticket", "simulated")
                        .end();
            case WITHDRAW ->
                push.event("user_authorization_revoke")
                        .text("OpenID", act.resident())
                        .text("RevokeInfo", "201")
                        .end();
        };
    }

    /// What goes over the line in safe mode.
    static String sealed(String account, String encrypted) {
        return new PushXml()
                .text("ToUserName", account)
                .text("Encrypt", encrypted)
                .end();
    }

    private PushXml type(String type) {
        return text("MsgType", type);
    }

    private PushXml event(String event) {
        return type("event").text("Event", event);
    }

    private PushXml text(String name, String value) {
        xml.append('<').append(name).append("><![CDATA[");
        xml.append(value.replace("]]>", "]]]]><![CDATA[>"));
        xml.append("]]></").append(name).append('>');
        return this;
    }

    private PushXml number(String name, long value) {
        xml.append('<').append(name).append('>').append(value);
        xml.append("</").append(name).append('>');
        return this;
    }

    private String message(long id) {
        return number("MsgId", id).end();
    }

    private String end() {
        return xml.append("</xml>").toString();
    }
}
