package cn.gongkai.report;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Chapters;
import cn.gongkai.report.form.Checks;
import cn.gongkai.report.form.Failure;
import cn.gongkai.report.importing.ImportedReports;
import cn.gongkai.report.narrative.ChapterChecks;
import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What does not hold in a year's report.
@Component
class ReportChecks {

    private final FreezeTable freezes;
    private final ImportedReports imported;

    ReportChecks(FreezeTable freezes, ImportedReports imported) {
        this.freezes = freezes;
        this.imported = imported;
    }

    /// All checks, in the order of the report.
    ///
    /// @param paid fees for processing (信息处理费) paid in the year, in yuan
    /// @param before the numbers of the year before
    List<Failure> failures(int year, Cells cells, Chapters words, BigDecimal paid, Cells before) {
        return Stream.concat(Checks.of(cells, before).stream(), chapters(year, cells, words, paid).stream())
                .toList();
    }

    /// What was paid in a year that was reported before there was this program, nobody knows.
    private List<Failure> chapters(int year, Cells cells, Chapters words, BigDecimal paid) {
        return imported.find(year).isPresent()
                ? ChapterChecks.of(Year.of(year), words, cells)
                : ChapterChecks.of(Year.of(year), words, cells, paid);
    }

    /// The numbers of the year before: as settled, else as they stand now; none where nothing is known of that year.
    ///
    /// @param standing a year's numbers as they stand now
    Cells before(int year, IntFunction<Map<Cell, Report.Entry>> standing) {
        return freezes.newest(year - 1).map(Freeze::cells).orElseGet(() -> known(standing.apply(year - 1)));
    }

    /// A year in which nothing but zeros were counted was before this program.
    private static Cells known(Map<Cell, Report.Entry> entries) {
        return entries.values().stream()
                        .anyMatch(entry -> entry.origin() != Origin.COUNTED
                                || entry.number().signum() != 0)
                ? Report.cells(entries)
                : Cells.NONE;
    }
}
