package cn.gongkai.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of requests, and the counter of their numbers.
@Component
class RequestTable {

    private static final String SELECT = "SELECT id, number, sealed, created_at FROM request WHERE ";

    private final JdbcClient jdbc;

    RequestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Draws the year's next number and locks the counter until the transaction ends.
    int nextNumber(int year) {
        jdbc.sql("INSERT INTO request_counter (number_year, last_number) VALUES (:year, 0) ON CONFLICT DO NOTHING")
                .param("year", year)
                .update();
        var number = jdbc.sql("SELECT last_number FROM request_counter WHERE number_year = :year FOR UPDATE")
                        .param("year", year)
                        .query(Integer.class)
                        .single()
                + 1;
        jdbc.sql("UPDATE request_counter SET last_number = :number WHERE number_year = :year")
                .param("number", number)
                .param("year", year)
                .update();
        return number;
    }

    /// Inserts it, unless the same message or call has put one there. Waits for one that is just being taken in.
    ///
    /// @return whether it did
    boolean insert(RequestRow row, String onceKey, @Nullable String ownerName, Channel channel) {
        return jdbc.sql("INSERT INTO request (id, once_key, owner_name, sealed, channel, state, provisional, version,"
                                + " created_at) VALUES (:id, :onceKey, :ownerName, :sealed, :channel, :state, FALSE,"
                                + " 0, :createdAt) ON CONFLICT DO NOTHING")
                        .param("id", row.id())
                        .param("onceKey", onceKey)
                        .param("ownerName", ownerName)
                        .param("sealed", row.sealed())
                        .param("channel", channel.name())
                        .param("state", State.PENDING_CONFIRM.name())
                        .param("createdAt", row.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void number(UUID id, String number, int year, int inYear) {
        jdbc.sql("UPDATE request SET number = :number, number_year = :year, number_in_year = :inYear WHERE id = :id")
                .param("number", number)
                .param("year", year)
                .param("inYear", inYear)
                .param("id", id)
                .update();
    }

    /// Rewrites what lists show.
    void summarise(UUID id, Status status, Due due, int version) {
        jdbc.sql("UPDATE request SET state = :state, outcome = :outcome, received_on = :receivedOn, due_on = :dueOn,"
                        + " provisional = :provisional, handler = :handler, version = :version WHERE id = :id")
                .param("state", status.state().name())
                .param("outcome", status.outcome().orElse(null))
                .param("receivedOn", status.receivedOn().orElse(null))
                .param("dueOn", due.date().orElse(null))
                .param("provisional", due.provisional())
                .param("handler", status.handler().orElse(null))
                .param("version", version)
                .param("id", id)
                .update();
    }

    List<UUID> ids() {
        return jdbc.sql("SELECT id FROM request ORDER BY created_at, id")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Those that are still worked on.
    List<UUID> open() {
        return jdbc.sql("SELECT id FROM request WHERE state NOT IN ('ANSWERED', 'CLOSED', 'ARCHIVED')"
                        + " AND received_on IS NOT NULL ORDER BY created_at, id")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Years whose numbers are not 1, 2, 3 … up to the counter.
    List<Integer> gaps() {
        return jdbc.sql("SELECT c.number_year AS gap FROM request_counter c LEFT JOIN request r"
                        + " ON r.number_year = c.number_year GROUP BY c.number_year, c.last_number"
                        + " HAVING COUNT(r.number) <> c.last_number OR MAX(r.number_in_year) <> c.last_number")
                .query((row, _) -> row.getInt("gap"))
                .list();
    }

    /// Whether the row says of state, outcome and version what the events say.
    boolean saysOf(Request request) {
        return jdbc.sql("SELECT state, outcome, version FROM request WHERE id = :id")
                .param("id", request.id())
                .query((row, _) ->
                        row.getString("state").equals(request.status().state().name())
                                && Optional.ofNullable(row.getString("outcome"))
                                        .equals(request.status().outcome())
                                && row.getInt("version") == request.version())
                .single();
    }

    /// The last day as lists show it.
    Due due(UUID id) {
        return jdbc.sql("SELECT due_on, provisional FROM request WHERE id = :id")
                .param("id", id)
                .query((row, _) -> new Due(
                        Optional.ofNullable(row.getObject("due_on", LocalDate.class)), row.getBoolean("provisional")))
                .single();
    }

    Optional<RequestRow> byId(UUID id) {
        return one("id = :key", id);
    }

    /// Locks it until the transaction ends.
    Optional<RequestRow> lock(UUID id) {
        return one("id = :key FOR UPDATE", id);
    }

    Optional<RequestRow> byNumber(String number) {
        return one("number = :key", number);
    }

    Optional<RequestRow> byOnceKey(String onceKey) {
        return one("once_key = :key", onceKey);
    }

    /// @param names under any of the keys
    List<RequestRow> byOwner(List<String> names, int size) {
        return jdbc.sql(SELECT + "owner_name IN (:names) ORDER BY created_at DESC, number_in_year DESC LIMIT :size")
                .param("names", names)
                .param("size", size)
                .query(RequestTable::row)
                .list();
    }

    void sever(UUID id, byte[] sealed) {
        jdbc.sql("UPDATE request SET owner_name = NULL, sealed = :sealed WHERE id = :id")
                .param("sealed", sealed)
                .param("id", id)
                .update();
    }

    private Optional<RequestRow> one(String condition, Object key) {
        return jdbc.sql(SELECT + condition)
                .param("key", key)
                .query(RequestTable::row)
                .optional();
    }

    private static RequestRow row(ResultSet row, int index) throws SQLException {
        return new RequestRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getBytes("sealed"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
