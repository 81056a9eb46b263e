package cn.gongkai.setting;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows behind [SharedTexts].
@Component
class TextTable {

    private final JdbcClient jdbc;

    TextTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The number of the last change.
    long sequence() {
        return jdbc.sql("SELECT sequence FROM setting_change WHERE id = 1")
                .query(Long.class)
                .single();
    }

    /// Keeps others who change a text waiting until the transaction ends.
    ///
    /// @return the number of the last change
    long lock() {
        return jdbc.sql("SELECT sequence FROM setting_change WHERE id = 1 FOR UPDATE")
                .query(Long.class)
                .single();
    }

    Optional<SharedText> find(TextKind kind, String name) {
        return Optional.ofNullable(all().getOrDefault(kind, Map.of()).get(name));
    }

    Map<TextKind, Map<String, SharedText>> all() {
        var all = new EnumMap<TextKind, Map<String, SharedText>>(TextKind.class);
        jdbc.sql("SELECT kind, name, text, sequence, changed_at, changed_by FROM setting_text")
                .query((row, _) -> all.computeIfAbsent(TextKind.valueOf(row.getString("kind")), _ -> new HashMap<>())
                        .put(
                                row.getString("name"),
                                new SharedText(
                                        row.getString("name"),
                                        Optional.ofNullable(row.getString("text")),
                                        row.getLong("sequence"),
                                        row.getObject("changed_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getString("changed_by"))))
                .list();
        return all;
    }

    void put(TextKind kind, SharedText text) {
        var values = new HashMap<String, Object>();
        values.put("kind", kind.name());
        values.put("name", text.name());
        values.put("text", text.text().orElse(null));
        values.put("sequence", text.sequence());
        values.put("at", text.at().atOffset(ZoneOffset.UTC));
        values.put("by", text.by());
        var known = jdbc.sql("UPDATE setting_text SET text = :text, sequence = :sequence, changed_at = :at,"
                        + " changed_by = :by WHERE kind = :kind AND name = :name")
                .params(values)
                .update();
        if (known == 0) {
            jdbc.sql("INSERT INTO setting_text (kind, name, text, sequence, changed_at, changed_by)"
                            + " VALUES (:kind, :name, :text, :sequence, :at, :by)")
                    .params(values)
                    .update();
        }
        jdbc.sql("UPDATE setting_change SET sequence = :sequence WHERE id = 1")
                .params(Objects.requireNonNull(Map.of("sequence", text.sequence())))
                .update();
    }
}
