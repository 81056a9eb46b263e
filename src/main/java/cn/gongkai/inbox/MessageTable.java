package cn.gongkai.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was said in threads.
@Component
class MessageTable {

    private static final String COLUMNS = "earlier, author, clerk, words, said_at";

    private final JdbcClient jdbc;

    MessageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String number, ThreadMessage message, @Nullable String onceKey) {
        jdbc.sql("INSERT INTO inbox_message (thread_number, " + COLUMNS + ", once_key)"
                        + " VALUES (:number, :before, :author, :clerk, :words, :saidAt, :onceKey)")
                .param("number", number)
                .param("before", message.before())
                .param("author", message.author().name())
                .param("clerk", message.clerk().isEmpty() ? null : message.clerk())
                .param("words", message.words())
                .param("saidAt", message.saidAt().atOffset(ZoneOffset.UTC))
                .param("onceKey", onceKey)
                .update();
    }

    /// What the resident asked the bot before, and the titles it showed.
    void insertBefore(String number, List<Turn> turns, Instant openedAt) {
        for (var turn : turns) {
            insert(number, before(ThreadMessage.Author.RESIDENT, turn.asked(), openedAt), null);
            if (!turn.shown().isEmpty()) {
                insert(number, before(ThreadMessage.Author.BOT, String.join("\n", turn.shown()), openedAt), null);
            }
        }
    }

    private static ThreadMessage before(ThreadMessage.Author author, String words, Instant openedAt) {
        return new ThreadMessage(true, author, "", words, openedAt);
    }

    List<ThreadMessage> ofThread(String number) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM inbox_message WHERE thread_number = :number ORDER BY id")
                .param("number", number)
                .query(MessageTable::message)
                .list();
    }

    Optional<ThreadMessage> findByOnceKey(String onceKey) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM inbox_message WHERE once_key = :onceKey")
                .param("onceKey", onceKey)
                .query(MessageTable::message)
                .optional();
    }

    void forget(String account, String openId) {
        jdbc.sql("DELETE FROM inbox_message WHERE thread_number IN"
                        + " (SELECT number FROM inbox_thread WHERE account = :account AND open_id = :openId)")
                .param("account", account)
                .param("openId", openId)
                .update();
    }

    private static ThreadMessage message(ResultSet row, int index) throws SQLException {
        return new ThreadMessage(
                row.getBoolean("earlier"),
                ThreadMessage.Author.valueOf(row.getString("author")),
                Objects.requireNonNullElse(row.getString("clerk"), ""),
                row.getString("words"),
                row.getObject("said_at", OffsetDateTime.class).toInstant());
    }
}
