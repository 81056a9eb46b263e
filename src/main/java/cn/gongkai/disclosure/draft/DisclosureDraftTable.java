package cn.gongkai.disclosure.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The rows behind [DisclosureDrafts].
@Component
class DisclosureDraftTable {

    private static final String SELECT = "SELECT id, title, category, drafting_unit, text, asked, source_number, state,"
            + " created_by, created_at, edited_by, edited_at, version FROM disclosure_draft";

    private final JdbcClient jdbc;

    DisclosureDraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Inserts it, unless there is one from the same question.
    ///
    /// @return whether it did
    boolean insert(DisclosureDraft draft) {
        return jdbc.sql("INSERT INTO disclosure_draft (id, title, category, drafting_unit, text, asked, source_number,"
                                + " state, created_by, created_at, edited_by, edited_at, version) VALUES (:id, :title,"
                                + " :category, :unit, :text, :asked, :source, :state, :createdBy, :createdAt, :editedBy,"
                                + " :editedAt, :version) ON CONFLICT DO NOTHING")
                        .params(content(draft.content()))
                        .param("id", draft.id())
                        .param("source", draft.source().orElse(null))
                        .param("state", draft.state().name())
                        .param("createdBy", draft.createdBy())
                        .param("createdAt", draft.createdAt().atOffset(ZoneOffset.UTC))
                        .param("editedBy", draft.editedBy())
                        .param("editedAt", draft.editedAt().atOffset(ZoneOffset.UTC))
                        .param("version", draft.version())
                        .update()
                == 1;
    }

    /// Rewrites it, if it still has the version before this one.
    ///
    /// @return whether it did
    boolean update(DisclosureDraft draft) {
        return jdbc.sql("UPDATE disclosure_draft SET title = :title, category = :category, drafting_unit = :unit,"
                                + " text = :text, asked = :asked, edited_by = :editedBy, edited_at = :editedAt,"
                                + " version = :version WHERE id = :id AND version = :version - 1")
                        .params(content(draft.content()))
                        .param("editedBy", draft.editedBy())
                        .param("editedAt", draft.editedAt().atOffset(ZoneOffset.UTC))
                        .param("version", draft.version())
                        .param("id", draft.id())
                        .update()
                == 1;
    }

    /// Deletes it.
    ///
    /// @return whether it was there in this version
    boolean delete(UUID id, int version) {
        return jdbc.sql("DELETE FROM disclosure_draft WHERE id = :id AND version = :version")
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    Optional<DisclosureDraft> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE id = :id")
                .param("id", id)
                .query(DisclosureDraftTable::draft)
                .optional();
    }

    Optional<DisclosureDraft> ofSource(String number) {
        return jdbc.sql(SELECT + " WHERE source_number = :number")
                .param("number", number)
                .query(DisclosureDraftTable::draft)
                .optional();
    }

    List<DisclosureDraft> page(int offset, int size) {
        return jdbc.sql(SELECT + " ORDER BY edited_at DESC, id LIMIT :size OFFSET :offset")
                .param("size", size)
                .param("offset", offset)
                .query(DisclosureDraftTable::draft)
                .list();
    }

    long count() {
        return jdbc.sql("SELECT COUNT(*) FROM disclosure_draft")
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> content(DraftContent content) {
        var values = new HashMap<String, Object>();
        values.put("title", content.title());
        values.put("category", content.category());
        values.put("unit", content.draftingUnit());
        values.put("text", content.text());
        values.put("asked", JsonMapper.shared().writeValueAsString(content.asked()));
        return values;
    }

    private static DisclosureDraft draft(ResultSet row, int index) throws SQLException {
        return new DisclosureDraft(
                row.getObject("id", UUID.class),
                new DraftContent(
                        row.getString("title"),
                        row.getString("category"),
                        row.getString("drafting_unit"),
                        row.getString("text"),
                        List.of(JsonMapper.shared().readValue(row.getString("asked"), String[].class))),
                Optional.ofNullable(row.getString("source_number")),
                DisclosureDraft.State.valueOf(row.getString("state")),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("edited_by"),
                row.getObject("edited_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
