package cn.gongkai.deadline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads holiday-cn's format, and refuses whatever it could only guess at.
final class CalendarReader {

    private static final Pattern NAME = Pattern.compile("(?:([a-z][a-z0-9-]*)-)?(\\d{4})\\.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CalendarReader() {}

    /// A file as it lies in the folder: its name says the year and, before a hyphen, the region.
    static CalendarFile file(String name, byte[] content) {
        try {
            var parts = NAME.matcher(name);
            if (!parts.matches() || Deadlines.NO_OVERLAY.equals(parts.group(1))) {
                throw new UnusableCalendar("file.name");
            }
            var file = notice(parts.group(1) == null ? "" : parts.group(1), content);
            var year = Integer.parseInt(parts.group(2));
            if (file.year() != year) {
                throw new UnusableCalendar("file.otherYear", file.year(), year);
            }
            return file;
        } catch (UnusableCalendar e) {
            throw e.in(name);
        }
    }

    static CalendarFile notice(String overlay, byte[] content) {
        var root = parse(content);
        if (!root.isObject()) {
            throw new UnusableCalendar("file.object");
        }
        var year = year(root.path("year"));
        return new CalendarFile(overlay, year, papers(root.path("papers")), days(root.path("days"), year));
    }

    private static JsonNode parse(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw new UnusableCalendar(
                    "file.json", place == null ? 1 : place.getLineNr(), place == null ? 1 : place.getColumnNr());
        }
    }

    private static int year(JsonNode year) {
        if (!year.isInt() || year.intValue() < 2000 || year.intValue() > 2100) {
            throw new UnusableCalendar("file.year");
        }
        return year.intValue();
    }

    private static List<String> papers(JsonNode papers) {
        if (!papers.isArray() || !papers.valueStream().allMatch(JsonNode::isString)) {
            throw new UnusableCalendar("file.papers");
        }
        return papers.valueStream().map(JsonNode::stringValue).toList();
    }

    private static List<CalendarFile.Entry> days(JsonNode days, int year) {
        if (!days.isArray()) {
            throw new UnusableCalendar("file.days");
        }
        var entries = new ArrayList<CalendarFile.Entry>();
        var seen = new HashSet<LocalDate>();
        for (var day : days.values()) {
            var place = entries.size() + 1;
            var entry = entry(day, place);
            if (entry.date().isBefore(LocalDate.of(year - 1, Month.DECEMBER, 1))
                    || entry.date().getYear() > year) {
                throw new UnusableCalendar("file.outside", place, entry.date(), year);
            }
            if (!seen.add(entry.date())) {
                throw new UnusableCalendar("file.twice", place, entry.date());
            }
            entries.add(entry);
        }
        return entries;
    }

    private static CalendarFile.Entry entry(JsonNode day, int place) {
        var name = day.path("name");
        var date = day.path("date");
        var offDay = day.path("isOffDay");
        if (!name.isString() || name.stringValue().isBlank() || !date.isString() || !offDay.isBoolean()) {
            throw new UnusableCalendar("file.day", place);
        }
        try {
            return new CalendarFile.Entry(
                    name.stringValue(), LocalDate.parse(date.stringValue()), offDay.booleanValue());
        } catch (DateTimeException e) {
            throw new UnusableCalendar("file.date", place, date.stringValue());
        }
    }
}
