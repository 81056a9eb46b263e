package cn.gongkai.request;

import cn.gongkai.request.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts wrong query codes by number and by caller, and locks both for longer each time. Kept in the database, so that
/// neither another node nor a restart helps who guesses.
@Component
class Attempts {

    private static final int FREE_FOR_NUMBER = 5;
    private static final int FREE_FOR_CALLER = 10;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Vault vault;

    Attempts(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// Until when neither this number nor this caller may try.
    Optional<Instant> lockedUntil(String number, String caller, Instant now) {
        return Optional.ofNullable(jdbc.sql("SELECT MAX(locked_until) FROM request_attempt"
                                + " WHERE subject IN (:number, :caller) AND locked_until > :now")
                        .param("number", number(number))
                        .param("caller", caller(caller))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(OffsetDateTime.class)
                        .optional()
                        .orElse(null))
                .map(OffsetDateTime::toInstant);
    }

    void failed(String number, String caller, Instant now) {
        failed(number(number), FREE_FOR_NUMBER, now);
        failed(caller(caller), FREE_FOR_CALLER, now);
    }

    /// The right code clears the number; the caller's count stays, or one right code would free ten guesses.
    void succeeded(String number) {
        jdbc.sql("DELETE FROM request_attempt WHERE subject = :subject")
                .param("subject", number(number))
                .update();
    }

    void forgetOld(Instant now) {
        jdbc.sql("DELETE FROM request_attempt WHERE last_at < :before")
                .param("before", now.minus(FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void failed(String subject, int free, Instant now) {
        jdbc.sql("INSERT INTO request_attempt (subject, failures, last_at) VALUES (:subject, 0, :now)"
                        + " ON CONFLICT DO NOTHING")
                .param("subject", subject)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        var failures = jdbc.sql("SELECT failures FROM request_attempt WHERE subject = :subject FOR UPDATE")
                        .param("subject", subject)
                        .query(Integer.class)
                        .single()
                + 1;
        jdbc.sql("UPDATE request_attempt SET failures = :failures, last_at = :now, locked_until = :until"
                        + " WHERE subject = :subject")
                .param("failures", failures)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "until",
                        failures < free ? null : now.plus(lock(failures - free)).atOffset(ZoneOffset.UTC))
                .param("subject", subject)
                .update();
    }

    private static Duration lock(int times) {
        var lock = FIRST_LOCK.multipliedBy(1L << Math.min(times, 10));
        return lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock;
    }

    private String number(String number) {
        return vault.name("number\n" + number);
    }

    private String caller(String caller) {
        return vault.name("caller\n" + caller);
    }
}
