package cn.gongkai.deadline;

import java.time.LocalDate;

/// A time the term of art. 33 (3) does not count: after the day the letter was sent, up to and including the day the
/// opinions were in. The article only says "the time needed"; which of the two days belongs to it is this program's
/// reading.
record Pause(LocalDate sent, LocalDate answered) {

    boolean covers(LocalDate date) {
        return date.isAfter(sent) && !date.isAfter(answered);
    }
}
