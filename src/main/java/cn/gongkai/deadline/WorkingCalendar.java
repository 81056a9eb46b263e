package cn.gongkai.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Which days are working days: weekends, the State Council's yearly notice with its make-up days (调休), and on top,
/// where a body follows one, the region's own holidays (《全国年节及纪念日放假办法》 art. 4).
///
/// Knows what it does not know: see [#isProvisional]. Immutable; a new notice makes a new calendar.
public final class WorkingCalendar {

    /// The new year's notice has moved days from 29 December on (2018-12-29 became a working day); a week is safe.
    private static final int LAST_DAYS_OF_DECEMBER = 25;

    private final Map<LocalDate, Listed> listed = new HashMap<>();
    private final SortedSet<Integer> announced = new TreeSet<>();
    private final Set<Integer> regionallyAnnounced = new HashSet<>();
    private final boolean regional;

    /// @param region the overlay's files, or nothing where the national calendar is the whole truth
    WorkingCalendar(Collection<CalendarFile> national, Collection<CalendarFile> region) {
        regional = !region.isEmpty();
        layer(national, announced);
        layer(region, regionallyAnnounced);
    }

    // Later years come later: the new year's notice has the last word on the December before.
    private void layer(Collection<CalendarFile> files, Set<Integer> known) {
        files.stream().sorted(Comparator.comparingInt(CalendarFile::year)).forEach(file -> {
            file.days().forEach(day -> listed.put(day.date(), new Listed(!day.offDay(), day.name(), file.overlay())));
            if (file.announced()) {
                known.add(file.year());
            }
        });
    }

    public boolean isWorkingDay(LocalDate date) {
        return day(date).working();
    }

    /// Whether what is said about this day is only a guess by the weekday, because a notice is not out or not loaded.
    public boolean isProvisional(LocalDate date) {
        return day(date).provisional();
    }

    /// The first year whose notice is loaded.
    public int firstYear() {
        return announced.getFirst();
    }

    /// How many working days lie after one day, up to and including another.
    public int workingDaysBetween(LocalDate after, LocalDate upTo) {
        return Math.toIntExact(after.plusDays(1)
                .datesUntil(upTo.isAfter(after) ? upTo.plusDays(1) : after.plusDays(1))
                .filter(this::isWorkingDay)
                .count());
    }

    /// The last of so many working days, the day of receipt not counted.
    public DueDate workingDaysFrom(LocalDateOfReceipt receipt, int days) {
        return new Walk(this).workingDays(receipt.date(), days, Course.PLAIN);
    }

    /// The nth working day after a day.
    LocalDate workingDay(LocalDate after, int nth) {
        var date = after;
        for (var counted = 0; counted < nth; ) {
            date = date.plusDays(1);
            if (isWorkingDay(date)) {
                counted++;
            }
        }
        return date;
    }

    Day day(LocalDate date) {
        var entry = listed.get(date);
        if (entry != null) {
            return new Day(date, entry.working(), entry.name(), entry.region(), doubtAbout(date));
        }
        var weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return new Day(date, !weekend, "", "", doubtAbout(date));
    }

    private Day.Doubt doubtAbout(LocalDate date) {
        var year = date.getYear();
        if (!announced.contains(year)) {
            return Day.Doubt.YEAR;
        }
        if (date.getMonth() == Month.DECEMBER
                && date.getDayOfMonth() >= LAST_DAYS_OF_DECEMBER
                && !announced.contains(year + 1)) {
            return Day.Doubt.NEXT_YEAR;
        }
        return regional && !regionallyAnnounced.contains(year) ? Day.Doubt.REGION : Day.Doubt.NONE;
    }

    private record Listed(boolean working, String name, String region) {}
}
