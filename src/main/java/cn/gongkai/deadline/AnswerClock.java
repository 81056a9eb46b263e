package cn.gongkai.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Reads a history against a calendar. The same two always give the same answer.
final class AnswerClock {

    private final ClockHistory history;
    private final WorkingCalendar calendar;

    AnswerClock(ClockHistory history, WorkingCalendar calendar) {
        this.history = history;
        this.calendar = calendar;
    }

    Standing standing() {
        var period = history.period();
        return switch (period.phase()) {
            case AWAITING_SUPPLEMENT ->
                new Standing.Stopped(period.since(), Standing.Awaited.SUPPLEMENT, eventsUntil(_ -> true));
            case AWAITING_PAYMENT ->
                new Standing.Stopped(period.since(), Standing.Awaited.PAYMENT, eventsUntil(_ -> true));
            case RUNNING -> running(period);
            case CONSULTING -> consulting(period);
        };
    }

    private Standing consulting(Period period) {
        var due = due(period);
        // Sent too late to pause anything, or while a day is set that no consultation moves.
        if (period.since().isAfter(due.date()) || period.postponedTo().isPresent()) {
            return running(period);
        }
        var left = calendar.workingDaysBetween(period.since(), due.date());
        return new Standing.Paused(period.since(), left, due);
    }

    private Standing running(Period period) {
        var safe = period.postponedTo()
                .orElseGet(() -> calendar.workingDay(period.base().on(), period.workingDays()));
        return new Standing.Running(due(period), safe);
    }

    private DueDate due(Period period) {
        var base = period.base().on();
        var counted = new Walk(calendar).workingDays(base, period.workingDays(), new Course(period.pauses()));
        var explained = explained(period, counted);
        return period.postponedTo()
                .map(until -> postponed(until, explained))
                .orElseGet(() -> new DueDate(counted.date(), counted.provisional(), explained));
    }

    /// A day that was set is certain, whatever the calendar becomes.
    private static DueDate postponed(LocalDate until, List<TraceDay> counted) {
        var trace = counted.stream()
                .filter(day -> day.date().isBefore(until))
                .collect(Collectors.toCollection(ArrayList::new));
        trace.add(new TraceDay(until, false, Wording.of("day.postponed")));
        return new DueDate(until, false, trace);
    }

    /// Before the base only the days on which something happened, from it on every day, each with what happened on it.
    private List<TraceDay> explained(Period period, DueDate counted) {
        var base = period.base().on();
        var trace = new ArrayList<>(eventsUntil(event -> event.on().isBefore(base)));
        for (var day : counted.trace()) {
            var happened = labels(event -> event.on().equals(day.date()));
            // On day 0 the event that starts the count already says that the day is not counted.
            var restarted = day.date().equals(base) && !(period.base() instanceof ClockEvent.Received);
            trace.add(new TraceDay(day.date(), day.counted(), restarted ? happened : joined(day, happened)));
        }
        return trace;
    }

    private String joined(TraceDay day, String happened) {
        var received = history.events().getFirst();
        return happened.isEmpty() || happened.equals(received.label()) ? day.reason() : day.reason() + "；" + happened;
    }

    private List<TraceDay> eventsUntil(Predicate<ClockEvent> included) {
        return history.events().stream()
                .filter(included)
                .map(ClockEvent::on)
                .distinct()
                .map(date ->
                        new TraceDay(date, false, labels(event -> event.on().equals(date))))
                .toList();
    }

    private String labels(Predicate<ClockEvent> included) {
        return history.events().stream().filter(included).map(ClockEvent::label).collect(Collectors.joining("；"));
    }
}
