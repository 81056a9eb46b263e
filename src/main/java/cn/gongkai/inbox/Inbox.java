package cn.gongkai.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes matters in for a person, and lists them for staff.
@Service
public class Inbox {

    private final ThreadTable table;
    private final Clock clock;

    Inbox(ThreadTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// Takes the matter in. When this returns it is committed, so its number may be shown. A repetition of the same
    /// message gets the thread the first one opened.
    @Transactional
    public InboxThread open(Opening opening) {
        var onceKey = OnceKey.of(opening);
        var year = Year.now(clock).getValue();
        var number = table.lockCounter(year) + 1;
        // Only now: whoever held the counter before may have taken in this very message.
        var earlier = table.findByOnceKey(onceKey);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        table.setCounter(year, number);
        var thread = new InboxThread(
                "%d-%04d".formatted(year, number),
                opening.account(),
                opening.openId(),
                opening.kind(),
                opening.question(),
                now(),
                InboxThread.State.OPEN);
        table.insert(thread, onceKey);
        return thread;
    }

    /// What this resident left here, newest first.
    public List<InboxThread> ofPerson(String account, String openId, int size) {
        return table.ofPerson(account, openId, size);
    }

    /// What waits for staff, newest first.
    ///
    /// @param offset threads to leave out from the top, 0 or more
    /// @param size threads wanted, 1 to 100
    @Transactional(readOnly = true)
    public ThreadPage open(int offset, int size) {
        if (offset < 0 || size < 1 || size > 100) {
            throw new IllegalArgumentException("offset from 0, size from 1 to 100");
        }
        return new ThreadPage(table.open(offset, size), table.countOpen());
    }

    /// Ends a thread.
    ///
    /// @return whether it was open
    @Transactional
    public boolean close(String number) {
        return table.close(number, now());
    }

    /// Deletes what is known of a person. The numbers stay, so that none is given twice.
    @Transactional
    public void forget(String account, String openId) {
        table.forget(account, openId, now());
    }

    /// As both databases keep it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
