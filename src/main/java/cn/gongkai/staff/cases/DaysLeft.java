package cn.gongkai.staff.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// How long a request still has, as a word and a class for its colour.
///
/// @param urgency over, soon, today, fine or none
/// @param days calendar days, counted from the last day once it is over
record DaysLeft(String urgency, long days) {

    /// Nothing for a request whose period does not run.
    ///
    /// @param soon the last day that is soon
    static DaysLeft of(Optional<LocalDate> due, LocalDate today, LocalDate soon) {
        if (due.isEmpty()) {
            return new DaysLeft("none", 0);
        }
        var days = ChronoUnit.DAYS.between(today, due.get());
        if (days == 0) {
            return new DaysLeft("today", 0);
        }
        return new DaysLeft(days < 0 ? "over" : due.get().isAfter(soon) ? "fine" : "soon", Math.abs(days));
    }
}
