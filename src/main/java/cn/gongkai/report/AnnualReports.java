package cn.gongkai.report;

import cn.gongkai.organ.Organ;
import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.importing.ImportDraft;
import cn.gongkai.report.paper.ReportPaper;
import cn.gongkai.request.ReportFacts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// The annual report of any year: as it was settled, else as it stands at this look.
@Service
public class AnnualReports {

    private final Standing standing;
    private final ReportChecks checks;
    private final CellContents contents;
    private final ReportFacts facts;
    private final CorrectionTable corrections;
    private final FreezeTable freezes;
    private final ReportYears years;
    private final Organ organ;
    private final Clock clock;

    AnnualReports(
            Standing standing,
            ReportChecks checks,
            CellContents contents,
            ReportFacts facts,
            CorrectionTable corrections,
            FreezeTable freezes,
            ReportYears years,
            Organ organ,
            Clock clock) {
        this.standing = standing;
        this.checks = checks;
        this.contents = contents;
        this.facts = facts;
        this.corrections = corrections;
        this.freezes = freezes;
        this.years = years;
        this.organ = organ;
        this.clock = clock;
    }

    /// Whether there can be a report of a year: from the regulation's first to the running one.
    public boolean possible(int year) {
        return years.possible(year);
    }

    /// The years something is known of, and the last two, newest first.
    @Transactional(readOnly = true)
    public List<Integer> years() {
        return years.known();
    }

    /// A year's report. All its numbers are of the same moment, so that they fit together whoever works meanwhile.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report of(int year) {
        return of(year, facts.complete(), standing::numbers);
    }

    /// The same of several years.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Report> of(List<Integer> several) {
        var complete = facts.complete();
        var numbers = new HashMap<Integer, Map<Cell, Report.Entry>>();
        return several.stream()
                .map(year -> of(year, complete, one -> numbers.computeIfAbsent(one, standing::numbers)))
                .toList();
    }

    private Report of(int year, boolean complete, IntFunction<Map<Cell, Report.Entry>> numbers) {
        var now = numbers.apply(year);
        var cells = Report.cells(now);
        var words = standing.words(year, cells);
        var before = checks.before(year, numbers);
        return freezes.newest(year)
                .map(freeze -> new Report(
                        year,
                        frozen(freeze),
                        checks.failures(year, freeze.cells(), freeze.chapters(), freeze.paid(), before),
                        before,
                        words.texts().stream()
                                .map(text -> text.settled(freeze.chapters().text(text.chapter())))
                                .toList(),
                        Optional.of(freeze),
                        differences(freeze.cells(), cells),
                        complete))
                .orElseGet(() -> new Report(
                        year,
                        now,
                        checks.failures(year, cells, words.now(), words.paid(), before),
                        before,
                        words.texts(),
                        Optional.empty(),
                        List.of(),
                        complete));
    }

    private Map<Cell, Report.Entry> frozen(Freeze freeze) {
        var corrected = corrections.of(freeze.year()).stream()
                .filter(correction -> correction.inForceAt(freeze.at()))
                .collect(Collectors.toMap(Correction::cell, correction -> correction, (_, later) -> later));
        return freeze.cells()
                .present()
                .collect(Collectors.toMap(
                        cell -> cell,
                        cell -> new Report.Entry(
                                freeze.cells().number(cell).orElseThrow(),
                                Origin.FROZEN,
                                Optional.ofNullable(corrected.get(cell)))));
    }

    private static List<Report.Difference> differences(Cells frozen, Cells now) {
        return Cell.ALL.stream()
                .map(cell -> new Report.Difference(cell, frozen.number(cell), now.number(cell)))
                .filter(one -> !one.frozen().equals(one.now()))
                .toList();
    }

    /// Where a draft's paper says something else than what was entered, corrected, published or settled here;
    /// nothing once it is confirmed. What is counted does not count: a year before the register began is
    /// counted as nothing.
    ///
    /// @param paper its numbers as they stand on the page
    @Transactional(readOnly = true)
    public List<Known> against(ImportDraft draft, Cells paper) {
        if (draft.keptAs().isPresent()) {
            return List.of();
        }
        var year = draft.year();
        var stands = freezes.newest(year).map(this::frozen).orElseGet(() -> standing.numbers(year));
        return Cell.ALL.stream()
                .flatMap(cell -> Stream.ofNullable(stands.get(cell))
                        .filter(entry -> entry.origin() != Origin.COUNTED)
                        .flatMap(entry -> paper.number(cell).stream()
                                .filter(read -> read.compareTo(entry.number()) != 0)
                                .map(read -> new Known(cell, read, entry.number(), entry.origin()))))
                .toList();
    }

    /// What a cell is made of now, whether or not the year is frozen.
    ///
    /// @param page from 1, 25 each
    @Transactional(readOnly = true)
    public Behind behind(int year, Cell cell, int page) {
        return contents.of(year, cell, page);
    }

    /// The chapters of a year as staff go on writing them, whether or not it is settled.
    @Transactional(readOnly = true)
    public List<ChapterText> writing(int year) {
        return standing.words(year, Report.cells(standing.numbers(year))).texts();
    }

    /// A year's report as it is printed: settled, or as of today.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ReportPaper.Values printed(int year) {
        return freezes.newest(year)
                .map(freeze -> new ReportPaper.Values(
                        organ.name(),
                        Year.of(year),
                        freeze.cells(),
                        freeze.chapters(),
                        LocalDate.ofInstant(freeze.at(), clock.getZone())))
                .orElseGet(() -> {
                    var cells = Report.cells(standing.numbers(year));
                    return new ReportPaper.Values(
                            organ.name(),
                            Year.of(year),
                            cells,
                            standing.words(year, cells).now(),
                            LocalDate.now(clock));
                });
    }
}
