package cn.gongkai.staff;

import cn.gongkai.inbox.InboxThread;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// One matter as staff see it: without the account's name for the resident.
///
/// @param openedAt Shanghai time
/// @param answered whether staff spoke last
/// @param expectedOn by when the resident was told to expect an answer
/// @param assigned who of the staff has it in hand; empty, if nobody has
/// @param firstReplyAt when staff first answered, Shanghai time
record ThreadRow(
        String number,
        InboxThread.Kind kind,
        String question,
        LocalDateTime openedAt,
        InboxThread.State state,
        boolean answered,
        @Nullable LocalDate expectedOn,
        String assigned,
        @Nullable LocalDateTime firstReplyAt) {

    static ThreadRow of(InboxThread thread) {
        return new ThreadRow(
                thread.number(),
                thread.kind(),
                thread.question(),
                Moments.shanghai(thread.openedAt()),
                thread.state(),
                thread.answered(),
                thread.expectedOn(),
                thread.assigned(),
                thread.firstReplyAt() == null ? null : Moments.shanghai(thread.firstReplyAt()));
    }
}
