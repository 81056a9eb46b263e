package cn.gongkai.deadline;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

    private Deadlines(CalendarShelf shelf, String overlay) {
        this.shelf = shelf;
        this.overlay = overlay;
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

    /// The files in force, by name.
    ///
    /// @param overlay the region, or [#NO_OVERLAY]
    /// @param announced whether the year's notice is out
    /// @param days how many days it names
    public record Year(int year, String overlay, boolean announced, int days) {}

    /// The years there are files for, the newest first.
    public List<Year> years() {
        return shelf.current().files().stream()
                .map(file -> new Year(
                        file.year(),
                        file.overlay().isEmpty() ? NO_OVERLAY : file.overlay(),
                        file.announced(),
                        file.days().size()))
                .sorted(Comparator.comparingInt(Year::year).reversed().thenComparing(Year::overlay))
                .toList();
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

    /// What a year's notice in holiday-cn's format would change.
    ///
    /// @param overlay the region it is for, or [#NO_OVERLAY] for the national notice
    public CalendarPreview preview(String overlay, String json) {
        try {
            var file = notice(overlay, json.strip().getBytes(StandardCharsets.UTF_8));
            var then = new Deadlines(shelf.with(file), this.overlay);
            return new CalendarPreview.Usable(
                    file.fileName(),
                    changed(calendar(), then),
                    then,
                    warnings(file, then),
                    shelf.current()
                            .file(file.fileName())
                            .filter(CalendarFile::announced)
                            .isPresent());
        } catch (UnusableCalendar e) {
            return new CalendarPreview.Refused(String.valueOf(e.getMessage()));
        }
    }

    private List<String> warnings(CalendarFile file, Deadlines then) {
        var warnings = new ArrayList<String>();
        if (!file.missingHolidays().isEmpty()) {
            warnings.add(Wording.of("preview.missing", String.join("、", file.missingHolidays())));
        }
        if (!file.overlay().isEmpty() && !file.overlay().equals(layer(overlay))) {
            warnings.add(Wording.of("preview.foreign", file.overlay()));
        }
        if (file.overlay().isEmpty() && then.calendar().isProvisional(LocalDate.of(file.year() + 1, 1, 1))) {
            warnings.add(Wording.of("preview.next", file.year() + 1));
        }
        return warnings;
    }

    private static CalendarFile notice(String overlay, byte[] content) {
        if (!OVERLAY.matcher(overlay).matches()) {
            throw new UnusableCalendar("import.layer", overlay);
        }
        var file = CalendarReader.notice(layer(overlay), content);
        if (!file.announced()) {
            throw new UnusableCalendar("import.empty").in(file.fileName());
        }
        return file;
    }

    /// Puts what all nodes share in place of the files of the same names.
    ///
    /// @param files their texts, by file name
    public CalendarChange share(Map<String, String> files) {
        var contents = new HashMap<String, byte[]>();
        files.forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return changing(() -> shelf.share(contents));
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
        return new CalendarChange.Accepted(changed(before, this));
    }

    private static List<LocalDate> changed(WorkingCalendar before, Deadlines then) {
        var after = then.calendar();
        return then.shelf.current().days().stream()
                .filter(day -> before.isWorkingDay(day) != after.isWorkingDay(day))
                .toList();
    }

    private static String layer(String overlay) {
        return overlay.equals(NO_OVERLAY) ? "" : overlay;
    }
}
