package cn.gongkai.report;

import cn.gongkai.report.importing.ImportedReport;
import cn.gongkai.report.importing.ImportedReports;
import cn.gongkai.request.ReportFacts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The years there can be a report of: from the regulation's first to the running one, in Shanghai.
@Component
class ReportYears {

    private final ReportFacts facts;
    private final FigureTable figures;
    private final FreezeTable freezes;
    private final ImportedReports imported;
    private final Clock clock;

    ReportYears(ReportFacts facts, FigureTable figures, FreezeTable freezes, ImportedReports imported, Clock clock) {
        this.facts = facts;
        this.figures = figures;
        this.freezes = freezes;
        this.imported = imported;
        this.clock = clock;
    }

    /// Those something is known of, and the last two, newest first.
    List<Integer> known() {
        var first = Stream.of(
                        facts.firstYear().map(Year::getValue),
                        figures.firstYear(),
                        freezes.years().stream().findFirst(),
                        imported.all().stream().map(ImportedReport::year).min(Comparator.naturalOrder()),
                        Optional.of(running() - 1))
                .flatMap(Optional::stream)
                .mapToInt(Integer::intValue)
                .min()
                .orElseThrow();
        return IntStream.rangeClosed(Math.max(first, Figures.FIRST_YEAR), running())
                .boxed()
                .toList()
                .reversed();
    }

    boolean possible(int year) {
        return year >= Figures.FIRST_YEAR && year <= running();
    }

    /// Whether its last day has passed.
    boolean over(int year) {
        return year < running();
    }

    int running() {
        return LocalDate.now(clock).getYear();
    }
}
