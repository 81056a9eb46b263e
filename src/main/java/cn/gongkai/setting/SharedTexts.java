package cn.gongkai.setting;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The texts that were changed, as this node last saw them. Each node looks every few seconds whether there are others;
/// with the database away, what it saw last stays in force.
@Service
public class SharedTexts {

    private static final Logger LOG = LoggerFactory.getLogger(SharedTexts.class);

    private final TextTable table;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile Seen seen;

    SharedTexts(
            TextTable table, ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock) {
        this.table = table;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.seen = look();
    }

    private record Seen(long sequence, Map<TextKind, Map<String, SharedText>> texts) {}

    /// The texts in force of one kind, by name; those taken back are left out.
    public Map<String, String> all(TextKind kind) {
        return changes(kind).entrySet().stream()
                .filter(entry -> entry.getValue().text().isPresent())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().text().orElseThrow()));
    }

    /// All texts of one kind that were ever changed, by name.
    public Map<String, SharedText> changes(TextKind kind) {
        return Map.copyOf(seen.texts().getOrDefault(kind, Map.of()));
    }

    /// The number of a text's last change, 0 before the first.
    public long sequence(TextKind kind, String name) {
        return Optional.ofNullable(changes(kind).get(name))
                .map(SharedText::sequence)
                .orElse(0L);
    }

    /// Puts a text in force, or takes it back. Whoever calls has found it usable.
    ///
    /// @param text nothing for what the files say
    /// @param read the number of the change the caller saw; 0, if there was none
    /// @param by the name of an account
    public TextSaved put(TextKind kind, String name, Optional<String> text, long read, String by) {
        var saved = Objects.requireNonNull(transaction.execute(_ -> {
            var sequence = table.lock() + 1;
            var known = table.find(kind, name);
            if (known.isPresent() && known.get().sequence() != read) {
                return new TextSaved.Outdated(known.get().by());
            }
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            table.put(kind, new SharedText(name, text, sequence, now, by));
            return new TextSaved.Saved();
        }));
        follow();
        return saved;
    }

    /// Looks whether another node changed something.
    @Scheduled(initialDelay = 3, fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
    void follow() {
        try {
            if (table.sequence() != seen.sequence()) {
                seen = look();
                events.publishEvent(new TextsChanged());
            }
        } catch (DataAccessException e) {
            LOG.warn("Changed texts could not be looked for: {}", e.getClass().getSimpleName());
        }
    }

    /// The number is read first: a change in between is seen the next time.
    private Seen look() {
        return new Seen(table.sequence(), table.all());
    }
}
