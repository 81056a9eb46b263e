package cn.gongkai.conversation;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Counts what answers come to. A resident waits for none of it: numbers are kept here and written down every few
/// seconds and at the end; what cannot be written stays for the next time.
@Component
class AnswerTally {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerTally.class);

    private final AnswerCountTable table;
    private final Clock clock;
    private final Map<Key, Long> counts = new ConcurrentHashMap<>();

    AnswerTally(AnswerCountTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    private record Key(LocalDate day, AnswerOutcome outcome) {}

    void count(AnswerOutcome outcome) {
        counts.merge(new Key(LocalDate.now(clock), outcome), 1L, Long::sum);
    }

    @PreDestroy
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void write() {
        // In one order on all nodes, so that none waits for another's rows while holding its own.
        counts.keySet().stream()
                .sorted(Comparator.comparing(Key::day).thenComparing(Key::outcome))
                .forEach(this::write);
    }

    private void write(Key key) {
        var fresh = counts.remove(key);
        if (fresh == null) {
            return;
        }
        try {
            table.add(key.day(), key.outcome(), fresh);
        } catch (DataAccessException e) {
            counts.merge(key, fresh, Long::sum);
            LOG.warn(
                    "Answers could not be counted, the next time they are: {}",
                    e.getClass().getSimpleName());
        }
    }
}
