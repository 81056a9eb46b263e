package cn.gongkai.deadline;

import java.time.LocalDate;
import java.util.List;

/// The last day of a term, and how it came about.
///
/// @param provisional a day of the count lies where the official calendar is not known yet, so the date may still move
/// @param trace the days in order, the first being the one the term runs from
public record DueDate(LocalDate date, boolean provisional, List<TraceDay> trace) {

    public DueDate {
        trace = List.copyOf(trace);
    }

    /// The last day itself is still in time.
    public boolean overdueOn(LocalDate today) {
        return today.isAfter(date);
    }
}
