package cn.gongkai.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.stereotype.Service;

/// What the bot says, to be changed text by text while it runs.
@Service
public class OwnWording {

    private final Wording wording;

    OwnWording(Wording wording) {
        this.wording = wording;
    }

    /// One text.
    ///
    /// @param shipped as it comes with the program
    /// @param own the body's own; empty, if the shipped one is said
    public record Text(String key, String shipped, String own) {}

    /// All of them, by key.
    public List<Text> all() {
        var own = wording.own();
        var shipped = Wording.defaults();
        return shipped.stringPropertyNames().stream()
                .sorted()
                .map(key -> new Text(key, shipped.getProperty(key), own.getProperty(key, "")))
                .toList();
    }

    /// Says another text from now on, or the shipped one again.
    ///
    /// @param text empty for the shipped one
    /// @return why it cannot be said, in the words of the check; nothing, if it is
    public Optional<String> say(String key, String text) {
        var own = new Properties();
        own.putAll(wording.own());
        if (text.isBlank()) {
            own.remove(key);
        } else {
            own.setProperty(key, text);
        }
        try {
            wording.replace(own);
            return Optional.empty();
        } catch (IllegalStateException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
