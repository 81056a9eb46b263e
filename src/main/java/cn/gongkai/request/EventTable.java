package cn.gongkai.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The chain of events. Rows are added, never changed.
@Component
class EventTable {

    private static final String COLUMNS = "place, request_id, sequence, kind, happened_on, occurred_at, actor, facts,"
            + " sealed, sealed_hash, once_key, previous, hash";

    private final JdbcClient jdbc;

    EventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds an event at the end. The end is locked until the transaction ends.
    EventRow append(EventRow event) {
        var end = end(" FOR UPDATE");
        var row = event.chained(end.place() + 1, end.hash());
        insert(row);
        jdbc.sql("UPDATE request_chain SET place = :place, hash = :hash WHERE id = 1")
                .param("place", row.place())
                .param("hash", row.hash())
                .update();
        return row;
    }

    /// Where the chain ends, as last written down.
    End end() {
        return end("");
    }

    record End(long place, String hash) {}

    List<EventRow> of(UUID request) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM request_event WHERE request_id = :request ORDER BY sequence")
                .param("request", request)
                .query(EventTable::row)
                .list();
    }

    /// Those of many requests, each in order, without what is encrypted.
    List<EventRow> ofMany(List<UUID> requests) {
        return jdbc.sql("SELECT " + COLUMNS.replace(" sealed,", " CAST(NULL AS BYTEA) AS sealed,")
                        + " FROM request_event WHERE request_id IN (:requests) ORDER BY request_id, sequence")
                .param("requests", requests)
                .query(EventTable::row)
                .list();
    }

    /// The first event of each of many requests.
    List<EventRow> firsts(List<UUID> requests) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM request_event WHERE request_id IN (:requests) AND sequence = 1")
                .param("requests", requests)
                .query(EventTable::row)
                .list();
    }

    /// The next events of the chain.
    ///
    /// @param after the place before the first wanted
    List<EventRow> after(long after, int size) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM request_event WHERE place > :after ORDER BY place LIMIT :size")
                .param("after", after)
                .param("size", size)
                .query(EventTable::row)
                .list();
    }

    /// Deletes what is encrypted of a request's events; the hashes stay, and the chain with them.
    void forgetWords(UUID request) {
        jdbc.sql("UPDATE request_event SET sealed = NULL WHERE request_id = :request")
                .param("request", request)
                .update();
    }

    boolean happened(String onceKey) {
        return jdbc.sql("SELECT COUNT(*) FROM request_event WHERE once_key = :onceKey")
                        .param("onceKey", onceKey)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private End end(String lock) {
        return jdbc.sql("SELECT place, hash FROM request_chain WHERE id = 1" + lock)
                .query((row, _) -> new End(row.getLong("place"), row.getString("hash")))
                .single();
    }

    private void insert(EventRow row) {
        jdbc.sql("INSERT INTO request_event (" + COLUMNS + ") VALUES (:place, :request, :sequence, :kind, :on, :at,"
                        + " :actor, :facts, :sealed, :sealedHash, :onceKey, :previous, :hash)")
                .param("place", row.place())
                .param("request", row.request())
                .param("sequence", row.sequence())
                .param("kind", row.kind().name())
                .param("on", row.on())
                .param("at", row.at().atOffset(ZoneOffset.UTC))
                .param("actor", row.actor())
                .param("facts", row.facts())
                .param("sealed", row.sealed())
                .param("sealedHash", row.sealedHash())
                .param("onceKey", row.onceKey())
                .param("previous", row.previous())
                .param("hash", row.hash())
                .update();
    }

    private static EventRow row(ResultSet row, int index) throws SQLException {
        return new EventRow(
                row.getLong("place"),
                row.getObject("request_id", UUID.class),
                row.getInt("sequence"),
                EventKind.valueOf(row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("facts"),
                row.getBytes("sealed"),
                row.getString("sealed_hash"),
                row.getString("once_key"),
                row.getString("previous"),
                row.getString("hash"));
    }
}
