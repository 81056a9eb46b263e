package cn.gongkai.notice;

import static cn.gongkai.notice.Moments.at;

import cn.gongkai.notice.StaffTask.Reason;
import cn.gongkai.notice.Way.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The notices, and every attempt to tell them.
@Component
class NoticeTable {

    private static final String TASK = "SELECT id, kind, subject, words, created_at, reason,"
            + " (SELECT COUNT(*) FROM notice_attempt a WHERE a.notice_id = notice.id) AS tries";

    private final JdbcClient jdbc;

    NoticeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Where a notice stands; see the migration.
    enum State {
        WAITING,
        SENDING,
        SENT,
        SHOWN,
        STAFF,
        DONE
    }

    /// Inserts it, unless it is there.
    ///
    /// @return whether it is new
    boolean insert(UUID id, Notice notice, Instant now) {
        return jdbc.sql("INSERT INTO notice (id, account, open_id, kind, subject, author, words, state, created_at,"
                                + " staff_after) VALUES (:id, :account, :openId, :kind, :subject, :author, :words,"
                                + " 'WAITING', :now, :staffAfter) ON CONFLICT DO NOTHING")
                        .param("id", id)
                        .param("account", notice.account())
                        .param("openId", notice.openId())
                        .param("kind", notice.kind())
                        .param("subject", notice.subject())
                        .param("author", notice.author().name())
                        .param("words", notice.words())
                        .param("now", at(now))
                        .param("staffAfter", at(notice.staffAfter()))
                        .update()
                == 1;
    }

    Optional<Waiting> lock(UUID id) {
        return jdbc.sql("SELECT id, account, open_id, author, words, state, staff_after FROM notice WHERE id = :id"
                        + " FOR UPDATE")
                .param("id", id)
                .query(NoticeTable::waiting)
                .optional();
    }

    void setState(UUID id, State state) {
        jdbc.sql("UPDATE notice SET state = :state WHERE id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    void settle(UUID id, State state, Instant now) {
        jdbc.sql("UPDATE notice SET state = :state, settled_at = :now WHERE id = :id")
                .param("state", state.name())
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    void leaveToStaff(UUID id, Reason reason) {
        jdbc.sql("UPDATE notice SET state = 'STAFF', reason = :reason WHERE id = :id")
                .param("reason", reason.name())
                .param("id", id)
                .update();
    }

    /// What waits for a resident who has left.
    void leaveAllToStaff(Person person) {
        jdbc.sql("UPDATE notice SET state = 'STAFF', reason = 'REFUSED'"
                        + " WHERE account = :account AND open_id = :openId AND state = 'WAITING'")
                .param("account", person.account())
                .param("openId", person.openId())
                .update();
    }

    void record(UUID id, Instant now, String way, Outcome outcome) {
        jdbc.sql("INSERT INTO notice_attempt (notice_id, made_at, way, outcome, code)"
                        + " VALUES (:id, :now, :way, :outcome, :code)")
                .param("id", id)
                .param("now", at(now))
                .param("way", way)
                .param(
                        "outcome",
                        switch (outcome) {
                            case Outcome.Delivered _ -> "DELIVERED";
                            case Outcome.NotNow _ -> "NOT_NOW";
                            case Outcome.Refused _ -> "REFUSED";
                            case Outcome.Failed _ -> "FAILED";
                        })
                .param("code", outcome.code())
                .update();
    }

    int failures(UUID id) {
        return jdbc.sql("SELECT COUNT(*) FROM notice_attempt WHERE notice_id = :id AND outcome = 'FAILED'")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /// What has to be shown in the reply to a message: what waits, and what an earlier reply to it showed. Oldest
    /// first.
    List<Due> due(Person person, String message) {
        return jdbc.sql("SELECT id, words FROM notice WHERE account = :account AND open_id = :openId"
                        + " AND (state IN ('WAITING', 'STAFF') OR shown_with = :message)"
                        + " ORDER BY created_at, id LIMIT 10")
                .param("account", person.account())
                .param("openId", person.openId())
                .param("message", message)
                .query((row, _) -> new Due(row.getObject("id", UUID.class), row.getString("words")))
                .list();
    }

    /// Marks it as shown with this message, unless it was told otherwise.
    Showing show(UUID id, String message, Instant now) {
        var shown = jdbc.sql("UPDATE notice SET state = 'SHOWN', shown_with = :message, settled_at = :now"
                        + " WHERE id = :id AND state IN ('WAITING', 'STAFF')")
                .param("message", message)
                .param("now", at(now))
                .param("id", id)
                .update();
        if (shown == 1) {
            return Showing.NOW;
        }
        var earlier = jdbc.sql("SELECT COUNT(*) FROM notice WHERE id = :id AND shown_with = :message")
                .param("id", id)
                .param("message", message)
                .query(Integer.class)
                .single();
        return earlier == 1 ? Showing.AGAIN : Showing.ELSEWHERE;
    }

    enum Showing {
        NOW,
        AGAIN,
        ELSEWHERE
    }

    List<StaffTask> tasks(int offset, int size) {
        return jdbc.sql(TASK + " FROM notice WHERE state = 'STAFF' ORDER BY created_at, id LIMIT :size OFFSET :offset")
                .param("size", size)
                .param("offset", offset)
                .query(NoticeTable::task)
                .list();
    }

    List<StaffTask.Done> told(int size) {
        return jdbc.sql(TASK + ", settled_at, settled_by, note FROM notice WHERE state = 'DONE'"
                        + " ORDER BY settled_at DESC, id LIMIT :size")
                .param("size", size)
                .query((row, index) -> new StaffTask.Done(
                        task(row, index),
                        row.getObject("settled_at", OffsetDateTime.class).toInstant(),
                        row.getString("settled_by"),
                        Objects.requireNonNullElse(row.getString("note"), "")))
                .list();
    }

    private static StaffTask task(ResultSet row, int index) throws SQLException {
        return new StaffTask(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("words"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Reason.valueOf(row.getString("reason")),
                row.getInt("tries"));
    }

    /// How the notices of a matter stand, oldest first.
    List<Telling> of(String kind, String subject) {
        return jdbc.sql("SELECT created_at, state FROM notice WHERE subject = :subject AND kind = :kind"
                        + " ORDER BY created_at, id")
                .param("subject", subject)
                .param("kind", kind)
                .query((row, _) -> new Telling(
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        switch (State.valueOf(row.getString("state"))) {
                            case WAITING, SENDING -> Telling.Standing.WAITING;
                            case SENT, SHOWN -> Telling.Standing.TOLD;
                            case STAFF -> Telling.Standing.LEFT_TO_STAFF;
                            case DONE -> Telling.Standing.TOLD_BY_STAFF;
                        }))
                .list();
    }

    long countTasks() {
        return jdbc.sql("SELECT COUNT(*) FROM notice WHERE state = 'STAFF'")
                .query(Long.class)
                .single();
    }

    void done(UUID id, String clerk, String note, Instant now) {
        jdbc.sql("UPDATE notice SET state = 'DONE', settled_at = :now, settled_by = :clerk, note = :note"
                        + " WHERE id = :id AND state = 'STAFF'")
                .param("note", note)
                .param("now", at(now))
                .param("clerk", clerk)
                .param("id", id)
                .update();
    }

    boolean exists(UUID id) {
        return jdbc.sql("SELECT COUNT(*) FROM notice WHERE id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    void delete(Person person) {
        jdbc.sql("DELETE FROM notice WHERE account = :account AND open_id = :openId")
                .param("account", person.account())
                .param("openId", person.openId())
                .update();
    }

    private static Waiting waiting(ResultSet row, int index) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                new Person(row.getString("account"), row.getString("open_id")),
                Notice.Author.valueOf(row.getString("author")),
                row.getString("words"),
                State.valueOf(row.getString("state")),
                row.getObject("staff_after", OffsetDateTime.class).toInstant());
    }
}
