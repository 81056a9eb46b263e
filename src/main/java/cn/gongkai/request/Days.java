package cn.gongkai.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// Some days in a row.
///
/// @param last still one of them
public record Days(LocalDate first, LocalDate last) {

    private static final Pattern TYPED = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?");
    private static final String BETWEEN = "/";

    /// @throws IllegalArgumentException when the last lies before the first
    public Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(last + " lies before " + first);
        }
    }

    public static Days of(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth());
    }

    public static Days of(Year year) {
        return new Days(year.atDay(1), year.atDay(year.length()));
    }

    /// As an address says it: `2026`, `2026-11`, `2026-11-30`, or two of them with a slash between.
    ///
    /// @return nothing, if it is none of these
    public static Optional<Days> read(String typed) {
        var parts = typed.strip().split(BETWEEN, -1);
        return switch (parts.length) {
            case 1 -> one(parts[0]);
            case 2 ->
                one(parts[0])
                        .flatMap(from -> one(parts[1])
                                .filter(to -> !to.last().isBefore(from.first()))
                                .map(to -> new Days(from.first(), to.last())));
            default -> Optional.empty();
        };
    }

    private static Optional<Days> one(String typed) {
        var parts = TYPED.matcher(typed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            if (parts.group(2) == null) {
                return Optional.of(of(Year.parse(typed)));
            }
            if (parts.group(3) == null) {
                return Optional.of(of(YearMonth.parse(typed)));
            }
            var day = LocalDate.parse(typed);
            return Optional.of(new Days(day, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// In the shortest of the ways [#read] takes.
    @Override
    public String toString() {
        var month = YearMonth.from(first);
        if (equals(of(Year.from(first)))) {
            return Year.from(first).toString();
        }
        if (equals(of(month))) {
            return month.toString();
        }
        return first.equals(last) ? first.toString() : first + BETWEEN + last;
    }
}
