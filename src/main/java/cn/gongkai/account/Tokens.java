package cn.gongkai.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tokens with which a program, such as an OA system, acts for an account over REST. A token is shown once; only its
/// hash is kept.
@Service
public class Tokens {

    /// In front of every token, so that scanners for leaked secrets know one.
    public static final String PREFIX = "gk_";

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Tokens(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /// A token, without itself.
    ///
    /// @param readOnly it changes nothing
    /// @param expiresOn the last day it is good
    /// @param usedOn the last day it was used
    public record Token(
            UUID id,
            String account,
            String title,
            boolean readOnly,
            LocalDate expiresOn,
            Optional<LocalDate> usedOn,
            boolean revoked) {}

    /// Makes one.
    ///
    /// @return the token itself, to be shown once
    @Transactional
    public String issue(String account, String title, boolean readOnly, LocalDate expiresOn, String actor) {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("INSERT INTO staff_token (id, account, title, hash, read_only, expires_on, created_at)"
                        + " VALUES (:id, :account, :title, :hash, :readOnly, :expiresOn, :createdAt)")
                .param("id", UUID.randomUUID())
                .param("account", account)
                .param("title", title)
                .param("hash", hash(token))
                .param("readOnly", readOnly)
                .param("expiresOn", expiresOn)
                .param("createdAt", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.add(actor, AuditKind.ACCOUNT_CHANGED, account, "token issued: " + title);
        return token;
    }

    /// All of them, newest first.
    public List<Token> all() {
        return jdbc.sql("SELECT id, account, title, read_only, expires_on, used_on, revoked FROM staff_token"
                        + " ORDER BY created_at DESC")
                .query(Tokens::token)
                .list();
    }

    /// Ends a token at once.
    @Transactional
    public void revoke(UUID id, String actor) {
        var ended = jdbc.sql("UPDATE staff_token SET revoked = TRUE WHERE id = :id AND NOT revoked")
                .param("id", id)
                .update();
        if (ended == 1) {
            audit.add(actor, AuditKind.ACCOUNT_CHANGED, id.toString(), "token revoked");
        }
    }

    /// The token a program showed, if it is good today.
    @Transactional
    public Optional<Token> redeem(String shown) {
        var today = LocalDate.now(clock);
        var found = jdbc.sql("SELECT id, account, title, read_only, expires_on, used_on, revoked FROM staff_token"
                        + " WHERE hash = :hash AND NOT revoked AND expires_on >= :today")
                .param("hash", hash(shown))
                .param("today", today)
                .query(Tokens::token)
                .optional();
        found.filter(token -> token.usedOn().filter(today::equals).isEmpty())
                .ifPresent(token -> jdbc.sql("UPDATE staff_token SET used_on = :today WHERE id = :id")
                        .param("today", today)
                        .param("id", token.id())
                        .update());
        return found;
    }

    private static Token token(ResultSet row, int index) throws SQLException {
        return new Token(
                row.getObject("id", UUID.class),
                row.getString("account"),
                row.getString("title"),
                row.getBoolean("read_only"),
                row.getObject("expires_on", LocalDate.class),
                Optional.ofNullable(row.getObject("used_on", LocalDate.class)),
                row.getBoolean("revoked"));
    }

    private static String hash(String token) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
