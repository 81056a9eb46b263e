package cn.gongkai.inbox;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sentences staff use again and again.
@Service
public class Phrases {

    /// The most characters of a title.
    public static final int LONGEST_TITLE = 60;

    private final JdbcClient jdbc;

    Phrases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One of them.
    public record Canned(UUID id, String title, String words) {}

    /// All, by title.
    public List<Canned> all() {
        return jdbc.sql("SELECT id, title, words FROM inbox_phrase ORDER BY title, id")
                .query((row, _) ->
                        new Canned(row.getObject("id", UUID.class), row.getString("title"), row.getString("words")))
                .list();
    }

    /// Adds one.
    ///
    /// @return whether it could be: title and words are there and short enough
    @Transactional
    public boolean add(String title, String words) {
        if (title.isBlank() || title.length() > LONGEST_TITLE || !StaffReply.fits(words)) {
            return false;
        }
        jdbc.sql("INSERT INTO inbox_phrase (id, title, words) VALUES (:id, :title, :words)")
                .param("id", UUID.randomUUID())
                .param("title", title.strip())
                .param("words", words)
                .update();
        return true;
    }

    @Transactional
    public void remove(UUID id) {
        jdbc.sql("DELETE FROM inbox_phrase WHERE id = :id").param("id", id).update();
    }
}
