package cn.gongkai.deadline;

import java.time.LocalDate;
import java.util.List;

/// The pauses a count ran through, in order.
record Course(List<Pause> pauses) {

    static final Course PLAIN = new Course(List.of());

    Course {
        pauses = List.copyOf(pauses);
    }

    boolean pausedOn(LocalDate date) {
        return pauses.stream().anyMatch(pause -> pause.covers(date));
    }

    /// How many working days the pauses take out. A letter sent after the last day heals nothing.
    int excludedFrom(WorkingCalendar calendar, LocalDate dayZero, int term) {
        var excluded = 0;
        for (var pause : pauses) {
            if (!pause.sent().isAfter(calendar.workingDay(dayZero, term + excluded))) {
                excluded += calendar.workingDaysBetween(pause.sent(), pause.answered());
            }
        }
        return excluded;
    }
}
