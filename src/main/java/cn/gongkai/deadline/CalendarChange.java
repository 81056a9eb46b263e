package cn.gongkai.deadline;

import java.time.LocalDate;
import java.util.List;

/// What became of new calendar files.
public sealed interface CalendarChange {

    /// The new calendar is in force; whoever keeps due dates recomputes them, also when no day is listed here: dates
    /// that were provisional may have become certain.
    ///
    /// @param days days that became working days or stopped being such, in this body's calendar
    record Accepted(List<LocalDate> days) implements CalendarChange {

        public Accepted {
            days = List.copyOf(days);
        }
    }

    /// The calendar before stays in force.
    ///
    /// @param reason a Chinese sentence naming file and fault
    record Refused(String reason) implements CalendarChange {}
}
