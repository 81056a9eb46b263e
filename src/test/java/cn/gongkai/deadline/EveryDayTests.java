package cn.gongkai.deadline;

import static cn.gongkai.deadline.Calendars.NATIONAL;
import static cn.gongkai.deadline.Calendars.XINJIANG;
import static cn.gongkai.deadline.Calendars.days;
import static cn.gongkai.deadline.Calendars.nationalWithout;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Nothing sampled: every day of every known year, for every term.
class EveryDayTests {

    private static final List<LocalDate> KNOWN = days(2018, 2027);
    private static final LocalDate DOUBTFUL_FROM = LocalDate.of(2026, 12, 25);
    private static final NavigableSet<LocalDate> NATIONAL_WORKING_DAYS = workingDays("[0-9]{4}");
    private static final NavigableSet<LocalDate> XINJIANG_WORKING_DAYS = workingDays("[0-9]{4}|xinjiang-[0-9]{4}");

    /// The same files read another way: by pattern, into the list of all working days.
    private static NavigableSet<LocalDate> workingDays(String files) {
        var working = new TreeSet<LocalDate>();
        days(2017, 2029).stream()
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .forEach(working::add);
        var entry = Pattern.compile("\"date\":\\s*\"([-0-9]+)\",\\s*\"isOffDay\":\\s*(true|false)");
        Calendars.contents().forEach((name, content) -> {
            if (name.matches("(" + files + ")\\.json")) {
                entry.matcher(new String(content, StandardCharsets.UTF_8))
                        .results()
                        .forEach(found -> {
                            var day = LocalDate.parse(found.group(1));
                            if (found.group(2).equals("true")) {
                                working.remove(day);
                            } else {
                                working.add(day);
                            }
                        });
            }
        });
        return working;
    }

    @Test
    void theCalendarsAreThere() {
        assertThat(KNOWN).hasSize(3652);
        assertThat(NATIONAL_WORKING_DAYS.subSet(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1)))
                .hasSize(248);
        assertThat(NATIONAL_WORKING_DAYS).hasSizeGreaterThan(XINJIANG_WORKING_DAYS.size());
        assertThat(NATIONAL.firstYear()).isEqualTo(2018);
    }

    @ParameterizedTest
    @EnumSource
    void everyTermFromEveryDay(Term term) {
        for (var day : KNOWN) {
            check(term, day, NATIONAL, NATIONAL_WORKING_DAYS, Set.of(2027, 2028));
            check(
                    term,
                    day,
                    XINJIANG,
                    XINJIANG_WORKING_DAYS,
                    Set.of(2018, 2019, 2020, 2021, 2023, 2024, 2026, 2027, 2028));
        }
    }

    private static void check(
            Term term, LocalDate day, WorkingCalendar calendar, NavigableSet<LocalDate> working, Set<Integer> unknown) {
        var due = term.from(new LocalDateOfReceipt(day), calendar);
        var expected = expected(term, day, working);
        if (!due.date().equals(expected)) {
            throw new AssertionError(term + " from " + day + " ends on " + expected + ", not " + due.date());
        }
        var looked = term.unit() == Term.Unit.WORKING_DAYS ? day.plusDays(1) : nominal(term, day);
        var doubtful = looked.datesUntil(due.date().plusDays(1))
                .anyMatch(d -> unknown.contains(d.getYear()) || (!d.isBefore(DOUBTFUL_FROM) && d.getYear() == 2026));
        if (due.provisional() != doubtful) {
            throw new AssertionError(term + " from " + day + " is provisional: " + due.provisional());
        }
        checkTrace(term, day, due, working);
    }

    private static LocalDate expected(Term term, LocalDate day, NavigableSet<LocalDate> working) {
        return term.unit() == Term.Unit.WORKING_DAYS
                ? working.tailSet(day, false).stream()
                        .skip(term.length() - 1)
                        .findFirst()
                        .orElseThrow()
                : working.ceiling(nominal(term, day));
    }

    private static LocalDate nominal(Term term, LocalDate day) {
        return term.unit() == Term.Unit.DAYS ? day.plusDays(term.length()) : day.plusMonths(term.length());
    }

    private static void checkTrace(Term term, LocalDate day, DueDate due, NavigableSet<LocalDate> working) {
        var trace = due.trace();
        var counted =
                trace.stream().filter(TraceDay::counted).map(TraceDay::date).toList();
        var whole = IntStream.range(1, trace.size())
                .allMatch(i -> trace.get(i).date().isAfter(trace.get(i - 1).date()));
        var first = trace.getFirst();
        if (!whole
                || !first.equals(new TraceDay(day, false, "收到当日不计入"))
                || !trace.getLast().date().equals(due.date())
                || trace.stream().anyMatch(step -> step.reason().isBlank())
                || counted.size() != (term.unit() == Term.Unit.MONTHS ? 1 : term.length())) {
            throw new AssertionError(term + " from " + day + " does not explain itself: " + trace);
        }
        if (term.unit() == Term.Unit.WORKING_DAYS) {
            var between = working.subSet(day, false, due.date(), true);
            if (!counted.equals(List.copyOf(between))
                    || trace.size() != due.date().toEpochDay() - day.toEpochDay() + 1) {
                throw new AssertionError(term + " from " + day + " counts other days: " + trace);
            }
        }
    }

    /// Every day there is, made a day off: no date that could see it comes earlier.
    @Test
    void aDayOffMoreNeverMakesADeadlineEarlier() {
        var moved = new ArrayList<LocalDate>();
        for (var off : days(2018, 2026)) {
            var calendar = nationalWithout(List.of(off));
            for (var receipt = off.minusDays(66); !receipt.isAfter(off.plusDays(1)); receipt = receipt.plusDays(1)) {
                for (var days : new int[] {7, 15, 20, 40}) {
                    var before = NATIONAL.workingDay(receipt, days);
                    var after = calendar.workingDay(receipt, days);
                    if (after.isBefore(before)) {
                        throw new AssertionError(off + " off moves " + receipt + " from " + before + " to " + after);
                    }
                    if (after.isAfter(before)) {
                        moved.add(off);
                    }
                }
            }
        }
        assertThat(moved.stream().distinct()).hasSizeGreaterThan(2200);
    }

    @ParameterizedTest
    @EnumSource(names = {"REVIEW", "LAWSUIT", "LAWSUIT_AFTER_REVIEW"})
    void aDayOffMoreNeverMakesARemedyEarlier(Term term) {
        var moved = 0;
        for (var off : days(2019, 2026)) {
            var calendar = nationalWithout(List.of(off));
            var about = term.unit() == Term.Unit.DAYS ? off.minusDays(term.length()) : off.minusMonths(term.length());
            for (var receipt : about.minusDays(12).datesUntil(about.plusDays(4)).toList()) {
                var from = new LocalDateOfReceipt(receipt);
                var before = term.from(from, NATIONAL).date();
                var after = term.from(from, calendar).date();
                if (after.isBefore(before)) {
                    throw new AssertionError(off + " off moves " + receipt + " from " + before + " to " + after);
                }
                moved += after.isAfter(before) ? 1 : 0;
            }
        }
        assertThat(moved).isGreaterThan(2000);
    }
}
