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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// The ledger (台账) of a period: what came, what became of it, and that nothing came.
@Component
class Ledgers {

    private static final int MOST = 2_000;

    private final ReportFacts facts;
    private final Disputes disputes;
    private final CaseTitles titles;
    private final Casework casework;
    private final AuditLog audit;

    Ledgers(ReportFacts facts, Disputes disputes, CaseTitles titles, Casework casework, AuditLog audit) {
        this.facts = facts;
        this.disputes = disputes;
        this.titles = titles;
        this.casework = casework;
        this.audit = audit;
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
    /// @param disputes filed or decided in it that are about no request of this register
    record Ledger(LocalDate from, LocalDate to, ReportFacts.Sum sum, List<Line> lines, List<ReportDispute> disputes) {

        /// Whether nothing came, ended or was disputed.
        public boolean empty() {
            return lines.isEmpty() && disputes.isEmpty();
        }
    }

    /// Whether two days are a period: at most a year, not turned round.
    static boolean period(LocalDate from, LocalDate to) {
        return !to.isBefore(from) && to.isBefore(from.plusYears(1).plusDays(1)) && from.getYear() >= 2000;
    }

    /// With masked names and titles only.
    Ledger of(LocalDate from, LocalDate to) {
        var found = facts.ledger(from, to, MOST);
        var shown = titles.named(found.stream().map(line -> line.row().id()).toList());
        return ledger(from, to, found, id -> shown.getOrDefault(id, new CaseTitles.Title("", "")));
    }

    /// With names and what was asked for. Each look is written down, with its reason.
    Ledger full(LocalDate from, LocalDate to, String reason, String clerk) {
        audit.add(clerk, AuditKind.LOOKED, "ledger " + from + " " + to, reason);
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
        return new Ledger(from, to, facts.sum(from, to), List.copyOf(lines), alone(from, to));
    }

    private List<ReportDispute> alone(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .boxed()
                .flatMap(year -> disputes.of(year).stream())
                .filter(one -> one.id().isPresent())
                .filter(one -> within(one.filedOn(), from, to)
                        || one.decidedOn().filter(day -> within(day, from, to)).isPresent())
                .distinct()
                .toList();
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
