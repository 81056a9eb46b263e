package cn.gongkai.deadline;

import java.time.LocalDate;
import java.util.List;

/// What a year's notice would change, were it taken in.
public sealed interface CalendarPreview {

    /// It can be taken in.
    ///
    /// @param file the name of the calendar file it makes
    /// @param days days that would become working days or stop being such, in this body's calendar
    /// @param then counts as if it were taken in
    /// @param warnings sentences for staff: what they should look at first
    /// @param replaces whether it takes the place of a notice that is in force
    record Usable(String file, List<LocalDate> days, Deadlines then, List<String> warnings, boolean replaces)
            implements CalendarPreview {

        public Usable {
            days = List.copyOf(days);
            warnings = List.copyOf(warnings);
        }
    }

    /// It cannot.
    ///
    /// @param reason a Chinese sentence naming file and fault
    record Refused(String reason) implements CalendarPreview {}
}
