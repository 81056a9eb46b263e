package cn.gongkai.staff;

import cn.gongkai.inbox.InboxThread;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// One waiting matter as staff see it: without the account's name for the resident.
///
/// @param openedAt Shanghai time
record ThreadRow(String number, InboxThread.Kind kind, String question, LocalDateTime openedAt) {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    static ThreadRow of(InboxThread thread) {
        return new ThreadRow(
                thread.number(),
                thread.kind(),
                thread.question(),
                LocalDateTime.ofInstant(thread.openedAt(), SHANGHAI));
    }
}
