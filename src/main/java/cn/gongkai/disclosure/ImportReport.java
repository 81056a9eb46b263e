package cn.gongkai.disclosure;

import java.time.Instant;
import java.util.List;

/// What the last look through the drop folder that found a change did, and what cannot be read at present.
///
/// @param changed documents added, changed or removed
/// @param skipped the first of what could not be read, in the order of the files' names
/// @param skippedFiles how many files are meant; more than `skipped` shows when there are many
public record ImportReport(Instant finishedAt, int changed, List<Skipped> skipped, long skippedFiles) {

    public ImportReport {
        skipped = List.copyOf(skipped);
    }

    /// A file, or a part of it, that is not in the catalogue.
    ///
    /// @param path within the drop folder
    /// @param reason a sentence for staff
    public record Skipped(String path, String reason) {}
}
