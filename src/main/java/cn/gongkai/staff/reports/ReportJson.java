package cn.gongkai.staff.reports;

import cn.gongkai.report.Correction;
import cn.gongkai.report.Freeze;
import cn.gongkai.report.Origin;
import cn.gongkai.report.Report;
import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Check;
import cn.gongkai.report.form.Failure;
import cn.gongkai.staff.Moments;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A report for staff's programs.
///
/// @param cells numbers by the cells' keys, in the order of the report
/// @param origins by the same keys
/// @param missing keys of cells without a number
/// @param corrections of cells corrected by hand
/// @param rewritten names of chapters that would say something else now
/// @param complete whether the whole register is counted
record ReportJson(
        int year,
        Map<String, BigDecimal> cells,
        Map<String, Origin> origins,
        List<String> missing,
        Map<String, Corrected> corrections,
        List<Failed> failures,
        Optional<Frozen> frozen,
        List<Different> differences,
        List<Chapter> rewritten,
        boolean complete) {

    /// A correction by hand.
    ///
    /// @param counted what stood there before
    /// @param at Shanghai time
    record Corrected(BigDecimal number, Optional<BigDecimal> counted, String reason, String by, LocalDateTime at) {

        static Corrected of(Correction correction) {
            return new Corrected(
                    correction.number(),
                    correction.counted(),
                    correction.reason(),
                    correction.by(),
                    Moments.shanghai(correction.at()));
        }
    }

    /// A check that does not hold.
    ///
    /// @param difference how much the last of the cells is too large
    /// @param warning only worth a look
    record Failed(Check check, List<String> cells, BigDecimal difference, boolean warning, String sentence) {

        static Failed of(Failure failure) {
            return new Failed(
                    failure.check(),
                    failure.cells().stream().map(Cell::key).toList(),
                    failure.difference(),
                    failure.check().warning(),
                    failure.sentence());
        }
    }

    /// How the year was settled.
    ///
    /// @param intact whether cells and chapters still have that hash
    /// @param at Shanghai time
    record Frozen(int number, String sha256, boolean intact, String reason, String by, LocalDateTime at) {

        static Frozen of(Freeze freeze) {
            return new Frozen(
                    freeze.number(),
                    freeze.sha256(),
                    freeze.intact(),
                    freeze.reason(),
                    freeze.by(),
                    Moments.shanghai(freeze.at()));
        }
    }

    /// A settled number that would be another one now.
    record Different(String cell, Optional<BigDecimal> frozen, Optional<BigDecimal> now) {}

    static ReportJson of(Report report) {
        var cells = new LinkedHashMap<String, BigDecimal>();
        var origins = new LinkedHashMap<String, Origin>();
        var corrections = new LinkedHashMap<String, Corrected>();
        for (var cell : Cell.ALL) {
            report.entry(cell).ifPresent(entry -> {
                cells.put(cell.key(), entry.number());
                origins.put(cell.key(), entry.origin());
                entry.correction().ifPresent(found -> corrections.put(cell.key(), Corrected.of(found)));
            });
        }
        return new ReportJson(
                report.year(),
                cells,
                origins,
                report.cells().missing().stream().map(Cell::key).toList(),
                corrections,
                report.failures().stream().map(Failed::of).toList(),
                report.frozen().map(Frozen::of),
                report.differences().stream()
                        .map(one -> new Different(one.cell().key(), one.frozen(), one.now()))
                        .toList(),
                report.rewritten(),
                report.complete());
    }
}
