package cn.gongkai.report;

import cn.gongkai.disclosure.CatalogueFigures;
import cn.gongkai.disclosure.Listing;
import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Column;
import cn.gongkai.report.form.Row;
import cn.gongkai.request.ApplicantKind;
import cn.gongkai.request.Dispute;
import cn.gongkai.request.ReportFacts;
import cn.gongkai.request.decision.Outcome;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Counts every cell of a year, and says which facts a cell is made of.
///
/// Licences, penalties, coercion, fees and WeChat are what staff entered. So is the website, as soon as one month of
/// the year is entered; before that, it is the documents of the catalogue that name their address and a day of
/// publication in the year, if there are any.
@Component
class Counting {

    private final ReportFacts facts;
    private final Disputes disputes;
    private final Figures figures;
    private final CatalogueFigures catalogue;
    private final ReportProperties properties;

    Counting(
            ReportFacts facts,
            Disputes disputes,
            Figures figures,
            CatalogueFigures catalogue,
            ReportProperties properties) {
        this.facts = facts;
        this.disputes = disputes;
        this.figures = figures;
        this.catalogue = catalogue;
        this.properties = properties;
    }

    /// What can be counted. A figure nobody entered is missing, not zero.
    Map<Cell, Report.Entry> of(int year) {
        var numbers = new LinkedHashMap<Cell, Report.Entry>();
        numbers.putAll(entered(year));
        website(year).ifPresent(number -> numbers.putIfAbsent(FigureKind.WEBSITE.cell(), counted(number)));
        documents(year, numbers);
        applications(year).forEach((cell, count) -> numbers.put(cell, counted(count)));
        disputes(year, numbers);
        return numbers;
    }

    /// A catalogue that holds nothing of the site's says nothing about it, so no document is no number.
    private Optional<Long> website(int year) {
        return Optional.of(catalogue.publishedIn(year)).filter(count -> count > 0);
    }

    /// What staff entered month by month.
    Map<Cell, Report.Entry> entered(int year) {
        return figures.of(year).stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.kind().cell(),
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(
                                Collectors.reducing(BigDecimal.ZERO, Figure::number, BigDecimal::add),
                                sum -> entry(sum, Origin.ENTERED))));
    }

    private void documents(int year, Map<Cell, Report.Entry> numbers) {
        for (var type : Cell.Documents.Type.values()) {
            var listings = catalogue.ofCategories(categories(type));
            for (var count : Cell.Documents.Count.values()) {
                numbers.put(
                        new Cell.Documents(type, count),
                        counted(listings.stream()
                                .filter(one -> counts(one, count, year))
                                .count()));
            }
        }
    }

    private Map<Cell, Long> applications(int year) {
        var counts = new LinkedHashMap<Cell, Long>();
        for (var row : Row.values()) {
            Cell.row(row).forEach(cell -> counts.put(cell, 0L));
        }
        for (var count : facts.counts(year)) {
            for (var row : rows(count.part(), count.outcome())) {
                counts.merge(new Cell.Applications(row, column(count.kind())), count.requests(), Long::sum);
                counts.merge(new Cell.Applications(row, Column.TOTAL), count.requests(), Long::sum);
            }
        }
        return counts;
    }

    private void disputes(int year, Map<Cell, Report.Entry> numbers) {
        var all = disputes.of(year);
        for (var group : Cell.Disputes.Group.values()) {
            for (var result : Cell.Disputes.Result.values()) {
                var cell = new Cell.Disputes(group, result);
                numbers.put(cell, counted(behind(cell, year, all).size()));
            }
        }
    }

    /// Which requests a cell of the third table is made of.
    static ReportFacts.Choice choice(Cell.Applications cell, int year) {
        var row = cell.row();
        return new ReportFacts.Choice(
                year,
                switch (row) {
                    case R1 -> ReportFacts.Part.RECEIVED;
                    case R2 -> ReportFacts.Part.CARRIED_OVER;
                    case R4 -> ReportFacts.Part.CARRIED_FORWARD;
                    default -> ReportFacts.Part.ENDED;
                },
                row.outcome()
                        ? Arrays.stream(Outcome.values())
                                .filter(outcome -> !outcome.row().isEmpty() && Row.at(outcome.row()) == row)
                                .collect(Collectors.toSet())
                        : Set.of(),
                Arrays.stream(ApplicantKind.values())
                        .filter(kind -> cell.column() != Column.TOTAL && column(kind) == cell.column())
                        .collect(Collectors.toSet()));
    }

    /// Which disputes a cell of the fourth table is made of.
    List<ReportDispute> behind(Cell.Disputes cell, int year) {
        return behind(cell, year, disputes.of(year));
    }

    private static List<ReportDispute> behind(Cell.Disputes cell, int year, List<ReportDispute> all) {
        return all.stream()
                .filter(one -> group(one.kind()) == cell.group())
                .filter(one ->
                        cell.result() == Cell.Disputes.Result.TOTAL || result(one.resultIn(year)) == cell.result())
                .toList();
    }

    /// Which documents a cell of the second table is made of.
    List<Listing> behind(Cell.Documents cell, int year) {
        return catalogue.ofCategories(categories(cell.type())).stream()
                .filter(one -> counts(one, cell.count(), year))
                .toList();
    }

    /// Repealed or expired without a day: they count as ended in no year.
    List<Listing> endedUndated(Cell.Documents.Type type) {
        return catalogue.ofCategories(categories(type)).stream()
                .filter(Listing::endedUndated)
                .toList();
    }

    private static boolean counts(Listing document, Cell.Documents.Count count, int year) {
        return switch (count) {
            case ISSUED -> document.madeIn(year);
            case REPEALED -> document.endedIn(year);
            case IN_FORCE -> document.inForceAfter(year);
        };
    }

    private List<String> categories(Cell.Documents.Type type) {
        return switch (type) {
            case RULES -> properties.rules();
            case NORMATIVE -> properties.normative();
        };
    }

    private static List<Row> rows(ReportFacts.Part part, Optional<Outcome> outcome) {
        return switch (part) {
            case RECEIVED -> List.of(Row.R1);
            case CARRIED_OVER -> List.of(Row.R2);
            case CARRIED_FORWARD -> List.of(Row.R4);
            case ENDED -> List.of(Row.at(outcome.orElseThrow().row()), Row.R3_7);
        };
    }

    /// The column of a kind of applicant.
    static Column column(ApplicantKind kind) {
        return switch (kind) {
            case NATURAL_PERSON -> Column.NATURAL;
            case COMMERCIAL -> Column.COMMERCIAL;
            case RESEARCH -> Column.RESEARCH;
            case WELFARE -> Column.WELFARE;
            case LEGAL_SERVICE -> Column.LEGAL_SERVICE;
            case OTHER_ORGANISATION -> Column.OTHER_ORG;
        };
    }

    static Cell.Disputes.Group group(Dispute.Kind kind) {
        return switch (kind) {
            case REVIEW -> Cell.Disputes.Group.REVIEW;
            case SUIT_DIRECT -> Cell.Disputes.Group.SUIT_DIRECT;
            case SUIT_AFTER_REVIEW -> Cell.Disputes.Group.SUIT_AFTER_REVIEW;
        };
    }

    static Cell.Disputes.Result result(Optional<Dispute.Result> result) {
        return result.map(known -> switch (known) {
                    case UPHELD -> Cell.Disputes.Result.UPHELD;
                    case CORRECTED -> Cell.Disputes.Result.CORRECTED;
                    case OTHER -> Cell.Disputes.Result.OTHER;
                })
                .orElse(Cell.Disputes.Result.PENDING);
    }

    private static Report.Entry counted(long count) {
        return entry(BigDecimal.valueOf(count), Origin.COUNTED);
    }

    private static Report.Entry entry(BigDecimal number, Origin origin) {
        return new Report.Entry(number, origin, Optional.empty());
    }
}
