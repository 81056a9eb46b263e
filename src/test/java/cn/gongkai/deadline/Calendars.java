package cn.gongkai.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The calendars in `config/calendar`, as the tests ask for them.
final class Calendars {

    static final Path FOLDER = Path.of("config/calendar");
    private static final CalendarSet SET = new CalendarShelf(Map.of(), FOLDER, "").current();
    static final WorkingCalendar NATIONAL = set().calendar("").orElseThrow();
    static final WorkingCalendar XINJIANG = set().calendar("xinjiang").orElseThrow();

    private Calendars() {}

    static CalendarSet set() {
        return SET;
    }

    static Map<String, byte[]> contents() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString(), Calendars::bytes, (a, _) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LocalDateOfReceipt received(String date) {
        return new LocalDateOfReceipt(LocalDate.parse(date));
    }

    static List<LocalDate> days(int firstYear, int lastYear) {
        return LocalDate.of(firstYear, 1, 1)
                .datesUntil(LocalDate.of(lastYear + 1, 1, 1))
                .toList();
    }

    /// The same files, with more days off in their years.
    static WorkingCalendar nationalWithout(List<LocalDate> daysOff) {
        var files = new ArrayList<CalendarFile>();
        for (var file : set().files()) {
            if (file.overlay().isEmpty()) {
                var entries = new ArrayList<>(file.days());
                // An empty year stays one: a day off alone would announce it.
                if (file.announced()) {
                    daysOff.stream().filter(day -> day.getYear() == file.year()).forEach(day -> {
                        entries.removeIf(entry -> entry.date().equals(day));
                        entries.add(new CalendarFile.Entry("试验", day, true));
                    });
                }
                files.add(new CalendarFile("", file.year(), file.papers(), entries));
            }
        }
        return new CalendarSet(files).calendar("").orElseThrow();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
