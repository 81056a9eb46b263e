package cn.gongkai.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows behind [Tokens].
@Component
class TokenTable {

    private static final String SELECT =
            "SELECT id, account, title, roles, read_only, expires_on, used_on, revoked FROM staff_token";

    private final JdbcClient jdbc;

    TokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Tokens.Token token, String hash, Instant now) {
        jdbc.sql("INSERT INTO staff_token (id, account, title, hash, roles, read_only, expires_on, created_at)"
                        + " VALUES (:id, :account, :title, :hash, :roles, :readOnly, :expiresOn, :createdAt)")
                .param("id", token.id())
                .param("account", token.account())
                .param("title", token.title())
                .param("hash", hash)
                .param("roles", StaffRole.joined(token.roles()))
                .param("readOnly", token.readOnly())
                .param("expiresOn", token.expiresOn())
                .param("createdAt", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Tokens.Token> all() {
        return jdbc.sql(SELECT + " ORDER BY created_at DESC")
                .query(TokenTable::token)
                .list();
    }

    Optional<Tokens.Token> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE id = :id")
                .param("id", id)
                .query(TokenTable::token)
                .optional();
    }

    Optional<Tokens.Token> good(String hash, LocalDate today) {
        return jdbc.sql(SELECT + " WHERE hash = :hash AND NOT revoked AND expires_on >= :today"
                        + " AND account IN (SELECT name FROM staff_account WHERE enabled)")
                .param("hash", hash)
                .param("today", today)
                .query(TokenTable::token)
                .optional();
    }

    /// Notes that one is used.
    ///
    /// @return whether it is the first use of that day
    boolean used(UUID id, LocalDate today) {
        return jdbc.sql("UPDATE staff_token SET used_on = :today"
                                + " WHERE id = :id AND (used_on IS NULL OR used_on <> :today)")
                        .param("today", today)
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Ends one.
    ///
    /// @return whether it was good until now
    boolean revoke(UUID id) {
        return jdbc.sql("UPDATE staff_token SET revoked = TRUE WHERE id = :id AND NOT revoked")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Tokens.Token token(ResultSet row, int index) throws SQLException {
        return new Tokens.Token(
                row.getObject("id", UUID.class),
                row.getString("account"),
                row.getString("title"),
                StaffRole.split(row.getString("roles")),
                row.getBoolean("read_only"),
                row.getObject("expires_on", LocalDate.class),
                Optional.ofNullable(row.getObject("used_on", LocalDate.class)),
                row.getBoolean("revoked"));
    }
}
