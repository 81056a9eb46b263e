package cn.gongkai.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Remembers for five minutes that a password was right. A program sends its password with every call, and Argon2id is
/// slow and takes 16 MiB on purpose.
///
/// What is kept is an HMAC-SHA-256 under a key that only this process knows and never writes down, over the account,
/// its stamp, the password as the table keeps it, and the password: any change to these and it is no longer known.
@Component
class RecentPasswords {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 1_000;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Cache<String, byte[]> known;

    RecentPasswords(Clock clock) {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }

    boolean knows(AccountTable.Row row, String password) {
        var kept = known.getIfPresent(row.account().name());
        return kept != null && MessageDigest.isEqual(kept, digest(row, password));
    }

    void remember(AccountTable.Row row, String password) {
        known.put(row.account().name(), digest(row, password));
    }

    void forget(String name) {
        known.invalidate(name);
    }

    /// Lengths go in front, so that no two read the same.
    private byte[] digest(AccountTable.Row row, String password) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(row.account().stamp())
                    .array());
            for (var part : new String[] {row.account().name(), row.password(), password}) {
                var bytes = part.getBytes(UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256", e);
        }
    }
}
