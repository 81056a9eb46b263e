package cn.gongkai.wechat;

import cn.gongkai.wechat.FlatXml.MalformedXml;
import cn.gongkai.wechat.Opening.Opened;
import cn.gongkai.wechat.Opening.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Verifies and opens what claims to come from the platform.
///
/// Source: developers.weixin.qq.com/doc/oplatform/developers/dev/push
final class Envelope {

    private final Clock clock;
    private final Duration window;

    Envelope(Clock clock, Duration window) {
        this.clock = clock;
        this.window = window;
    }

    /// The server verification: the platform proves that it knows the token.
    ///
    /// @return why not, or null if it did
    @Nullable
    Refusal verify(Account account, PushQuery query) {
        if (query.signature() == null || !query.isComplete()) {
            return Refusal.UNSIGNED;
        }
        if (!Signature.fits(query.signature(), account.token(), query.timestamp(), query.nonce())) {
            return Refusal.WRONG_SIGNATURE;
        }
        return isTimely(query) ? null : Refusal.OUTSIDE_WINDOW;
    }

    Opening open(Account account, PushQuery query, byte[] body) {
        Map<String, String> fields;
        try {
            fields = FlatXml.read(new String(body, StandardCharsets.UTF_8));
        } catch (MalformedXml e) {
            return new Refused(Refusal.MALFORMED);
        }
        var sealed = fields.get("Encrypt");
        return switch (account.mode()) {
            case SAFE -> sealed == null ? new Refused(Refusal.UNENCRYPTED) : openSealed(account, query, sealed);
            case COMPATIBLE ->
                sealed == null || query.messageSignature() == null
                        ? openPlain(account, query, fields)
                        : openSealed(account, query, sealed);
            case PLAIN -> openPlain(account, query, fields);
        };
    }

    private Opening openPlain(Account account, PushQuery query, Map<String, String> fields) {
        var refusal = verify(account, query);
        return refusal == null ? addressed(account, Push.of(fields), null) : new Refused(refusal);
    }

    /// What covers the sealed text is `msg_signature`; `signature`, which the platform sends as well, must not
    /// contradict.
    private Opening openSealed(Account account, PushQuery query, String sealed) {
        if (query.messageSignature() == null || !query.isComplete()) {
            return new Refused(Refusal.UNSIGNED);
        }
        if (!Signature.fits(query.messageSignature(), account.token(), query.timestamp(), query.nonce(), sealed)
                || (query.signature() != null
                        && !Signature.fits(query.signature(), account.token(), query.timestamp(), query.nonce()))) {
            return new Refused(Refusal.WRONG_SIGNATURE);
        }
        if (!isTimely(query)) {
            return new Refused(Refusal.OUTSIDE_WINDOW);
        }
        for (var key : account.keys()) {
            var opened = key.open(sealed);
            if (opened.isPresent()) {
                return read(account, opened.get(), key);
            }
        }
        return new Refused(Refusal.WRONG_KEY);
    }

    private static Opening read(Account account, String xml, MessageKey key) {
        try {
            return addressed(account, Push.of(FlatXml.read(xml)), key);
        } catch (MalformedXml e) {
            return new Refused(Refusal.UNREADABLE);
        }
    }

    private static Opening addressed(Account account, Push push, @Nullable MessageKey key) {
        if (!push.isComplete()) {
            return new Refused(Refusal.UNREADABLE);
        }
        return account.isAddressedBy(push) ? new Opened(push, key) : new Refused(Refusal.WRONG_RECIPIENT);
    }

    private boolean isTimely(PushQuery query) {
        var away = clock.instant().getEpochSecond() - query.seconds();
        return Math.abs(away) <= window.toSeconds();
    }
}
