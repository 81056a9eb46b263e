package cn.gongkai.report;

import cn.gongkai.disclosure.CatalogueFigures;
import cn.gongkai.report.form.Cell;
import cn.gongkai.report.importing.ImportedReport;
import cn.gongkai.report.importing.ImportedReports;
import cn.gongkai.request.ReportFacts;
import java.util.List;
import org.springframework.stereotype.Component;

/// Opens a number: what it is made of now.
@Component
class CellContents {

    private static final int PAGE = 25;

    private final Counting counting;
    private final ReportFacts facts;
    private final Figures figures;
    private final CatalogueFigures catalogue;
    private final ImportedReports imported;

    CellContents(
            Counting counting,
            ReportFacts facts,
            Figures figures,
            CatalogueFigures catalogue,
            ImportedReports imported) {
        this.counting = counting;
        this.facts = facts;
        this.figures = figures;
        this.catalogue = catalogue;
        this.imported = imported;
    }

    /// @param page from 1, 25 each
    Behind of(int year, Cell cell, int page) {
        var months = months(year, cell);
        return months.isEmpty()
                ? imported.find(year).map(CellContents::published).orElseGet(() -> counted(year, cell, page))
                : new Behind.Months(FigureKind.of(cell).orElseThrow(), months);
    }

    private List<Figure> months(int year, Cell cell) {
        return FigureKind.of(cell)
                .map(kind -> figures.of(year).stream()
                        .filter(figure -> figure.kind() == kind)
                        .toList())
                .orElse(List.of());
    }

    private static Behind published(ImportedReport report) {
        return new Behind.Imported(report.version(), report.fileName(), report.sha256(), report.by(), report.at());
    }

    private Behind counted(int year, Cell cell, int page) {
        return switch (cell) {
            case Cell.Applications place -> new Behind.Requests(facts.cases(Counting.choice(place, year), page, PAGE));
            case Cell.Disputes place -> new Behind.OfDisputes(counting.behind(place, year));
            case Cell.Documents place -> {
                var documents = counting.behind(place, year);
                yield new Behind.Documents(
                        documents.stream().skip((page - 1L) * PAGE).limit(PAGE).toList(),
                        documents.size(),
                        counting.endedUndated(place.type()));
            }
            case Cell.Figure _, Cell.Published _ -> {
                var kind = FigureKind.of(cell).orElseThrow();
                var documents = kind == FigureKind.WEBSITE ? catalogue.publishedIn(year) : 0;
                yield documents > 0
                        ? new Behind.Documents(catalogue.publishedIn(year, page, PAGE), documents, List.of())
                        : new Behind.Months(kind, List.of());
            }
        };
    }
}
