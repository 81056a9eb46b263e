package cn.gongkai.wechat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// How the platform proves that it knows the account's token: the SHA-1 of the sorted parts.
final class Signature {

    private Signature() {}

    static String of(String... parts) {
        var sorted = parts.clone();
        Arrays.sort(sorted);
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            for (var part : sorted) {
                sha1.update(part.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha1.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Compares in a time that does not depend on where they differ.
    static boolean fits(@Nullable String claimed, String... parts) {
        return claimed != null
                && MessageDigest.isEqual(
                        of(parts).getBytes(StandardCharsets.US_ASCII), claimed.getBytes(StandardCharsets.UTF_8));
    }
}
