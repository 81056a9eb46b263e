package cn.gongkai.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.request.Dispute;
import cn.gongkai.request.ReportFacts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reconsiderations and lawsuits of a year: those noted with a request, and those that concern none of this register,
/// such as one for not publishing, which are written down here.
@Service
public class Disputes {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 500;

    private final DisputeTable table;
    private final ReportFacts facts;
    private final AuditLog audit;
    private final Clock clock;

    Disputes(DisputeTable table, ReportFacts facts, AuditLog audit, Clock clock) {
        this.table = table;
        this.facts = facts;
        this.audit = audit;
        this.clock = clock;
    }

    /// What a year's fourth table counts: filed by its last day, and not decided before its first. By day.
    @Transactional(readOnly = true)
    public List<ReportDispute> of(int year) {
        return Stream.concat(
                        facts.disputes(year).stream().map(Disputes::ofRequest),
                        table.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream())
                .sorted(Comparator.comparing(ReportDispute::filedOn))
                .toList();
    }

    /// Writes one down that concerns no request.
    ///
    /// @param about nothing personal
    /// @param onceKey the same for repetitions of this call, which then do nothing; refused with another content
    @Transactional
    public DisputeNoted file(Dispute.Kind kind, LocalDate on, String about, String clerk, String onceKey) {
        var words = about.strip();
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            return refused("dispute.about");
        }
        if (on.isAfter(today())) {
            return refused("dispute.day");
        }
        var id = UUID.nameUUIDFromBytes((clerk + "\n" + onceKey).getBytes(UTF_8));
        if (table.insert(id, kind, on, words, clerk, moment())) {
            written(clerk, id, kind, on, ReportSentences.of("audit.dispute.filed"));
            return new DisputeNoted.Done(id);
        }
        return table.lock(id)
                        .filter(one -> one.kind() == kind
                                && one.filedOn().equals(on)
                                && one.about().equals(words))
                        .isPresent()
                ? new DisputeNoted.Done(id)
                : refused("dispute.key");
    }

    /// Writes down how it ended. The same once more changes nothing.
    @Transactional
    public DisputeNoted decide(UUID id, Dispute.Result result, LocalDate on, String clerk) {
        var found = table.lock(id).filter(one -> one.withdrawnFor().isEmpty());
        if (found.filter(one -> one.result().equals(Optional.of(result))
                        && one.decidedOn().equals(Optional.of(on)))
                .isPresent()) {
            return new DisputeNoted.Done(id);
        }
        var open = found.filter(one -> one.result().isEmpty());
        if (open.isEmpty()) {
            return refused("dispute.over");
        }
        if (on.isBefore(open.get().filedOn()) || on.isAfter(today())) {
            return refused("dispute.decided");
        }
        table.decide(id, result, on, clerk);
        written(
                clerk,
                id,
                open.get().kind(),
                open.get().filedOn(),
                ReportSentences.of(
                        "audit.dispute.decided",
                        Counting.result(Optional.of(result)).label(),
                        on.toString()));
        return new DisputeNoted.Done(id);
    }

    /// Takes back one that was noted wrongly, decided or not. It is kept and counted nowhere.
    ///
    /// @param reason nothing personal
    @Transactional
    public DisputeNoted withdraw(UUID id, String reason, String clerk) {
        if (!Reason.enough(reason)) {
            return refused("dispute.reason");
        }
        var found = table.lock(id);
        if (found.isEmpty()) {
            return refused("dispute.unknown");
        }
        if (found.get().withdrawnFor().isEmpty()) {
            table.withdraw(id, reason.strip(), clerk, moment());
            written(
                    clerk,
                    id,
                    found.get().kind(),
                    found.get().filedOn(),
                    ReportSentences.of("audit.dispute.withdrawn"));
        }
        return new DisputeNoted.Done(id);
    }

    /// With its id, which its page does not show: two may be of the same kind and day.
    private void written(String clerk, UUID id, Dispute.Kind kind, LocalDate filedOn, String what) {
        var which = ReportSentences.of("audit.dispute", Counting.group(kind).label(), filedOn.toString());
        audit.add(clerk, AuditKind.ACTED, which + " " + id, what);
    }

    /// Filed in a year and taken back since, of those that concern no request. By day.
    @Transactional(readOnly = true)
    public List<ReportDispute> withdrawn(int year) {
        return table.withdrawn(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private Instant moment() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static DisputeNoted refused(String key) {
        return new DisputeNoted.Refused(ReportSentences.of(key));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static ReportDispute ofRequest(ReportFacts.RequestDispute one) {
        return new ReportDispute(
                Optional.empty(),
                Optional.of(one.request()),
                Optional.of(one.number()),
                one.dispute().number(),
                one.dispute().kind(),
                one.dispute().filedOn(),
                one.dispute().result(),
                one.dispute().decidedOn(),
                "",
                Optional.empty(),
                Optional.empty());
    }
}
