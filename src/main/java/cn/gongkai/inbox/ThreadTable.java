package cn.gongkai.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows behind [Inbox].
@Component
class ThreadTable {

    private static final String COLUMNS =
            "number, account, open_id, kind, question, opened_at, state, answered, expected_on, version, assigned";
    private static final String SELECT =
            "SELECT " + COLUMNS + ", first_reply_at, closed_by, closed_why FROM inbox_thread";

    private final JdbcClient jdbc;

    ThreadTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Locks the year's counter until the transaction ends.
    ///
    /// @return the last number given
    int lockCounter(int year) {
        jdbc.sql("INSERT INTO inbox_counter (number_year, last_number) VALUES (:year, 0) ON CONFLICT DO NOTHING")
                .param("year", year)
                .update();
        return jdbc.sql("SELECT last_number FROM inbox_counter WHERE number_year = :year FOR UPDATE")
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void setCounter(int year, int number) {
        jdbc.sql("UPDATE inbox_counter SET last_number = :number WHERE number_year = :year")
                .param("number", number)
                .param("year", year)
                .update();
    }

    void insert(InboxThread thread, String onceKey) {
        jdbc.sql("INSERT INTO inbox_thread (" + COLUMNS + ", once_key)"
                        + " VALUES (:number, :account, :openId, :kind, :question, :openedAt, :state, :answered,"
                        + " :expectedOn, :version, :assigned, :onceKey)")
                .param("number", thread.number())
                .param("account", thread.account())
                .param("openId", thread.openId())
                .param("kind", thread.kind().name())
                .param("question", thread.question())
                .param("openedAt", at(thread.openedAt()))
                .param("state", thread.state().name())
                .param("answered", thread.answered())
                .param("expectedOn", thread.expectedOn())
                .param("version", thread.version())
                .param("assigned", thread.assigned().isEmpty() ? null : thread.assigned())
                .param("onceKey", onceKey)
                .update();
    }

    Optional<InboxThread> find(String number) {
        return jdbc.sql(SELECT + " WHERE number = :number")
                .param("number", number)
                .query(ThreadTable::thread)
                .optional();
    }

    /// The row is locked until the transaction ends.
    Optional<InboxThread> lock(String number) {
        return jdbc.sql(SELECT + " WHERE number = :number FOR UPDATE")
                .param("number", number)
                .query(ThreadTable::thread)
                .optional();
    }

    /// The resident's newest thread that has not ended.
    Optional<InboxThread> newestOpen(String account, String openId) {
        return jdbc.sql(SELECT + " WHERE account = :account AND open_id = :openId"
                        + " AND state = 'OPEN' ORDER BY opened_at DESC, number DESC LIMIT 1")
                .param("account", account)
                .param("openId", openId)
                .query(ThreadTable::thread)
                .optional();
    }

    void assign(String number, String name) {
        jdbc.sql("UPDATE inbox_thread SET assigned = :name WHERE number = :number")
                .param("name", name.isEmpty() ? null : name)
                .param("number", number)
                .update();
    }

    /// Keeps the moment of the first answer; later ones change nothing.
    void answeredFirst(String number, Instant now) {
        jdbc.sql("UPDATE inbox_thread SET first_reply_at = :now WHERE number = :number AND first_reply_at IS NULL")
                .param("now", at(now))
                .param("number", number)
                .update();
    }

    /// How long half of the threads opened since then waited for their first answer, at most.
    Optional<Duration> medianToFirstReply(Instant since) {
        return jdbc.sql("SELECT PERCENTILE_DISC(0.5) WITHIN GROUP (ORDER BY"
                        + " EXTRACT(EPOCH FROM first_reply_at) - EXTRACT(EPOCH FROM opened_at)) AS seconds"
                        + " FROM inbox_thread WHERE opened_at >= :since AND first_reply_at IS NOT NULL")
                .param("since", at(since))
                .query((row, _) -> Optional.ofNullable(row.getBigDecimal("seconds")))
                .single()
                .map(seconds -> Duration.ofMillis(seconds.movePointRight(3).longValue()));
    }

    /// Notes who spoke last.
    void spoken(String number, boolean byStaff) {
        jdbc.sql("UPDATE inbox_thread SET answered = :byStaff, version = version + 1 WHERE number = :number")
                .param("byStaff", byStaff)
                .param("number", number)
                .update();
    }

    Optional<InboxThread> findByOnceKey(String onceKey) {
        return jdbc.sql(SELECT + " WHERE once_key = :onceKey")
                .param("onceKey", onceKey)
                .query(ThreadTable::thread)
                .optional();
    }

    List<InboxThread> ofPerson(String account, String openId, int size) {
        return jdbc.sql(SELECT + " WHERE account = :account AND open_id = :openId"
                        + " ORDER BY opened_at DESC, number DESC LIMIT :size")
                .param("account", account)
                .param("openId", openId)
                .param("size", size)
                .query(ThreadTable::thread)
                .list();
    }

    List<InboxThread> page(ThreadQuery query, int offset, int size) {
        return jdbc.sql(SELECT + condition(query) + " ORDER BY " + query.show().order() + " LIMIT :size OFFSET :offset")
                .params(values(query))
                .param("size", size)
                .param("offset", offset)
                .query(ThreadTable::thread)
                .list();
    }

    long count(ThreadQuery query) {
        return jdbc.sql("SELECT COUNT(*) FROM inbox_thread" + condition(query))
                .params(values(query))
                .query(Long.class)
                .single();
    }

    private static String condition(ThreadQuery query) {
        return " WHERE " + query.show().condition()
                + query.assigned()
                        .map(name -> name.isEmpty() ? " AND assigned IS NULL" : " AND assigned = :assigned")
                        .orElse("")
                + query.words()
                        .map(_ -> " AND (number LIKE :words ESCAPE '!' OR question LIKE :words ESCAPE '!')")
                        .orElse("");
    }

    private static Map<String, Object> values(ThreadQuery query) {
        var values = new HashMap<String, Object>();
        query.assigned().filter(name -> !name.isEmpty()).ifPresent(name -> values.put("assigned", name));
        query.words().ifPresent(words -> values.put("words", "%" + words.replaceAll("([!%_])", "!$1") + "%"));
        return values;
    }

    void close(String number, Instant now, Ending ending) {
        jdbc.sql("UPDATE inbox_thread SET state = 'CLOSED', closed_at = :now, closed_by = :by, closed_why = :why,"
                        + " version = version + 1 WHERE number = :number AND state = 'OPEN'")
                .param("now", at(now))
                .param("by", ending.by())
                .param("why", ending.reason().isEmpty() ? null : ending.reason())
                .param("number", number)
                .update();
    }

    void forget(String account, String openId, Instant now) {
        jdbc.sql("UPDATE inbox_thread SET open_id = NULL, question = NULL, closed_why = NULL, state = 'FORGOTTEN',"
                        + " closed_at = COALESCE(closed_at, :now) WHERE account = :account AND open_id = :openId")
                .param("now", at(now))
                .param("account", account)
                .param("openId", openId)
                .update();
    }

    private static InboxThread thread(ResultSet row, int index) throws SQLException {
        return new InboxThread(
                row.getString("number"),
                row.getString("account"),
                Objects.requireNonNullElse(row.getString("open_id"), ""),
                InboxThread.Kind.valueOf(row.getString("kind")),
                Objects.requireNonNullElse(row.getString("question"), ""),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                InboxThread.State.valueOf(row.getString("state")),
                row.getBoolean("answered"),
                row.getObject("expected_on", LocalDate.class),
                row.getInt("version"),
                Objects.requireNonNullElse(row.getString("assigned"), ""),
                Optional.ofNullable(row.getObject("first_reply_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                InboxThread.State.valueOf(row.getString("state")) == InboxThread.State.OPEN
                        ? null
                        : new Ending(
                                Objects.requireNonNullElse(row.getString("closed_by"), ""),
                                Objects.requireNonNullElse(row.getString("closed_why"), "")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
