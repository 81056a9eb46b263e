package cn.gongkai.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds the calendars in force and swaps them whole.
final class CalendarShelf {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarShelf.class);

    private final Map<String, byte[]> shipped;
    private final Path folder;
    private final String overlay;
    private Map<String, byte[]> shared = Map.of();
    private volatile CalendarSet current;

    /// @param shipped the files inside the jar, by name; a file of the same name in the folder replaces one
    /// @param folder need not exist
    /// @param overlay the one in force, which must not get lost; empty for none
    CalendarShelf(Map<String, byte[]> shipped, Path folder, String overlay) {
        this.shipped = Map.copyOf(shipped);
        this.folder = folder;
        this.overlay = overlay;
        this.current = read();
        tell(current);
    }

    /// One that nothing can be put on.
    private CalendarShelf(CalendarShelf like, CalendarSet current) {
        this.shipped = like.shipped;
        this.folder = like.folder;
        this.overlay = like.overlay;
        this.current = current;
    }

    CalendarSet current() {
        return current;
    }

    /// How it would be with another file on it.
    CalendarShelf with(CalendarFile file) {
        return new CalendarShelf(this, current.with(file));
    }

    /// Puts what every node has in place of the files of the same names.
    ///
    /// @throws UnusableCalendar when one of them cannot be used; nothing is changed then
    synchronized void share(Map<String, byte[]> files) {
        var before = shared;
        shared = Map.copyOf(files);
        try {
            replace(read());
        } catch (UnusableCalendar e) {
            shared = before;
            throw e;
        }
    }

    /// Takes in what an operator changed in the folder.
    synchronized void reload() {
        replace(read());
    }

    private void replace(CalendarSet next) {
        current = next;
        tell(next);
    }

    private CalendarSet read() {
        var contents = new TreeMap<>(shipped);
        if (Files.isDirectory(folder)) {
            try (var found = Files.newDirectoryStream(folder, "*.json")) {
                for (var path : found) {
                    contents.put(path.getFileName().toString(), content(path));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The calendars' folder cannot be listed: " + folder, e);
            }
        }
        contents.putAll(shared);
        // The format's own description lies beside the files.
        contents.remove("schema.json");
        var set = new CalendarSet(contents.entrySet().stream()
                .map(file -> CalendarReader.file(file.getKey(), file.getValue()))
                .toList());
        if (set.calendar(overlay).isEmpty()) {
            throw new UnusableCalendar("file.overlay", overlay, set.overlays());
        }
        return set;
    }

    private static byte[] content(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UnusableCalendar("file.unreadable", e.getClass().getSimpleName()).in(path.toString());
        }
    }

    private void tell(CalendarSet set) {
        for (var file : set.files()) {
            var missing = file.missingHolidays();
            if (!missing.isEmpty()) {
                LOG.warn("Calendar {} names no {}: is it complete?", file.fileName(), missing);
            } else if (!file.announced()) {
                LOG.info("Calendar {} is empty: dates that reach it are provisional", file.fileName());
            }
        }
        LOG.info(
                "{} calendar files in force, overlays {}, folder {}",
                set.files().size(),
                set.overlays(),
                folder.toAbsolutePath());
    }
}
