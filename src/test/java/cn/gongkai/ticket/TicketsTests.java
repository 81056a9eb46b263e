package cn.gongkai.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What opens, and for how long.
class TicketsTests {

    private static final Instant NOON = Instant.parse("2026-11-24T04:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder;

    @Test
    void aTicketOpensUntilItsTimeIsOver() {
        var ticket = at(NOON, (byte) 1).issue(Tickets.Kind.DRAFT_LINK, "秘密");
        assertThat(at(NOON.plusSeconds(1799), (byte) 1).content(Tickets.Kind.DRAFT_LINK, ticket))
                .contains("秘密");
        assertThat(at(NOON.plusSeconds(1801), (byte) 1).content(Tickets.Kind.DRAFT_LINK, ticket))
                .isEmpty();
    }

    @Test
    void anotherKeyAnotherKindAndAnyChangedByteOpenNothing() {
        var ticket = at(NOON, (byte) 1).issue(Tickets.Kind.DRAFT_LINK, "token");
        assertThat(at(NOON, (byte) 2).content(Tickets.Kind.DRAFT_LINK, ticket)).isEmpty();
        assertThat(at(NOON, (byte) 1).content(Tickets.Kind.VISIT, ticket)).isEmpty();
        var bytes = Base64.getUrlDecoder().decode(ticket);
        for (var i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThat(at(NOON, (byte) 1).content(Tickets.Kind.DRAFT_LINK, text))
                    .as("byte %d", i)
                    .isEmpty();
        }
    }

    @Test
    void whatIsNoTicketOpensNothing() {
        for (var text : new String[] {"", "x", "?!", "A".repeat(40), "A".repeat(5000)}) {
            assertThat(at(NOON, (byte) 1).content(Tickets.Kind.VISIT, text)).isEmpty();
        }
    }

    @Test
    void aTicketDoesNotShowWhatItOpens() {
        var ticket = at(NOON, (byte) 1).issue(Tickets.Kind.VISIT, "ABCDEFGHJK");
        assertThat(new String(Base64.getUrlDecoder().decode(ticket), StandardCharsets.ISO_8859_1))
                .doesNotContain("ABCDEFGHJK");
    }

    @Test
    void theKeyIsMadeOnceAndReadAgain() {
        var file = folder.resolve("data/ticket-key");
        var made = KeyFile.readOrMake(file);
        assertThat(Base64.getDecoder().decode(made)).hasSize(32);
        assertThat(KeyFile.readOrMake(file)).isEqualTo(made);
        assertThat(folder.resolve("data"))
                .isDirectoryContaining("glob:**/ticket-key")
                .isDirectoryNotContaining("glob:**/.ticket*");
    }

    private static Tickets at(Instant now, byte key) {
        var bytes = new byte[32];
        bytes[0] = key;
        var properties = new TicketProperties("", Path.of("unused"), Duration.ofMinutes(30), Duration.ofMinutes(30));
        return new Tickets(new SecretKeySpec(bytes, "AES"), properties, Clock.fixed(now, SHANGHAI));
    }
}
