package cn.gongkai.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/// Codes of six digits that change every thirty seconds (RFC 6238 with HMAC-SHA-1, what every authenticator app
/// speaks).
final class Totp {

    private static final int STEP_SECONDS = 30;
    /// A phone's clock may be one step off (RFC 6238 § 5.2).
    private static final int DRIFT = 1;
    private static final int SECRET_BYTES = 20;

    private Totp() {}

    static String newSecret() {
        var secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new Base32().encodeToString(secret);
    }

    /// What an authenticator app scans.
    static String address(String issuer, String account, String secret) {
        return "otpauth://totp/" + encoded(issuer + ":" + account) + "?secret=" + secret + "&issuer=" + encoded(issuer);
    }

    /// The time step a code belongs to; nothing, if it is wrong or not newer than the last one taken.
    static OptionalLong step(String secret, String code, Instant now, long lastStep) {
        var current = now.getEpochSecond() / STEP_SECONDS;
        for (var step = current - DRIFT; step <= current + DRIFT; step++) {
            if (step > lastStep && MessageDigest.isEqual(code(secret, step).getBytes(UTF_8), code.getBytes(UTF_8))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /// RFC 4226 § 5.3.
    static String code(String secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-1 is part of every Java", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
