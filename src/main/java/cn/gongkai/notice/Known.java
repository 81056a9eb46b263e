package cn.gongkai.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Who has a row in [ContactTable], so that the messages of all others cost no look at the database.
///
/// What this node writes it knows at once; what others write it learns within two seconds.
@Component
class Known {

    private static final Logger LOG = LoggerFactory.getLogger(Known.class);
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final ContactTable contacts;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private final Set<Person> since = ConcurrentHashMap.newKeySet();
    private volatile Set<Person> read = Set.of();
    private volatile Instant readAt = Instant.MIN;

    Known(ContactTable contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    boolean contains(Person person) {
        if (Duration.between(readAt, clock.instant()).compareTo(FRESH) > 0) {
            refresh();
        }
        return since.contains(person) || read.contains(person);
    }

    void add(Person person) {
        since.add(person);
    }

    void remove(Person person) {
        since.remove(person);
    }

    /// One thread reads, the others go on with what is there; the first time they wait.
    private void refresh() {
        if (readAt.equals(Instant.MIN)) {
            reading.lock();
        } else if (!reading.tryLock()) {
            return;
        }
        try {
            var now = clock.instant();
            // Taken before reading: what is added meanwhile may not be committed yet.
            var added = Set.copyOf(since);
            read = Set.copyOf(contacts.all());
            since.removeIf(person -> added.contains(person) && read.contains(person));
            readAt = now;
        } catch (DataAccessException e) {
            LOG.warn(
                    "Who waits for a notice could not be read: {}", e.getClass().getName());
            readAt = clock.instant();
        } finally {
            reading.unlock();
        }
    }
}
