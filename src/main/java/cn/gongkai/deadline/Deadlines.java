package cn.gongkai.deadline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The front door: which day a term ends in this body's calendar, and why.
public final class Deadlines {

    /// Says that the national calendar is the whole calendar.
    public static final String NO_OVERLAY = "none";

    private static final Pattern OVERLAY = Pattern.compile("[a-z][a-z0-9-]*");

    private final CalendarShelf shelf;
    private final String overlay;

    /// @param overlay the region whose holidays this body follows, or [#NO_OVERLAY]
    Deadlines(Map<String, byte[]> shipped, Path folder, String overlay) {
        this.overlay = overlay;
        this.shelf = new CalendarShelf(shipped, folder, layer(overlay));
    }

    /// This body's calendar as it is now.
    public WorkingCalendar calendar() {
        return calendar(overlay).orElseThrow();
    }

    /// The calendar with another overlay, or with [#NO_OVERLAY].
    public Optional<WorkingCalendar> calendar(String overlay) {
        return shelf.current().calendar(layer(overlay));
    }

    /// The overlays that have a file.
    public List<String> overlays() {
        return shelf.current().overlays();
    }

    public DueDate due(Term term, LocalDateOfReceipt receipt) {
        return term.from(receipt, calendar());
    }

    /// How a request with this history stands.
    public Standing standing(ClockHistory history) {
        return new AnswerClock(history, calendar()).standing();
    }

    /// Whether a request may be extended, as art. 33 (2) and this program's "once per period" have it.
    ///
    /// @param on the day the applicant is told, not before anything in the history
    public Extension extend(ClockHistory history, LocalDate on, int workingDays) {
        return refusal(history, on, workingDays)
                .<Extension>map(Extension.Refused::new)
                .orElseGet(() -> {
                    var longer = history.with(new ClockEvent.Extended(on, workingDays));
                    return new Extension.Possible(longer, standing(longer));
                });
    }

    private Optional<Extension.Reason> refusal(ClockHistory history, LocalDate on, int workingDays) {
        var period = history.period();
        if (workingDays < 1 || workingDays > Term.EXTENSION.length()) {
            return Optional.of(Extension.Reason.NO_DAYS);
        }
        if (period.extension() > 0) {
            return Optional.of(Extension.Reason.ALREADY_EXTENDED);
        }
        if (period.postponedTo().isPresent()) {
            return Optional.of(Extension.Reason.DATE_SET);
        }
        return switch (standing(history)) {
            case Standing.Stopped _ -> Optional.of(Extension.Reason.STOPPED);
            case Standing.Paused _ -> Optional.empty();
            case Standing.Running running ->
                running.due().overdueOn(on) ? Optional.of(Extension.Reason.TOO_LATE) : Optional.empty();
        };
    }

    /// Takes in a year's notice in holiday-cn's format and keeps it.
    ///
    /// @param overlay the region it is for, or [#NO_OVERLAY] for the national notice
    public CalendarChange importNotice(String overlay, String json) {
        var content = json.strip().getBytes(StandardCharsets.UTF_8);
        return changing(() -> {
            if (!OVERLAY.matcher(overlay).matches()) {
                throw new UnusableCalendar("import.layer", overlay);
            }
            var file = CalendarReader.notice(layer(overlay), content);
            if (!file.announced()) {
                throw new UnusableCalendar("import.empty").in(file.fileName());
            }
            shelf.put(file, content);
        });
    }

    /// Reads the folder again.
    public CalendarChange reload() {
        return changing(shelf::reload);
    }

    private CalendarChange changing(Runnable change) {
        var before = calendar();
        try {
            change.run();
        } catch (UnusableCalendar e) {
            return new CalendarChange.Refused(String.valueOf(e.getMessage()));
        }
        var after = calendar();
        return new CalendarChange.Accepted(shelf.current().days().stream()
                .filter(day -> before.isWorkingDay(day) != after.isWorkingDay(day))
                .toList());
    }

    private static String layer(String overlay) {
        return overlay.equals(NO_OVERLAY) ? "" : overlay;
    }
}
