package cn.gongkai.staff.reports;

import cn.gongkai.report.Behind;
import cn.gongkai.report.Figure;
import cn.gongkai.report.Origin;
import cn.gongkai.report.Report;
import cn.gongkai.report.ReportDispute;
import cn.gongkai.report.form.Cell;
import cn.gongkai.request.CaseRow;
import cn.gongkai.staff.Moments;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// One number of a report with what it is made of now.
///
/// @param number absent where nobody entered one
/// @param made how many things it is made of
/// @param page from 1, 25 a page
record CellJson(
        String key,
        String label,
        Optional<BigDecimal> number,
        Optional<Origin> origin,
        Optional<ReportJson.Corrected> correction,
        long made,
        int page,
        List<CaseRow> requests,
        List<ReportDispute> disputes,
        List<Document> documents,
        List<Figure> months,
        Optional<Imported> imported) {

    /// A document of the catalogue.
    record Document(String id, String title, Optional<String> documentNumber) {}

    /// The published report it was read from.
    ///
    /// @param at Shanghai time
    record Imported(int version, String fileName, String sha256, String by, LocalDateTime at) {

        static Imported of(Behind.Imported report) {
            return new Imported(
                    report.version(), report.fileName(), report.sha256(), report.by(), Moments.shanghai(report.at()));
        }
    }

    static CellJson of(Cell cell, Report report, Behind behind, int page) {
        var entry = report.entry(cell);
        return new CellJson(
                cell.key(),
                cell.label(),
                entry.map(Report.Entry::number),
                entry.map(Report.Entry::origin),
                entry.flatMap(Report.Entry::correction).map(ReportJson.Corrected::of),
                behind.total(),
                page,
                behind instanceof Behind.Requests(var cases) ? cases.rows() : List.of(),
                behind instanceof Behind.OfDisputes(var disputes) ? disputes : List.of(),
                behind instanceof Behind.Documents(var documents, var _, var _)
                        ? documents.stream()
                                .map(one -> new Document(one.id().value(), one.title(), one.documentNumber()))
                                .toList()
                        : List.of(),
                behind instanceof Behind.Months(var _, var figures) ? figures : List.of(),
                behind instanceof Behind.Imported published ? Optional.of(Imported.of(published)) : Optional.empty());
    }
}
