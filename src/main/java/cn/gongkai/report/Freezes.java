package cn.gongkai.report;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Failure;
import cn.gongkai.report.importing.ImportedReports;
import cn.gongkai.report.narrative.Gap;
import cn.gongkai.request.ReportFacts;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Settles years, and says what has moved since.
@Service
public class Freezes {

    private final Standing standing;
    private final ReportChecks checks;
    private final FreezeTable table;
    private final ReportFacts facts;
    private final ImportedReports imported;
    private final ReportYears years;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate oneMoment;
    private final TransactionTemplate writing;

    Freezes(
            Standing standing,
            ReportChecks checks,
            FreezeTable table,
            ReportFacts facts,
            ImportedReports imported,
            ReportYears years,
            AuditLog audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.standing = standing;
        this.checks = checks;
        this.table = table;
        this.facts = facts;
        this.imported = imported;
        this.years = years;
        this.audit = audit;
        this.clock = clock;
        this.writing = new TransactionTemplate(transactions);
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// Every freeze of a year, the newest first.
    @Transactional(readOnly = true)
    public List<Freeze> of(int year) {
        return table.of(year);
    }

    /// Settles a year's report for good. What fails a check, lacks a number or was settled otherwise before needs a
    /// reason. What is settled as it stands already gives the same answer again.
    public Freezing freeze(int year, String reason, String clerk) {
        if (!years.possible(year) || !years.over(year)) {
            return refused("freeze.year", Integer.toString(year));
        }
        // Read apart from writing: a transaction that sees one moment only could not add to what others added since.
        var seen = Objects.requireNonNull(oneMoment.execute(_ -> seen(year)));
        return Objects.requireNonNull(writing.execute(_ -> freeze(year, seen, reason, clerk)));
    }

    /// What is to be frozen.
    ///
    /// @param before the newest freeze
    /// @param complete whether the whole register is counted
    /// @param why what speaks against it
    private record Seen(
            Optional<Freeze> before, boolean complete, String text, List<ReportFacts.Place> places, List<String> why) {}

    private Seen seen(int year) {
        var cells = Report.cells(standing.numbers(year));
        var words = standing.words(year, cells);
        var failures = checks.failures(year, cells, words.now(), words.paid(), checks.before(year, standing::numbers));
        var why = new ArrayList<>(failures.stream()
                .filter(failure -> !failure.check().warning())
                .map(Failure::sentence)
                .toList());
        Gap.in(words.now())
                .forEach(gap ->
                        why.add(ReportSentences.of("freeze.gap", gap.chapter().title(), gap.words())));
        var missing = cells.missing();
        if (!missing.isEmpty()) {
            var names = missing.stream().map(Cell::label).collect(Collectors.joining("、"));
            why.add(ReportSentences.of("freeze.missing", names, Integer.toString(missing.size())));
        }
        return new Seen(
                table.newest(year),
                facts.complete(),
                FreezeContent.of(year, cells, words.now(), words.paid()).text(),
                facts.places(year),
                List.copyOf(why));
    }

    private Freezing freeze(int year, Seen seen, String reason, String clerk) {
        if (!seen.complete()) {
            return refused("freeze.counting");
        }
        var hash = FreezeContent.hash(seen.text());
        var before = seen.before();
        if (before.filter(freeze -> freeze.sha256().equals(hash)).isPresent()) {
            return new Freezing.Done(before.get());
        }
        if (!Reason.enough(reason)) {
            if (before.isPresent()) {
                return new Freezing.ReasonNeeded(
                        ReportSentences.of("freeze.again", Integer.toString(year)), seen.why());
            }
            if (!seen.why().isEmpty() || !reason.isBlank()) {
                return new Freezing.ReasonNeeded(ReportSentences.of("freeze.reason"), seen.why());
            }
        }
        var number = before.map(Freeze::number).orElse(0) + 1;
        if (!table.insert(
                year,
                number,
                seen.text(),
                hash,
                reason.strip(),
                clerk,
                clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            return overtaken(year, hash);
        }
        table.insertPlaces(year, number, seen.places());
        audit.add(
                clerk,
                AuditKind.ACTED,
                ReportSentences.report(year),
                ReportSentences.of("audit.frozen", Integer.toString(number), hash));
        return new Freezing.Done(table.newest(year).orElseThrow());
    }

    /// Somebody else settled it meanwhile.
    private Freezing overtaken(int year, String hash) {
        var theirs = table.newest(year).orElseThrow();
        return theirs.sha256().equals(hash)
                ? new Freezing.Done(theirs)
                : refused("freeze.race", Integer.toString(theirs.number()), theirs.by());
    }

    private static Freezing refused(String key, String... details) {
        return new Freezing.Refused(ReportSentences.of(key, details));
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

    /// Requests whose later course would change the numbers of a frozen year, by number. A published report is changed
    /// by none.
    @Transactional(readOnly = true)
    public List<Moved> moved(int year) {
        var frozen = table.newest(year);
        if (frozen.isEmpty() || imported.find(year).isPresent()) {
            return List.of();
        }
        var then = table.places(year, frozen.get().number()).stream()
                .collect(Collectors.toMap(ReportFacts.Place::id, place -> place));
        var now = facts.places(year).stream().collect(Collectors.toMap(ReportFacts.Place::id, place -> place));
        return Stream.concat(then.keySet().stream(), now.keySet().stream())
                .distinct()
                .map(id -> new Moved(Optional.ofNullable(then.get(id)), Optional.ofNullable(now.get(id))))
                .filter(moved -> !moved.before().equals(moved.now()))
                .sorted(Comparator.comparing(moved -> moved.either().number()))
                .toList();
    }
}
