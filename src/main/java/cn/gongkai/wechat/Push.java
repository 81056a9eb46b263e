package cn.gongkai.wechat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/// One message or event, as the platform wrote it.
///
/// @param createdAt seconds since 1970, the platform's clock
/// @param messageId empty for events
/// @param person who sent it; for withdrawals, which the platform sends itself, whom it is about
record Push(
        String to,
        String from,
        long createdAt,
        String type,
        String messageId,
        String content,
        String event,
        String eventKey,
        String person) {

    /// Empty fields where the platform wrote none.
    static Push of(Map<String, String> fields) {
        var from = fields.getOrDefault("FromUserName", "");
        return new Push(
                fields.getOrDefault("ToUserName", ""),
                from,
                seconds(fields.getOrDefault("CreateTime", "")),
                fields.getOrDefault("MsgType", ""),
                fields.getOrDefault("MsgId", ""),
                fields.getOrDefault("Content", ""),
                fields.getOrDefault("Event", ""),
                fields.getOrDefault("EventKey", ""),
                fields.getOrDefault("OpenID", from));
    }

    private static long seconds(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /// Whether it says from whom to whom, when and what.
    boolean isComplete() {
        return !to.isEmpty() && !from.isEmpty() && createdAt > 0 && !type.isEmpty();
    }

    boolean isEvent() {
        return type.equals("event");
    }

    /// The same for every repetition, different for anything else, and unreadable: it is written to shared memory.
    ///
    /// A message id alone was seen on several people's messages (WxJava #333), and two events in one second happen
    /// (WxJava #76), so the sender, the time and what was tapped belong to it.
    ///
    /// @param secret what only the account's servers know
    String key(String secret) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            var parts = isEvent()
                    ? new String[] {secret, from, Long.toString(createdAt), event, eventKey, person}
                    : new String[] {secret, from, Long.toString(createdAt), messageId};
            for (var part : parts) {
                sha256.update(part.getBytes(StandardCharsets.UTF_8));
                sha256.update((byte) 0);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Push[***]";
    }
}
