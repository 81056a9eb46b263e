package cn.gongkai.inbox;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sentences staff use again and again.
@Service
public class Phrases {

    /// The most characters of a title.
    public static final int LONGEST_TITLE = 60;

    private final PhraseTable table;

    Phrases(PhraseTable table) {
        this.table = table;
    }

    /// One of them.
    public record Canned(UUID id, String title, String words) {}

    /// All, by title.
    public List<Canned> all() {
        return table.all();
    }

    /// Adds one.
    ///
    /// @return whether it could be: title and words are there and short enough
    @Transactional
    public boolean add(String title, String words) {
        if (title.isBlank() || title.length() > LONGEST_TITLE || !StaffReply.fits(words)) {
            return false;
        }
        table.insert(new Canned(UUID.randomUUID(), title.strip(), words));
        return true;
    }

    /// Takes one away.
    @Transactional
    public void remove(UUID id) {
        table.delete(id);
    }
}
