package cn.gongkai.request;

import cn.gongkai.request.decision.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the annual report counts of the register, and the requests behind each count.
///
/// A request is counted from the day of receipt on, once, in the year it ended for the first time: what is answered
/// anew after a reconsideration or a judgment is no new request. One that was divided is not counted, its parts are;
/// corrections (条例 art. 41) and what is not confirmed yet are not. Disputes are counted whatever request they are
/// about. Years are those of Shanghai.
@Service
public class ReportFacts {

    private final CountTable table;
    private final RequestTable requests;

    ReportFacts(CountTable table, RequestTable requests) {
        this.table = table;
        this.requests = requests;
    }

    /// What a request was in a year. Whoever was received or carried over was ended or is carried forward.
    public enum Part {
        /// Received in the year (新收).
        RECEIVED,
        /// Received before it and not ended before it (上年结转).
        CARRIED_OVER,
        /// Ended in it (办理结果).
        ENDED,
        /// Received by its last day and not ended by then (结转下年度).
        CARRIED_FORWARD
    }

    /// How many requests.
    ///
    /// @param outcome of the ended ones
    public record Count(Part part, Optional<Outcome> outcome, ApplicantKind kind, long requests) {}

    /// Which requests a count is made of.
    ///
    /// @param outcomes of the ended ones; empty for any
    /// @param kinds empty for any
    public record Choice(int year, Part part, Set<Outcome> outcomes, Set<ApplicantKind> kinds) {

        public Choice {
            outcomes = Set.copyOf(outcomes);
            kinds = Set.copyOf(kinds);
        }
    }

    /// Where one request stands in a year's table.
    ///
    /// @param received in the year; carried over otherwise
    /// @param outcome absent when it is carried forward
    public record Place(UUID id, String number, ApplicantKind kind, boolean received, Optional<Outcome> outcome) {}

    /// A dispute noted with a request.
    ///
    /// @param number of the request
    public record RequestDispute(UUID request, String number, Dispute dispute) {}

    /// One month's numbers.
    ///
    /// @param open received by its last day and not ended by then
    public record Month(YearMonth month, long received, long ended, long open) {}

    /// All counts of a year that are not zero.
    @Transactional(readOnly = true)
    public List<Count> counts(int year) {
        return table.counts(first(year), last(year));
    }

    /// The requests behind a count, by number.
    ///
    /// @param page from 1
    /// @param size 1 to 100
    @Transactional(readOnly = true)
    public CasePage cases(Choice choice, int page, int size) {
        if (page < 1 || size < 1 || size > 100) {
            throw new IllegalArgumentException("page from 1, size from 1 to 100");
        }
        return table.cases(choice, (page - 1L) * size, size);
    }

    /// Every request of a year's table, in no order.
    @Transactional(readOnly = true)
    public List<Place> places(int year) {
        return table.places(first(year), last(year));
    }

    /// Disputes that a year's fourth table counts: filed by its last day and not decided before its first.
    @Transactional(readOnly = true)
    public List<RequestDispute> disputes(int year) {
        return table.disputes(first(year), last(year));
    }

    /// A year month by month.
    @Transactional(readOnly = true)
    public List<Month> months(int year) {
        return table.months(year);
    }

    /// A line of the ledger.
    ///
    /// @param countedOn the first end
    /// @param outcome what it ended in then
    /// @param servedOn the day the answer was served
    /// @param disputes all of this request
    public record LedgerLine(
            CaseRow row,
            Optional<LocalDate> countedOn,
            Optional<Outcome> outcome,
            Optional<LocalDate> servedOn,
            List<Dispute> disputes) {

        public LedgerLine {
            disputes = List.copyOf(disputes);
        }
    }

    /// Requests received, ended or disputed between two days, by number.
    ///
    /// @param most how many at most
    @Transactional(readOnly = true)
    public List<LedgerLine> ledger(LocalDate from, LocalDate to, int most) {
        return table.ledger(from, to, most);
    }

    /// How many those are.
    @Transactional(readOnly = true)
    public long ledgerLines(LocalDate from, LocalDate to) {
        return table.ledgerLines(from, to);
    }

    /// How many were received and ended between two days, and how many were open on the second.
    @Transactional(readOnly = true)
    public Sum sum(LocalDate from, LocalDate to) {
        return table.sum(from, to);
    }

    /// A period's numbers.
    public record Sum(long received, long ended, long open) {}

    /// Fees for processing (国办函〔2020〕109号) paid in a year, in yuan.
    @Transactional(readOnly = true)
    public BigDecimal feesPaid(int year) {
        return table.feesPaid(first(year), last(year));
    }

    /// The year of the first receipt.
    @Transactional(readOnly = true)
    public Optional<Year> firstYear() {
        return table.firstReceipt().map(Year::from);
    }

    /// Whether every row is counted. Shortly after the program was renewed some are not yet.
    @Transactional(readOnly = true)
    public boolean complete() {
        return !requests.uncounted();
    }

    private static LocalDate first(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static LocalDate last(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
