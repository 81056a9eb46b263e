package cn.gongkai.request;

import cn.gongkai.request.vault.Vault;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Files of drafts and requests, encrypted, in parts.
@Component
class AttachmentTable {

    private static final int PART = 512 * 1024;

    private final JdbcClient jdbc;
    private final Vault vault;

    AttachmentTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /// A file of an applicant's.
    Attachment add(UUID owner, Attachment.Kind kind, String contentType, byte[] content, Instant now) {
        return add(owner, kind, contentType, "", content, now);
    }

    Attachment add(UUID owner, Attachment.Kind kind, String contentType, String title, byte[] content, Instant now) {
        var file = new Attachment(UUID.randomUUID(), kind, contentType, content.length, Hash.of(content), title);
        jdbc.sql("INSERT INTO request_file (id, owner_id, kind, content_type, size, sha256, added_at, title)"
                        + " VALUES (:id, :owner, :kind, :contentType, :size, :sha256, :now, :title)")
                .param("title", title)
                .param("id", file.id())
                .param("owner", owner)
                .param("kind", kind.name())
                .param("contentType", contentType)
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        for (var part = 0; part * PART < content.length; part++) {
            var slice = Arrays.copyOfRange(content, part * PART, Math.min(content.length, (part + 1) * PART));
            jdbc.sql("INSERT INTO request_file_part (file_id, part, sealed) VALUES (:id, :part, :sealed)")
                    .param("id", file.id())
                    .param("part", part)
                    .param("sealed", vault.seal(place(file.id(), part), slice))
                    .update();
        }
        return file;
    }

    List<Attachment> of(UUID owner) {
        return jdbc.sql("SELECT id, kind, content_type, size, sha256, title FROM request_file WHERE owner_id = :owner"
                        + " ORDER BY added_at, id")
                .param("owner", owner)
                .query(AttachmentTable::file)
                .list();
    }

    Optional<byte[]> content(UUID owner, UUID id) {
        var content = new ByteArrayOutputStream();
        var parts = jdbc.sql("SELECT part, sealed FROM request_file_part JOIN request_file ON id = file_id"
                        + " WHERE file_id = :id AND owner_id = :owner ORDER BY part")
                .param("id", id)
                .param("owner", owner)
                .query((row, _) -> vault.open(place(id, row.getInt("part")), row.getBytes("sealed")))
                .list();
        parts.forEach(content::writeBytes);
        return parts.isEmpty() ? Optional.empty() : Optional.of(content.toByteArray());
    }

    /// Makes an original of an enclosure.
    boolean withhold(UUID owner, UUID id) {
        return jdbc.sql("UPDATE request_file SET kind = 'ORIGINAL'"
                                + " WHERE id = :id AND owner_id = :owner AND kind IN ('ENCLOSURE', 'ORIGINAL')")
                        .param("id", id)
                        .param("owner", owner)
                        .update()
                == 1;
    }

    /// Notes who has a file of the drawer in hand.
    void hold(UUID id, String holder, boolean forReview) {
        jdbc.sql("UPDATE request_file SET holder = :holder, for_review = :forReview WHERE id = :id")
                .param("holder", holder)
                .param("forReview", forReview)
                .param("id", id)
                .update();
    }

    /// Owners of files of the drawer that somebody has in hand, whoever added last first.
    List<UUID> held(String title, String holder, boolean reviews, int most) {
        return jdbc.sql("SELECT owner_id FROM request_file WHERE kind = :kind AND title = :title"
                        + " AND (holder = :holder" + (reviews ? " OR for_review" : "") + ")"
                        + " GROUP BY owner_id ORDER BY MAX(added_at) DESC LIMIT :most")
                .param("kind", Attachment.Kind.DRAWER.name())
                .param("title", title)
                .param("holder", holder)
                .param("most", most)
                .query((row, _) -> row.getObject("owner_id", UUID.class))
                .list();
    }

    /// Deletes all files of that kind whose owner has added none since.
    int deleteUntouched(Attachment.Kind kind, Instant since) {
        return jdbc.sql("DELETE FROM request_file WHERE kind = :kind AND owner_id IN (SELECT owner_id FROM request_file"
                        + " WHERE kind = :kind GROUP BY owner_id HAVING MAX(added_at) < :since)")
                .param("kind", kind.name())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean delete(UUID owner, UUID id) {
        return jdbc.sql("DELETE FROM request_file WHERE id = :id AND owner_id = :owner")
                        .param("id", id)
                        .param("owner", owner)
                        .update()
                == 1;
    }

    void deleteAll(UUID owner) {
        jdbc.sql("DELETE FROM request_file WHERE owner_id = :owner")
                .param("owner", owner)
                .update();
    }

    static String place(UUID file, int part) {
        return "file:" + file + ":" + part;
    }

    private static Attachment file(ResultSet row, int index) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                Attachment.Kind.valueOf(row.getString("kind")),
                row.getString("content_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("title"));
    }
}
