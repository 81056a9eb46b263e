package cn.gongkai.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows behind [AuditLog]. They are added, never changed.
@Component
class AuditTable {

    private static final String COLUMNS = "place, happened, actor, kind, subject, detail, previous, hash";

    private final JdbcClient jdbc;

    AuditTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record End(long place, String hash) {}

    /// Locked until the transaction ends.
    End lockEnd() {
        return end(" FOR UPDATE");
    }

    End end() {
        return end("");
    }

    private End end(String lock) {
        return jdbc.sql("SELECT place, hash FROM audit_end WHERE id = 1" + lock)
                .query((row, _) -> new End(row.getLong("place"), row.getString("hash")))
                .single();
    }

    void append(AuditEntry entry) {
        jdbc.sql("INSERT INTO audit_entry (" + COLUMNS
                        + ") VALUES (:place, :at, :actor, :kind, :subject, :detail, :previous, :hash)")
                .param("place", entry.place())
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("actor", entry.actor())
                .param("kind", entry.kind().name())
                .param("subject", entry.subject())
                .param("detail", entry.detail())
                .param("previous", entry.previous())
                .param("hash", entry.hash())
                .update();
        jdbc.sql("UPDATE audit_end SET place = :place, hash = :hash WHERE id = 1")
                .param("place", entry.place())
                .param("hash", entry.hash())
                .update();
    }

    List<AuditEntry> after(long place, int size) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM audit_entry WHERE place > :place ORDER BY place LIMIT :size")
                .param("place", place)
                .param("size", size)
                .query(AuditTable::entry)
                .list();
    }

    List<AuditEntry> search(AuditQuery query, int size) {
        var where = new StringBuilder();
        var values = new HashMap<String, Object>();
        query.actor().ifPresent(actor -> {
            where.append(" AND actor = :actor");
            values.put("actor", actor);
        });
        query.kind().ifPresent(kind -> {
            where.append(" AND kind = :kind");
            values.put("kind", kind.name());
        });
        query.about()
                .ifPresent(about ->
                        where.append(" AND (").append(oneOf(about, values)).append(")"));
        query.from().ifPresent(moment -> {
            where.append(" AND happened >= :from");
            values.put("from", moment.atOffset(ZoneOffset.UTC));
        });
        query.until().ifPresent(moment -> {
            where.append(" AND happened < :until");
            values.put("until", moment.atOffset(ZoneOffset.UTC));
        });
        query.before().ifPresent(place -> {
            where.append(" AND place < :before");
            values.put("before", place);
        });
        return jdbc.sql("SELECT " + COLUMNS + " FROM audit_entry WHERE place > 0" + where
                        + " ORDER BY place DESC LIMIT :size")
                .params(values)
                .param("size", size)
                .query(AuditTable::entry)
                .list();
    }

    private static String oneOf(AuditQuery.About about, Map<String, Object> values) {
        var ways = new ArrayList<String>();
        for (var part : about.parts()) {
            var name = "part" + ways.size();
            ways.add("subject LIKE :" + name + " ESCAPE '!' OR detail LIKE :" + name + " ESCAPE '!'");
            values.put(name, "%" + part.replaceAll("([!%_])", "!$1") + "%");
        }
        if (!about.details().isEmpty()) {
            ways.add("detail IN (:details)");
            values.put("details", about.details());
        }
        if (!about.kinds().isEmpty()) {
            ways.add("kind IN (:kinds)");
            values.put("kinds", about.kinds().stream().map(AuditKind::name).toList());
        }
        return String.join(" OR ", ways);
    }

    private static AuditEntry entry(ResultSet row, int index) throws SQLException {
        return new AuditEntry(
                row.getLong("place"),
                row.getObject("happened", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                AuditKind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("detail"),
                row.getString("previous"),
                row.getString("hash"));
    }
}
