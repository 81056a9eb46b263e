package cn.gongkai.ticket;

import jakarta.validation.constraints.AssertTrue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Tickets that lead to drafts and requests.
///
/// @param key base64 of 32 bytes; all nodes need the same one. Empty: the one in the key file
/// @param keyFile holds the key while none is configured; made at the first start
/// @param link how long a link from the chat to a draft is good
/// @param visit how long a request stays open in a browser without the query code being typed again
@Validated
@ConfigurationProperties("gongkai.ticket")
record TicketProperties(
        @DefaultValue("") String key,
        @DefaultValue("data/ticket-key") Path keyFile,
        @DefaultValue("30m") Duration link,
        @DefaultValue("30m") Duration visit) {

    static final int KEY_BYTES = 32;

    @AssertTrue(message = "must be the base64 of 32 bytes, or empty")
    boolean isKeyUsable() {
        try {
            return key.isEmpty() || Base64.getDecoder().decode(key).length == KEY_BYTES;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "TicketProperties[***]";
    }
}
