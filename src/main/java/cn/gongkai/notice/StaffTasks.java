package cn.gongkai.notice;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a person has to tell residents.
@Service
public class StaffTasks {

    /// The most characters of a note.
    public static final int LONGEST_NOTE = 200;

    private final NoticeTable notices;
    private final Clock clock;

    StaffTasks(NoticeTable notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /// One page of the tasks.
    ///
    /// @param total how many there are in all
    public record Page(List<StaffTask> tasks, long total) {

        public Page {
            tasks = List.copyOf(tasks);
        }
    }

    /// The open tasks, oldest first.
    ///
    /// @param offset 0 or more
    /// @param size 1 to 100
    @Transactional(readOnly = true)
    public Page open(int offset, int size) {
        if (offset < 0 || size < 1 || size > 100) {
            throw new IllegalArgumentException("offset from 0, size from 1 to 100");
        }
        return new Page(notices.tasks(offset, size), notices.countTasks());
    }

    /// What persons have told, newest first.
    ///
    /// @param size 1 to 100
    @Transactional(readOnly = true)
    public List<StaffTask.Done> told(int size) {
        if (size < 1 || size > 100) {
            throw new IllegalArgumentException("size from 1 to 100");
        }
        return notices.told(size);
    }

    /// Somebody told the resident. Again, or after the resident was shown it elsewhere, it changes nothing.
    ///
    /// @param note how, at most [#LONGEST_NOTE] characters; no personal data
    /// @return whether there is such a notice
    @Transactional
    public boolean done(UUID id, String clerk, String note) {
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("A note has at most " + LONGEST_NOTE + " characters");
        }
        notices.done(id, clerk, note, Moments.now(clock));
        return notices.exists(id);
    }
}
