package cn.gongkai.staff.imports;

import cn.gongkai.disclosure.Contributions;
import cn.gongkai.redaction.finder.FindingKind;
import cn.gongkai.report.Known;
import cn.gongkai.report.Origin;
import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Check;
import cn.gongkai.report.form.Failure;
import cn.gongkai.report.importing.ImportDraft;
import cn.gongkai.report.importing.ImportedReport;
import cn.gongkai.report.reading.ReadReport.How;
import cn.gongkai.report.reading.ReadReport.Why;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A draft as programs read it. Cells go by the keys of the form, such as `R3_1.NATURAL`.
///
/// @param version of the year's imported report, 0 before the first; the ETag
/// @param sha256 of the file, to be confirmed
/// @param keptAs the version it was confirmed as
/// @param until when it is forgotten
/// @param cells the numbers that were read
/// @param suspects cells that take part in most of the failed checks, if in more than one: to be looked at first
/// @param known numbers that stand otherwise here already: entered, corrected, settled, or in an earlier version
/// @param chapters their text, a paragraph a line
/// @param personal what in the chapters may be personal data or a secrecy mark: to be looked at before confirming
record ReportImportView(
        UUID id,
        int year,
        int version,
        String file,
        String sha256,
        @Nullable String title,
        @Nullable String organ,
        @Nullable Integer keptAs,
        Instant until,
        Map<String, BigDecimal> cells,
        List<UnreadCell> unread,
        List<RepairedCell> repaired,
        List<Failed> failures,
        List<String> suspects,
        List<KnownNumber> known,
        Map<Chapter, String> chapters,
        List<Suspicious> personal) {

    /// A place that may be personal.
    ///
    /// @param label what it may be
    record Suspicious(Chapter chapter, FindingKind kind, String label, String words) {

        static Suspicious of(Personal place) {
            return new Suspicious(place.chapter(), place.kind(), place.kind().label(), place.words());
        }

        @Override
        public String toString() {
            return "Suspicious[" + chapter + ", " + kind + "]";
        }
    }

    /// A cell without a number.
    record UnreadCell(String cell, String label, Why reason, String sentence) {}

    /// A cell whose print had to be interpreted.
    record RepairedCell(String cell, String label, How how, String printed, String sentence) {}

    /// A check that does not hold.
    ///
    /// @param difference how much the last of the cells is too large; negative when too small
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

    /// A number that stands otherwise here.
    record KnownNumber(String cell, BigDecimal read, BigDecimal number, Origin origin, String sentence) {

        static KnownNumber of(Known known) {
            return new KnownNumber(known.cell().key(), known.read(), known.number(), known.origin(), known.sentence());
        }
    }

    static ReportImportView of(ImportDraft draft, Cells cells, List<Known> known) {
        var report = draft.report();
        var failures = draft.failures(cells);
        return new ReportImportView(
                draft.id(),
                draft.year(),
                draft.version(),
                draft.fileName(),
                draft.sha256(),
                report.title().orElse(null),
                report.organ().orElse(null),
                draft.keptAs().orElse(null),
                draft.until(),
                cells.byKey(),
                report.unread().stream()
                        .map(unread -> new UnreadCell(
                                unread.cell().key(),
                                unread.cell().label(),
                                unread.why(),
                                unread.why().sentence()))
                        .toList(),
                report.repairs().stream()
                        .map(repair -> new RepairedCell(
                                repair.cell().key(),
                                repair.cell().label(),
                                repair.how(),
                                repair.printed(),
                                repair.how().sentence()))
                        .toList(),
                failures.stream().map(Failed::of).toList(),
                Failure.suspects(failures).stream().map(Cell::key).toList(),
                known.stream().map(KnownNumber::of).toList(),
                new TreeMap<>(report.chapters().texts()),
                Personal.in(report.chapters()).stream().map(Suspicious::of).toList());
    }

    /// A confirmed report.
    ///
    /// @param document its id among the published documents
    /// @param source where that document comes from, if it was published before by other means
    record Kept(
            int year,
            int version,
            String title,
            String file,
            String sha256,
            String by,
            Instant at,
            @Nullable String document,
            @Nullable String source,
            Map<String, BigDecimal> cells) {

        static Kept named(ImportedReport report) {
            return of(report, null, null, Cells.NONE);
        }

        static Kept of(ImportedReport report, Contributions.Outcome published) {
            return switch (published) {
                case Contributions.Outcome.Published(var id) -> of(report, id.value(), null, report.cells());
                case Contributions.Outcome.AlreadyThere(var id, var source) ->
                    of(report, id.value(), source, report.cells());
            };
        }

        private static Kept of(ImportedReport report, @Nullable String document, @Nullable String source, Cells cells) {
            return new Kept(
                    report.year(),
                    report.version(),
                    report.title(),
                    report.fileName(),
                    report.sha256(),
                    report.by(),
                    report.at(),
                    document,
                    source,
                    cells.byKey());
        }
    }
}
