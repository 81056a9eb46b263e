package cn.gongkai.staff;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The words of the back office's pages, from `pages.properties`.
@Component
public class StaffWords {

    private static final ResourceBundle ALL = ResourceBundle.getBundle(
            StaffWords.class.getPackageName() + ".pages",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private final MessageSource messages;

    StaffWords(MessageSource messages) {
        this.messages = messages;
    }

    /// How long something took, as coarsely as people say it.
    public String of(Duration time) {
        if (time.toMinutes() < 1) {
            return of("duration.moment");
        }
        if (time.toHours() < 1) {
            return of("duration.minutes", time.toMinutes());
        }
        return time.toDays() < 2 ? of("duration.hours", time.toHours()) : of("duration.days", time.toDays());
    }

    /// What stands under that key, filled in.
    public String of(String key, Object... details) {
        return messages.getMessage(key, details, Locale.ROOT);
    }

    /// All that stands under keys that begin so, by the rest of the key.
    Map<String, String> under(String prefix) {
        return ALL.keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .collect(Collectors.toMap(key -> key.substring(prefix.length()), ALL::getString));
    }

    /// The same, where something stands there.
    Optional<String> find(String key) {
        return Optional.ofNullable(messages.getMessage(key, null, null, Locale.ROOT));
    }
}
