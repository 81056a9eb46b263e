package cn.gongkai.deadline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// One year's notice in the format of holiday-cn.
///
/// @param overlay the region it is for, empty for the national notice
/// @param year the year in the notice's title; its days may begin in the December before
/// @param papers where the notice was published
record CalendarFile(String overlay, int year, List<String> papers, List<Entry> days) {

    CalendarFile {
        papers = List.copyOf(papers);
        days = List.copyOf(days);
    }

    /// @param offDay false on a weekend day that is worked
    record Entry(String name, LocalDate date, boolean offDay) {}

    /// An empty list stands for a year whose notice is not out.
    boolean announced() {
        return !days.isEmpty();
    }

    String fileName() {
        return overlay.isEmpty() ? year + ".json" : overlay + "-" + year + ".json";
    }

    /// Statutory holidays the list does not name: a sign that it was cut off or typed by hand.
    List<String> missingHolidays() {
        if (!overlay.isEmpty() || !announced()) {
            return List.of();
        }
        return Arrays.stream(Wording.of("holidays.statutory").split(","))
                .filter(holiday -> days.stream().noneMatch(day -> day.name().contains(holiday)))
                .toList();
    }
}
