package cn.gongkai.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One walk over the calendar, from the day a term runs from to its last day, saying of each day why it counts or not.
final class Walk {

    private final WorkingCalendar calendar;
    private final List<TraceDay> trace = new ArrayList<>();
    private boolean provisional;

    Walk(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /// Working days of a term, less those the course excludes.
    DueDate workingDays(LocalDate dayZero, int term, Course course) {
        var date = dayZero;
        note(date, false, Wording.of("day.zero"));
        var excluded = course.excludedFrom(calendar, dayZero, term);
        for (int counted = 0, skipped = 0; counted + skipped < term + excluded; ) {
            date = date.plusDays(1);
            var day = calendar.day(date);
            provisional |= day.provisional();
            if (!day.working()) {
                note(date, false, day.offReason());
            } else if (course.pausedOn(date)) {
                skipped++;
                note(date, false, day.withDoubt(Wording.of("day.paused")));
            } else {
                counted++;
                note(date, true, day.workReason(counted));
            }
        }
        return new DueDate(date, provisional, trace);
    }

    /// Civil Code art. 201: the day it runs from is not counted; rest days are.
    DueDate days(LocalDate dayZero, int term) {
        note(dayZero, false, Wording.of("day.zero"));
        for (var nth = 1; nth < term; nth++) {
            note(dayZero.plusDays(nth), true, Wording.of("day.calendar", nth));
        }
        return lastDay(dayZero.plusDays(term), Wording.of("day.calendar", term));
    }

    /// Civil Code art. 202: the corresponding day of the last month, or that month's last day.
    DueDate months(LocalDate dayZero, int term) {
        note(dayZero, false, Wording.of("day.zero"));
        return lastDay(dayZero.plusMonths(term), Wording.of("day.month", term));
    }

    /// Civil Code art. 203: a last day that is a rest day moves to the first day after the rest.
    private DueDate lastDay(LocalDate last, String reason) {
        var day = calendar.day(last);
        provisional |= day.provisional();
        if (day.working()) {
            note(last, true, day.withDoubt(reason));
            return new DueDate(last, provisional, trace);
        }
        note(last, true, Wording.of("day.resting", reason, day.offReason()));
        var date = last;
        while (!day.working()) {
            date = date.plusDays(1);
            day = calendar.day(date);
            provisional |= day.provisional();
            note(date, false, day.working() ? day.withDoubt(Wording.of("day.moved")) : day.offReason());
        }
        return new DueDate(date, provisional, trace);
    }

    private void note(LocalDate date, boolean counted, String reason) {
        trace.add(new TraceDay(date, counted, reason));
    }
}
