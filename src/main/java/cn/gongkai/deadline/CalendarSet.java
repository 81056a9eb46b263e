package cn.gongkai.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// All calendar files in force together, and the calendars they make. Immutable.
final class CalendarSet {

    private final Map<String, CalendarFile> files = new TreeMap<>();
    private final Map<String, WorkingCalendar> calendars = new HashMap<>();

    CalendarSet(Collection<CalendarFile> all) {
        all.forEach(file -> files.put(file.fileName(), file));
        var layers = files.values().stream().collect(Collectors.groupingBy(CalendarFile::overlay));
        var national = layers.getOrDefault("", List.of());
        if (national.stream().noneMatch(CalendarFile::announced)) {
            throw new UnusableCalendar("file.none");
        }
        layers.forEach((overlay, region) ->
                calendars.put(overlay, new WorkingCalendar(national, overlay.isEmpty() ? List.of() : region)));
    }

    CalendarSet with(CalendarFile file) {
        var more = new TreeMap<>(files);
        more.put(file.fileName(), file);
        return new CalendarSet(more.values());
    }

    Collection<CalendarFile> files() {
        return List.copyOf(files.values());
    }

    Optional<CalendarFile> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /// @param overlay empty for the national calendar alone
    Optional<WorkingCalendar> calendar(String overlay) {
        return Optional.ofNullable(calendars.get(overlay));
    }

    List<String> overlays() {
        return calendars.keySet().stream()
                .filter(name -> !name.isEmpty())
                .sorted()
                .toList();
    }

    /// The days a file may speak of at all.
    List<LocalDate> days() {
        var years = files.values().stream().mapToInt(CalendarFile::year).summaryStatistics();
        return LocalDate.of(years.getMin() - 1, 12, 1)
                .datesUntil(LocalDate.of(years.getMax() + 1, 1, 1))
                .toList();
    }
}
