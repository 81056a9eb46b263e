package cn.gongkai.report;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.disclosure.CatalogueFigures;
import cn.gongkai.organ.Organ;
import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Chapters;
import cn.gongkai.report.form.Checks;
import cn.gongkai.report.form.Failure;
import cn.gongkai.report.importing.ImportedReport;
import cn.gongkai.report.importing.ImportedReports;
import cn.gongkai.report.narrative.ChapterChecks;
import cn.gongkai.report.narrative.Draft;
import cn.gongkai.report.narrative.Gap;
import cn.gongkai.report.paper.ReportPaper;
import cn.gongkai.request.ReportFacts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The annual report of any year: counted anew at every look, corrected by hand, and in the end frozen.
@Service
public class AnnualReports {

    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 1_000;
    private static final int PAGE = 25;

    private final Counting counting;
    private final ReportFacts facts;
    private final CatalogueFigures catalogue;
    private final Figures figures;
    private final FigureTable figureTable;
    private final ReportChapters chapters;
    private final CorrectionTable corrections;
    private final FreezeTable freezes;
    private final ImportedReports imported;
    private final Organ organ;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate oneMoment;
    private final TransactionTemplate writing;

    AnnualReports(
            Counting counting,
            ReportFacts facts,
            CatalogueFigures catalogue,
            Figures figures,
            FigureTable figureTable,
            ReportChapters chapters,
            CorrectionTable corrections,
            FreezeTable freezes,
            ImportedReports imported,
            Organ organ,
            AuditLog audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.counting = counting;
        this.facts = facts;
        this.catalogue = catalogue;
        this.figures = figures;
        this.figureTable = figureTable;
        this.chapters = chapters;
        this.corrections = corrections;
        this.freezes = freezes;
        this.imported = imported;
        this.organ = organ;
        this.audit = audit;
        this.clock = clock;
        this.writing = new TransactionTemplate(transactions);
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// Whether there can be a report of a year: from the regulation's first to the running one.
    public boolean possible(int year) {
        return year >= Figures.FIRST_YEAR && year <= thisYear();
    }

    /// The years something is known of, and the last two, newest first.
    @Transactional(readOnly = true)
    public List<Integer> years() {
        var first = Stream.of(
                        facts.firstYear().map(Year::getValue),
                        figureTable.firstYear(),
                        freezes.years().stream().findFirst(),
                        imported.all().stream().map(ImportedReport::year).min(Comparator.naturalOrder()),
                        Optional.of(thisYear() - 1))
                .flatMap(Optional::stream)
                .mapToInt(Integer::intValue)
                .min()
                .orElseThrow();
        return IntStream.rangeClosed(Math.max(first, Figures.FIRST_YEAR), thisYear())
                .boxed()
                .toList()
                .reversed();
    }

    /// A year's report. All its numbers are of the same moment, so that they fit together whoever works meanwhile.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report of(int year) {
        return of(year, facts.complete());
    }

    /// The same of several years.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Report> of(List<Integer> years) {
        var complete = facts.complete();
        return years.stream().map(year -> of(year, complete)).toList();
    }

    private Report of(int year, boolean complete) {
        var now = now(year);
        var frozen = freezes.newest(year);
        var entries = frozen.map(this::frozen).orElse(now);
        return new Report(
                year,
                entries,
                failures(
                        year,
                        Report.cells(entries),
                        frozen.map(Freeze::chapters).orElseGet(() -> words(year, Report.cells(entries)))),
                frozen,
                frozen.map(freeze -> differences(freeze.cells(), Report.cells(now)))
                        .orElse(List.of()),
                complete);
    }

    /// The numbers of the year before as reported; none where they are not known.
    @Transactional(readOnly = true)
    public Cells reportedBefore(int year) {
        return freezes.newest(year - 1)
                .map(Freeze::cells)
                .or(() -> imported.cells(year - 1))
                .orElse(Cells.NONE);
    }

    /// What a cell is made of now, whether or not the year is frozen.
    ///
    /// @param page from 1, 25 each
    @Transactional(readOnly = true)
    public Behind behind(int year, Cell cell, int page) {
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
                var months = figures.of(year).stream()
                        .filter(figure -> figure.kind() == kind)
                        .toList();
                var documents = kind == FigureKind.WEBSITE && months.isEmpty() ? catalogue.publishedIn(year) : 0;
                yield documents > 0
                        ? new Behind.Documents(catalogue.publishedIn(year, page, PAGE), documents, List.of())
                        : new Behind.Months(kind, months);
            }
        };
    }

    /// The chapters of a year: what staff wrote, and where nobody has yet, what its published report says or sentences
    /// to
    /// start from.
    @Transactional(readOnly = true)
    public List<ChapterText> chapters(int year) {
        var started = started(year, Report.cells(now(year)));
        return chapters.of(year).stream()
                .map(text -> text.version() == 0 ? text.startedWith(started.text(text.chapter())) : text)
                .toList();
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
                    var cells = Report.cells(now(year));
                    return new ReportPaper.Values(
                            organ.name(), Year.of(year), cells, words(year, cells), LocalDate.now(clock));
                });
    }

    private Chapters words(int year, Cells cells) {
        var words = started(year, cells);
        for (var text : chapters.of(year)) {
            words = text.version() == 0 ? words : words.with(text.chapter(), text.words());
        }
        return words;
    }

    private Chapters started(int year, Cells cells) {
        return imported.chapters(year)
                .orElseGet(() -> Draft.of(organ.shortName(), Year.of(year), cells, facts.feesPaid(year)));
    }

    /// All corrections of a year, those that are over too, oldest first.
    @Transactional(readOnly = true)
    public List<Correction> corrections(int year) {
        return corrections.of(year);
    }

    /// Corrects a cell by hand. Nothing else moves with it: what no longer fits, the checks say. In a frozen year it
    /// shows as a difference until the year is frozen again.
    ///
    /// @param typed the number, as staff write it
    @Transactional
    public Corrected correct(int year, Cell cell, String typed, String reason, String clerk) {
        var number = Amounts.read(typed, Amounts.decimals(cell));
        if (number.isEmpty()) {
            return new Corrected.Refused(ReportSentences.of(
                    FigureKind.of(cell).filter(FigureKind.FEE::equals).isPresent()
                            ? "correction.fee"
                            : "correction.number",
                    cell.label(),
                    typed));
        }
        if (!reasonable(reason)) {
            return new Corrected.Refused(ReportSentences.of("correction.reason"));
        }
        var before = Optional.ofNullable(now(year).get(cell));
        if (before.map(entry -> entry.number().compareTo(number.get()) == 0).orElse(false)) {
            return new Corrected.Refused(ReportSentences.of("correction.same"));
        }
        var counted = Optional.ofNullable(counting.of(year).get(cell)).map(Report.Entry::number);
        corrections.undo(year, cell, clerk, moment());
        corrections.insert(
                year,
                new Correction(
                        cell,
                        number.get(),
                        reason.strip(),
                        counted,
                        clerk,
                        moment(),
                        Optional.empty(),
                        Optional.empty()));
        written(year, clerk, cell.key() + ": " + text(before.map(Report.Entry::number)) + " -> " + text(number));
        return new Corrected.Done();
    }

    /// Takes a correction back: the cell is counted again.
    @Transactional
    public Corrected takeBack(int year, Cell cell, String clerk) {
        if (!corrections.undo(year, cell, clerk, moment())) {
            return new Corrected.Refused(ReportSentences.of("correction.none"));
        }
        written(year, clerk, cell.key() + ": correction taken back");
        return new Corrected.Done();
    }

    /// Every freeze of a year, the newest first.
    @Transactional(readOnly = true)
    public List<Freeze> freezes(int year) {
        return freezes.of(year);
    }

    /// Settles a year's report for good. What fails a check, lacks a number or was settled before needs a reason.
    public Freezing freeze(int year, String reason, String clerk) {
        if (year >= thisYear() || !possible(year)) {
            return new Freezing.Refused(ReportSentences.of("freeze.year", Integer.toString(year)));
        }
        // Read apart from writing: a transaction that sees one moment only could not add to what others added since.
        var seen = Objects.requireNonNull(oneMoment.execute(_ -> seen(year)));
        return Objects.requireNonNull(writing.execute(_ -> freeze(year, seen, reason, clerk)));
    }

    /// What is to be frozen.
    private record Seen(Report report, String text, List<ReportFacts.Place> places, List<String> why) {}

    private Seen seen(int year) {
        var cells = Report.cells(now(year));
        var words = words(year, cells);
        return new Seen(
                of(year), FreezeContent.of(year, cells, words).text(), facts.places(year), why(year, cells, words));
    }

    private Freezing freeze(int year, Seen seen, String reason, String clerk) {
        if (!seen.report().complete()) {
            return new Freezing.Refused(ReportSentences.of("freeze.counting"));
        }
        var before = seen.report().frozen();
        var hash = FreezeContent.hash(seen.text());
        if (before.filter(freeze -> freeze.sha256().equals(hash)).isPresent()) {
            return new Freezing.Refused(ReportSentences.of(
                    "freeze.same", Integer.toString(before.get().number())));
        }
        if (!reasonable(reason)) {
            if (before.isPresent()) {
                return new Freezing.ReasonNeeded(
                        ReportSentences.of("freeze.again", Integer.toString(year)), seen.why());
            }
            if (!seen.why().isEmpty() || !reason.isBlank()) {
                return new Freezing.ReasonNeeded(ReportSentences.of("freeze.reason"), seen.why());
            }
        }
        var number = before.map(Freeze::number).orElse(0) + 1;
        if (!freezes.insert(year, number, seen.text(), hash, reason.strip(), clerk, moment())) {
            return new Freezing.Refused(ReportSentences.of("freeze.same", Integer.toString(number)));
        }
        freezes.insertPlaces(year, number, seen.places());
        written(year, clerk, "frozen " + number + " " + hash);
        return new Freezing.Done(freezes.newest(year).orElseThrow());
    }

    /// A request that stands elsewhere in the third table now than when the year was frozen.
    ///
    /// @param before absent when it was not counted then
    /// @param now absent when it is not counted any more
    public record Moved(Optional<ReportFacts.Place> before, Optional<ReportFacts.Place> now) {

        /// Either of them.
        public ReportFacts.Place either() {
            return before.or(() -> now).orElseThrow();
        }
    }

    /// Requests whose later course would change the numbers of a frozen year, by number.
    @Transactional(readOnly = true)
    public List<Moved> moved(int year) {
        var frozen = freezes.newest(year);
        if (frozen.isEmpty()) {
            return List.of();
        }
        var then = freezes.places(year, frozen.get().number()).stream()
                .collect(Collectors.toMap(ReportFacts.Place::id, place -> place));
        var now = facts.places(year).stream().collect(Collectors.toMap(ReportFacts.Place::id, place -> place));
        return Stream.concat(then.keySet().stream(), now.keySet().stream())
                .distinct()
                .map(id -> new Moved(Optional.ofNullable(then.get(id)), Optional.ofNullable(now.get(id))))
                .filter(moved -> !moved.before().equals(moved.now()))
                .sorted(Comparator.comparing(moved -> moved.either().number()))
                .toList();
    }

    /// As it would be counted now: what is corrected by hand in the place of what is counted.
    private Map<Cell, Report.Entry> now(int year) {
        var entries = new LinkedHashMap<>(counting.of(year));
        if (facts.places(year).isEmpty()) {
            imported.cells(year).ifPresent(cells -> put(entries, cells));
        }
        corrections.of(year).stream()
                .filter(correction -> correction.undoneAt().isEmpty())
                .forEach(correction -> entries.put(
                        correction.cell(),
                        new Report.Entry(correction.number(), Origin.CORRECTED, Optional.of(correction))));
        return entries;
    }

    /// A year the register knows no request of was reported before there was this program: what its published report
    /// says stands, but for what staff have entered since.
    private static void put(Map<Cell, Report.Entry> entries, Cells reported) {
        reported.present()
                .filter(cell -> Optional.ofNullable(entries.get(cell)).map(Report.Entry::origin).stream()
                        .noneMatch(Origin.ENTERED::equals))
                .forEach(cell -> entries.put(
                        cell,
                        new Report.Entry(reported.number(cell).orElseThrow(), Origin.IMPORTED, Optional.empty())));
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

    private List<Failure> failures(int year, Cells cells, Chapters words) {
        return Stream.concat(
                        Checks.of(cells, reportedBefore(year)).stream(), chapterFailures(year, cells, words).stream())
                .toList();
    }

    /// What was paid in a year that was reported before there was this program, nobody knows.
    private List<Failure> chapterFailures(int year, Cells cells, Chapters words) {
        return imported.find(year).isPresent()
                ? ChapterChecks.of(Year.of(year), words, cells)
                : ChapterChecks.of(Year.of(year), words, cells, facts.feesPaid(year));
    }

    private List<String> why(int year, Cells cells, Chapters words) {
        var why = new ArrayList<>(failures(year, cells, words).stream()
                .filter(failure -> !failure.check().warning())
                .map(Failure::sentence)
                .toList());
        Gap.in(words)
                .forEach(gap ->
                        why.add(ReportSentences.of("freeze.gap", gap.chapter().title(), gap.words())));
        var missing = cells.missing();
        if (!missing.isEmpty()) {
            var names = missing.stream().map(Cell::label).collect(Collectors.joining("、"));
            why.add(ReportSentences.of("freeze.missing", names, Integer.toString(missing.size())));
        }
        return why;
    }

    private static List<Report.Difference> differences(Cells frozen, Cells now) {
        return Cell.ALL.stream()
                .map(cell -> new Report.Difference(cell, frozen.number(cell), now.number(cell)))
                .filter(one -> !one.frozen().equals(one.now()))
                .toList();
    }

    private static boolean reasonable(String reason) {
        var words = reason.strip();
        return words.length() >= SHORTEST_REASON && words.length() <= LONGEST_REASON;
    }

    /// Numbers only: what staff write as a reason stays with the report.
    private void written(int year, String clerk, String detail) {
        audit.add(clerk, AuditKind.ACTED, "report " + year, detail);
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("none");
    }

    private int thisYear() {
        return LocalDate.now(clock).getYear();
    }

    private Instant moment() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
