package cn.gongkai.disclosure;

import cn.gongkai.disclosure.DropFolder.Found;
import cn.gongkai.disclosure.DropFolder.Listing;
import cn.gongkai.disclosure.extraction.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Compares the drop folder with what this node knows of it, and imports the difference.
///
/// Nodes that share a database may each look at the folder: whoever comes second finds the content unchanged. Used by
/// one thread.
@Component
class FolderScan {

    private static final Logger log = LoggerFactory.getLogger(FolderScan.class);

    /// A file last changed this long ago is not being written any more.
    private static final Duration SETTLED = Duration.ofSeconds(10);

    private static final int SHOWN = 200;

    private final DropFolder folder;
    private final FileImport files;
    private final FileTable table;
    private final CatalogueWriter writer;
    private final ImportReports reports;
    private final Clock clock;

    private final Map<String, String> known = new HashMap<>();
    private final Map<String, String> waiting = new HashMap<>();
    private final Set<String> contested = new HashSet<>();
    private Map<String, String> obstacles = Map.of();
    private boolean first = true;
    private boolean anyRead;

    FolderScan(
            DisclosureProperties properties,
            FileImport files,
            FileTable table,
            CatalogueWriter writer,
            ImportReports reports,
            Clock clock) {
        this.folder = new DropFolder(properties.folder());
        this.files = files;
        this.table = table;
        this.writer = writer;
        this.reports = reports;
        this.clock = clock;
    }

    /// @param folders to be watched for changes
    /// @param waiting whether files were seen that may still be being written
    record Result(Set<Path> folders, boolean waiting) {}

    Result run() throws IOException {
        if (first) {
            known.putAll(table.looks());
        }
        anyRead = false;
        var found = new TreeMap<String, String>();
        var changed = 0;
        var folders = Set.<Path>of();
        if (!folder.exists()) {
            found.put(".", Problem.FOLDER_MISSING.sentence());
        } else if (known.size() > 1 && folder.holdsNothing()) {
            found.put(".", Problem.FOLDER_EMPTY.sentence(known.size()));
        } else {
            var listing = folder.list();
            folders = listing.folders();
            changed = forget(listing);
            changed += read(listing, changed > 0, found);
        }
        report(changed, found);
        first = false;
        return new Result(folders, !waiting.isEmpty());
    }

    private int forget(Listing listing) {
        var removed = 0;
        for (var path : List.copyOf(known.keySet())) {
            if (listing.surelyLacks(path)) {
                removed += writer.forget(path);
                known.remove(path);
                contested.remove(path);
            }
        }
        return removed;
    }

    private int read(Listing listing, boolean idsFreed, Map<String, String> obstacles) {
        var changed = 0;
        var stillWaiting = new HashMap<String, String>();
        for (var found : listing.files().values()) {
            var path = found.source().path();
            var look = found.source().look();
            var again = idsFreed && contested.contains(path);
            if (look.equals(known.get(path)) && !again) {
                continue;
            }
            if (!again && !settled(found)) {
                stillWaiting.put(path, look);
                continue;
            }
            try {
                changed += read(found.source());
            } catch (IOException e) {
                obstacles.put(path, Problem.NOT_ACCESSIBLE.sentence());
            }
        }
        waiting.clear();
        waiting.putAll(stillWaiting);
        return changed;
    }

    private int read(SourceFile file) throws IOException {
        var outcome = files.read(file);
        anyRead = true;
        known.put(file.path(), file.look());
        if (outcome.contested()) {
            contested.add(file.path());
        } else {
            contested.remove(file.path());
        }
        return outcome.changed();
    }

    /// Whether a file looks as it did before, or is old: else somebody may still be copying it.
    private boolean settled(Found found) {
        return found.source().look().equals(waiting.get(found.source().path()))
                || (first && found.changedAt().isBefore(clock.instant().minus(SETTLED)));
    }

    private void report(int changed, Map<String, String> found) {
        if (!first && changed == 0 && !anyRead && found.equals(obstacles)) {
            return;
        }
        obstacles = found;
        var skipped = new ArrayList<ImportReport.Skipped>();
        found.forEach((path, reason) -> skipped.add(new ImportReport.Skipped(path, reason)));
        skipped.addAll(table.skipped(SHOWN));
        var files = table.countSkipped() + found.size();
        reports.keep(new ImportReport(clock.instant(), changed, skipped, files));
        log.info("Drop folder read: {} documents changed, {} files with problems", changed, files);
    }
}
