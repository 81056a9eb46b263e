package cn.gongkai.ticket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Issues tickets and reads them again: AES-256-GCM over what the ticket opens and until when, so that it can neither
/// be read nor changed nor made by anybody else (NIST SP 800-38D). Nothing is kept: every node with the same key reads
/// them, and a restart ends none.
public final class Tickets {

    /// What a ticket is for. One for a link never passes as one for a cookie.
    public enum Kind {
        /// Leads from the chat to a draft; the content is the draft's token.
        DRAFT_LINK,
        /// A visit to one request.
        VISIT,
        /// A person an official account knows.
        RESIDENT,
        /// The secret of a second factor, sealed where it is kept; it does not end by itself.
        SECOND_FACTOR
    }

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    /// A cookie has at most 4,096 bytes (RFC 6265 § 6.1).
    private static final int LONGEST = 2000;

    private static final Duration FOR_GOOD = Duration.ofDays(36_500);

    private final SecretKey key;
    private final TicketProperties properties;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tickets(SecretKey key, TicketProperties properties, Clock clock) {
        this.key = key;
        this.properties = properties;
        this.clock = clock;
    }

    /// A ticket that is good from now on for as long as its kind is; safe in an address and in a cookie.
    public String issue(Kind kind, String content) {
        var until = clock.instant().plus(validFor(kind)).getEpochSecond();
        var text = content.getBytes(StandardCharsets.UTF_8);
        var plain = ByteBuffer.allocate(Long.BYTES + text.length).putLong(until).put(text);
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, kind, nonce).doFinal(plain.array());
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java", e);
        }
    }

    /// What the ticket opens. Empty when it is no longer good, or was never issued here for that.
    public Optional<String> content(Kind kind, String ticket) {
        if (ticket.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(ticket));
            if (bytes.remaining() < NONCE + TAG_BITS / Byte.SIZE + Long.BYTES) {
                return Optional.empty();
            }
            var nonce = new byte[NONCE];
            bytes.get(nonce);
            var sealed = new byte[bytes.remaining()];
            bytes.get(sealed);
            var plain = ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, kind, nonce).doFinal(sealed));
            return plain.getLong() < clock.instant().getEpochSecond()
                    ? Optional.empty()
                    : Optional.of(StandardCharsets.UTF_8.decode(plain).toString());
        } catch (IllegalArgumentException | GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    /// How long a ticket of this kind is good.
    public Duration validFor(Kind kind) {
        return switch (kind) {
            case DRAFT_LINK -> properties.link();
            case VISIT, RESIDENT -> properties.visit();
            case SECOND_FACTOR -> FOR_GOOD;
        };
    }

    private Cipher cipher(int mode, Kind kind, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(kind.name().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
