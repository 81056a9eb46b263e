package cn.gongkai.report.importing;

import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Checks;
import cn.gongkai.report.form.Failure;
import cn.gongkai.report.narrative.ChapterChecks;
import cn.gongkai.report.reading.ReadReport;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What was read of an uploaded file. Nothing of it is kept until staff confirm.
///
/// @param version of the year's imported report when this was looked at; 0 if there is none
/// @param lastYear the numbers of the year before, where they are known
/// @param keptAs the version it was confirmed as
/// @param until when it is forgotten
public record ImportDraft(
        UUID id,
        int year,
        String fileName,
        String sha256,
        ReadReport report,
        int version,
        Cells lastYear,
        Optional<Integer> keptAs,
        Instant until) {

    /// The numbers, with what staff typed from the paper instead of what was read.
    public Cells corrected(Cells typed) {
        var cells = report.cells();
        for (var cell : typed.present().toList()) {
            cells = cells.with(cell, typed.number(cell).orElseThrow());
        }
        return cells;
    }

    /// What does not hold between these numbers, and between them and the chapters.
    public List<Failure> failures(Cells cells) {
        return Stream.concat(
                        Checks.of(cells, lastYear).stream(),
                        ChapterChecks.of(Year.of(year), report.chapters(), cells).stream())
                .toList();
    }
}
