package cn.gongkai.request;

import cn.gongkai.request.decision.Outcome;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the first page of the back office counts.
@Service
public class CaseFigures {

    private final FigureTable table;
    private final Clock clock;

    CaseFigures(FigureTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// One month's requests.
    ///
    /// @param received by the day of receipt
    /// @param answered by the day of service
    /// @param missed by the last day: they had not ended by it
    public record Month(YearMonth month, long received, long answered, long missed) {}

    /// Outcomes of a year.
    public record Ended(Outcome outcome, long count) {}

    /// The months up to this one, oldest first. [CaseQuery.Times] finds the requests behind each number.
    ///
    /// @param months how many, 1 to 24
    @Transactional(readOnly = true)
    public List<Month> months(YearMonth last, int months) {
        if (months < 1 || months > 24) {
            throw new IllegalArgumentException("1 to 24 months");
        }
        var first = last.minusMonths(months - 1L);
        var received = table.received(first, last);
        var answered = table.answered(first, last);
        var missed = table.missed(first, last, LocalDate.now(clock));
        return first.atDay(1)
                .datesUntil(last.plusMonths(1).atDay(1), Period.ofMonths(1))
                .map(YearMonth::from)
                .map(month -> new Month(
                        month,
                        received.getOrDefault(month, 0L),
                        answered.getOrDefault(month, 0L),
                        missed.getOrDefault(month, 0L)))
                .toList();
    }

    /// What the requests received in a year ended in, the most frequent first.
    @Transactional(readOnly = true)
    public List<Ended> outcomes(int year) {
        return table.outcomes(YearMonth.of(year, 1), YearMonth.of(year, 12)).stream()
                .sorted(Comparator.comparingLong(Ended::count).reversed().thenComparing(Ended::outcome))
                .toList();
    }
}
