package cn.gongkai.notice;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a person has to tell residents.
@Service
public class StaffTasks {

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

    /// Somebody told the resident. Again, or after the resident was shown it elsewhere, it changes nothing.
    ///
    /// @return whether there is such a notice
    @Transactional
    public boolean done(UUID id, String clerk) {
        notices.done(id, clerk, Moments.now(clock));
        return notices.exists(id);
    }
}
