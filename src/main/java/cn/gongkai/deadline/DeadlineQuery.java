package cn.gongkai.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was asked of `/api/deadlines`.
sealed interface DeadlineQuery {

    record Asked(LocalDateOfReceipt received, int workingDays, WorkingCalendar calendar) implements DeadlineQuery {}

    /// Something is missing or wrong.
    ///
    /// @param parameter the one to put right
    /// @param sentence what to do about it
    record Unclear(String parameter, String sentence) implements DeadlineQuery {}

    int MOST_WORKING_DAYS = 400;

    /// Four digits for the year: longer ones are dates too, but nobody's.
    Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    Pattern NUMBER = Pattern.compile("\\d{1,3}");

    /// Reads what was typed.
    ///
    /// @param overlay absent or empty means this body's own
    static DeadlineQuery read(
            Deadlines deadlines, @Nullable String received, @Nullable String workingDays, @Nullable String overlay) {
        var calendar =
                overlay == null || overlay.isBlank() ? Optional.of(deadlines.calendar()) : deadlines.calendar(overlay);
        if (calendar.isEmpty()) {
            var known = Stream.concat(Stream.of(Deadlines.NO_OVERLAY), deadlines.overlays().stream())
                    .toList();
            return unclear("overlay", "unknown", String.valueOf(overlay), String.join("、", known));
        }
        if (received == null || received.isBlank()) {
            return unclear("received", "missing");
        }
        var date = date(received);
        if (date.isEmpty()) {
            return unclear("received", "bad", received);
        }
        var first = calendar.get().firstYear();
        if (date.get().getYear() < first) {
            return unclear("received", "early", date.get().getYear(), first);
        }
        if (workingDays == null || workingDays.isBlank()) {
            return unclear("workingDays", "missing");
        }
        return number(workingDays)
                .<DeadlineQuery>map(days -> new Asked(new LocalDateOfReceipt(date.get()), days, calendar.get()))
                .orElseGet(() -> unclear("workingDays", "bad", workingDays));
    }

    private static Unclear unclear(String parameter, String fault, Object... details) {
        return new Unclear(parameter, Wording.of("query." + parameter + "." + fault, details));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text) {
        return Optional.of(text)
                .filter(NUMBER.asMatchPredicate())
                .map(Integer::valueOf)
                .filter(days -> days >= 1 && days <= MOST_WORKING_DAYS);
    }
}
