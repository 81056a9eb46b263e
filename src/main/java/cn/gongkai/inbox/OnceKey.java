package cn.gongkai.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Names the message that opened a thread. Hashed, because a message's key holds the person's open id.
final class OnceKey {

    private OnceKey() {}

    static String of(Opening opening) {
        return of(opening.account(), opening.key());
    }

    /// @param scope where the key means something
    static String of(String scope, String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest((scope + '\n' + key).getBytes(UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
