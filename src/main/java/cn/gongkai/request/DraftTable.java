package cn.gongkai.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows behind [Drafts].
@Component
class DraftTable {

    private static final String SELECT = "SELECT id, token_hash, owner_name, sealed, step, paused, version, saved_at,"
            + " expires_at FROM request_draft WHERE ";

    private final JdbcClient jdbc;

    DraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Inserts it, unless its owner has one already.
    ///
    /// @return whether it did
    boolean insert(DraftRow row) {
        return jdbc.sql(
                                "INSERT INTO request_draft (id, token_hash, owner_name, sealed, step, paused, version, saved_at,"
                                        + " expires_at) VALUES (:id, :tokenHash, :ownerName, :sealed, :step, :paused, :version,"
                                        + " :savedAt, :expiresAt) ON CONFLICT DO NOTHING")
                        .param("id", row.id())
                        .param("tokenHash", row.tokenHash())
                        .param("ownerName", row.ownerName())
                        .param("sealed", row.sealed())
                        .param("step", row.step())
                        .param("paused", row.paused())
                        .param("version", row.version())
                        .param("savedAt", at(row.savedAt()))
                        .param("expiresAt", at(row.expiresAt()))
                        .update()
                == 1;
    }

    /// Rewrites it, if that version is still there.
    ///
    /// @return whether it was
    boolean update(DraftRow row, int version) {
        return jdbc.sql("UPDATE request_draft SET owner_name = :ownerName, sealed = :sealed, step = :step,"
                                + " paused = :paused, version = :next, saved_at = :savedAt, expires_at = :expiresAt"
                                + " WHERE id = :id AND version = :version")
                        .param("ownerName", row.ownerName())
                        .param("sealed", row.sealed())
                        .param("step", row.step())
                        .param("paused", row.paused())
                        .param("next", row.version())
                        .param("savedAt", at(row.savedAt()))
                        .param("expiresAt", at(row.expiresAt()))
                        .param("id", row.id())
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<DraftRow> byId(UUID id) {
        return jdbc.sql(SELECT + "id = :id")
                .param("id", id)
                .query(DraftTable::row)
                .optional();
    }

    /// Locks it until the transaction ends.
    Optional<DraftRow> lock(UUID id) {
        return jdbc.sql(SELECT + "id = :id FOR UPDATE")
                .param("id", id)
                .query(DraftTable::row)
                .optional();
    }

    Optional<DraftRow> byToken(String tokenHash) {
        return jdbc.sql(SELECT + "token_hash = :tokenHash")
                .param("tokenHash", tokenHash)
                .query(DraftTable::row)
                .optional();
    }

    /// @param names under any of the keys
    Optional<DraftRow> byOwner(List<String> names) {
        return jdbc.sql(SELECT + "owner_name IN (:names) ORDER BY saved_at DESC LIMIT 1")
                .param("names", names)
                .query(DraftTable::row)
                .optional();
    }

    List<UUID> expired(Instant now) {
        return jdbc.sql("SELECT id FROM request_draft WHERE expires_at < :now")
                .param("now", at(now))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Those of a resident, named under any of the keys, that nobody came back to.
    List<UUID> expired(List<String> names, Instant now) {
        return jdbc.sql("SELECT id FROM request_draft WHERE owner_name IN (:names) AND expires_at < :now")
                .param("names", names)
                .param("now", at(now))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    boolean delete(UUID id) {
        return jdbc.sql("DELETE FROM request_draft WHERE id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static DraftRow row(ResultSet row, int index) throws SQLException {
        return new DraftRow(
                row.getObject("id", UUID.class),
                row.getString("token_hash"),
                row.getString("owner_name"),
                row.getBytes("sealed"),
                row.getString("step"),
                row.getBoolean("paused"),
                row.getInt("version"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
