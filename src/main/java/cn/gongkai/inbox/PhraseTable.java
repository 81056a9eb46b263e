package cn.gongkai.inbox;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows behind [Phrases].
@Component
class PhraseTable {

    private final JdbcClient jdbc;

    PhraseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Phrases.Canned> all() {
        return jdbc.sql("SELECT id, title, words FROM inbox_phrase ORDER BY title, id")
                .query((row, _) -> new Phrases.Canned(
                        row.getObject("id", UUID.class), row.getString("title"), row.getString("words")))
                .list();
    }

    void insert(Phrases.Canned phrase) {
        jdbc.sql("INSERT INTO inbox_phrase (id, title, words) VALUES (:id, :title, :words)")
                .param("id", phrase.id())
                .param("title", phrase.title())
                .param("words", phrase.words())
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("DELETE FROM inbox_phrase WHERE id = :id").param("id", id).update();
    }
}
