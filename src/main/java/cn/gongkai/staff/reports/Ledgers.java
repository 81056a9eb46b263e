package cn.gongkai.staff.reports;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.report.Disputes;
import cn.gongkai.report.ReportDispute;
import cn.gongkai.request.CaseTitles;
import cn.gongkai.request.Casework;
import cn.gongkai.request.Form;
import cn.gongkai.request.FormField;
import cn.gongkai.request.ReportFacts;
import cn.gongkai.staff.StaffWords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// The ledger (台账) of a period: what came, what became of it, and that nothing came.
@Component
class Ledgers {

    static final int LONGEST_REASON = 500;

    private static final int SHORTEST_REASON = 4;
    private static final int MOST = 20_000;
    private static final int MOST_ON_PAGE = 500;

    private final ReportFacts facts;
    private final Disputes disputes;
    private final CaseTitles titles;
    private final Casework casework;
    private final AuditLog audit;
    private final StaffWords words;
    private final Clock clock;

    Ledgers(
            ReportFacts facts,
            Disputes disputes,
            CaseTitles titles,
            Casework casework,
            AuditLog audit,
            StaffWords words,
            Clock clock) {
        this.facts = facts;
        this.disputes = disputes;
        this.titles = titles;
        this.casework = casework;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    /// One request.
    ///
    /// @param applicant masked, unless the look was written down
    /// @param content the title the applicant gave; what was asked for, if the look was written down
    record Line(ReportFacts.LedgerLine facts, String applicant, String content) {

        @Override
        public String toString() {
            return "Line[***]";
        }
    }

    /// A period.
    ///
    /// @param asOf its last day, or today while it is not over
    /// @param lines of its requests, or of so many as are listed at most
    /// @param requests how many there are in all
    /// @param disputes filed or decided in it that are about none of these requests
    /// @param remarks for staff: that it is not over, that some lines are left out, that nothing came
    record Ledger(
            LocalDate from,
            LocalDate to,
            LocalDate asOf,
            ReportFacts.Sum sum,
            List<Line> lines,
            long requests,
            List<ReportDispute> disputes,
            List<String> remarks) {}

    /// Whether two days are a period: at most a year, not turned round.
    static boolean period(LocalDate from, LocalDate to) {
        return !to.isBefore(from) && to.isBefore(from.plusYears(1).plusDays(1)) && from.getYear() >= 2000;
    }

    /// Whether a reason to see names says something.
    static boolean reason(String typed) {
        var length = typed.strip().length();
        return length >= SHORTEST_REASON && length <= LONGEST_REASON;
    }

    /// With masked names and titles only.
    Ledger of(LocalDate from, LocalDate to) {
        return masked(from, to, MOST);
    }

    /// The same, as long as a page may be.
    Ledger onPage(LocalDate from, LocalDate to) {
        return masked(from, to, MOST_ON_PAGE);
    }

    private Ledger masked(LocalDate from, LocalDate to, int most) {
        var found = facts.ledger(from, to, most);
        var shown = titles.named(found.stream().map(line -> line.row().id()).toList());
        return ledger(from, to, found, id -> shown.getOrDefault(id, new CaseTitles.Title("", "")));
    }

    /// With names and what was asked for. Each look is written down, with its reason.
    Ledger full(LocalDate from, LocalDate to, String reason, String clerk) {
        audit.add(clerk, AuditKind.LOOKED, words.of("audited.ledger", from, to), reason);
        return ledger(
                from,
                to,
                facts.ledger(from, to, MOST),
                id -> casework.identity(id, clerk).map(Ledgers::title).orElse(new CaseTitles.Title("", "")));
    }

    private static CaseTitles.Title title(Form form) {
        return new CaseTitles.Title(
                form.value(FormField.NAME).orElse(""),
                form.value(FormField.DESCRIPTION).orElse(""));
    }

    private Ledger ledger(
            LocalDate from, LocalDate to, List<ReportFacts.LedgerLine> found, Function<UUID, CaseTitles.Title> titled) {
        var lines = new ArrayList<Line>();
        for (var line : found) {
            var title = titled.apply(line.row().id());
            lines.add(new Line(line, title.applicant(), title.words()));
        }
        var today = LocalDate.now(clock);
        var asOf = to.isBefore(today) ? to : today;
        var requests = facts.ledgerLines(from, to);
        var others = others(from, to, lines);
        return new Ledger(
                from,
                to,
                asOf,
                facts.sum(from, to),
                List.copyOf(lines),
                requests,
                others,
                remarks(asOf, to.isBefore(today), requests, lines.size(), others.isEmpty()));
    }

    private List<String> remarks(LocalDate asOf, boolean over, long requests, int listed, boolean undisputed) {
        var remarks = new ArrayList<String>();
        if (listed < requests) {
            remarks.add(words.of(listed < MOST ? "ledger.cutOnPage" : "ledger.cut", requests, listed));
        }
        if (requests == 0 && undisputed) {
            remarks.add(over ? words.of("ledger.nothing") : words.of("ledger.nothingYet", asOf.toString()));
        } else if (!over) {
            remarks.add(words.of("ledger.asOf", asOf.toString()));
        }
        return List.copyOf(remarks);
    }

    /// Those about no request, and those about one that is not counted, such as a correction.
    private List<ReportDispute> others(LocalDate from, LocalDate to, List<Line> lines) {
        var listed = lines.stream().map(line -> line.facts().row().id()).collect(Collectors.toSet());
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .boxed()
                .flatMap(year -> disputes.of(year).stream())
                .filter(one -> one.request().filter(listed::contains).isEmpty())
                .filter(one -> within(one.filedOn(), from, to)
                        || one.decidedOn().filter(day -> within(day, from, to)).isPresent())
                .distinct()
                .toList();
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
