package cn.gongkai.wechat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/// What the platform puts in the address of a push or of a server verification.
///
/// Read from the address alone: a form in the body must not be taken for it. `encrypt_type` is not read at all, since
/// the account's mode says what to expect.
record PushQuery(
        @Nullable String signature,
        @Nullable String messageSignature,
        String timestamp,
        String nonce,
        @Nullable String echo) {

    static PushQuery of(@Nullable String query) {
        var parameters = new HashMap<String, String>();
        for (var pair : (query == null ? "" : query).split("&")) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        return new PushQuery(
                parameters.get("signature"),
                parameters.get("msg_signature"),
                parameters.getOrDefault("timestamp", ""),
                parameters.getOrDefault("nonce", ""),
                parameters.get("echostr"));
    }

    /// Whether a signature can belong to it. The time has digits only, or its border with the nonce could be moved.
    boolean isComplete() {
        return !nonce.isEmpty()
                && !timestamp.isEmpty()
                && timestamp.length() <= 12
                && timestamp.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// Seconds since 1970, if [#isComplete].
    long seconds() {
        return Long.parseLong(timestamp);
    }

    private static String decoded(String value) {
        if (value.indexOf('%') < 0 && value.indexOf('+') < 0) {
            return value;
        }
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    @Override
    public String toString() {
        return "PushQuery[***]";
    }
}
