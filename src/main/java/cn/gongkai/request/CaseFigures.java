package cn.gongkai.request;

import cn.gongkai.request.decision.Outcome;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the first page of the back office counts.
@Service
public class CaseFigures {

    private final JdbcClient jdbc;

    CaseFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One month's requests.
    ///
    /// @param received by the day of receipt
    /// @param answered by the day of service
    public record Month(YearMonth month, long received, long answered) {}

    /// Outcomes of a year.
    public record Ended(Outcome outcome, long count) {}

    /// The months up to this one, oldest first.
    ///
    /// @param months how many, 1 to 24
    @Transactional(readOnly = true)
    public List<Month> months(YearMonth last, int months) {
        if (months < 1 || months > 24) {
            throw new IllegalArgumentException("1 to 24 months");
        }
        var first = last.minusMonths(months - 1L);
        var received = counted("received_on", first, last);
        var answered = counted("served_on", first, last);
        return first.atDay(1)
                .datesUntil(last.plusMonths(1).atDay(1), Period.ofMonths(1))
                .map(YearMonth::from)
                .map(month -> new Month(month, received.getOrDefault(month, 0L), answered.getOrDefault(month, 0L)))
                .toList();
    }

    /// What the requests received in a year ended in, the most frequent first.
    @Transactional(readOnly = true)
    public List<Ended> outcomes(int year) {
        return jdbc
                .sql("SELECT outcome, COUNT(*) AS requests FROM request WHERE outcome IS NOT NULL"
                        + " AND received_on >= :first AND received_on < :next GROUP BY outcome")
                .param("first", LocalDate.of(year, 1, 1))
                .param("next", LocalDate.of(year + 1, 1, 1))
                .query((row, _) -> new Ended(Outcome.valueOf(row.getString("outcome")), row.getLong("requests")))
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Ended::count).reversed().thenComparing(Ended::outcome))
                .toList();
    }

    private Map<YearMonth, Long> counted(String column, YearMonth first, YearMonth last) {
        var counted = new TreeMap<YearMonth, Long>();
        jdbc.sql("SELECT EXTRACT(YEAR FROM " + column + ") AS y, EXTRACT(MONTH FROM " + column + ") AS m, COUNT(*) AS n"
                        + " FROM request WHERE " + column + " >= :first AND " + column + " < :next GROUP BY 1, 2")
                .param("first", first.atDay(1))
                .param("next", last.plusMonths(1).atDay(1))
                .query((row, _) -> counted.put(YearMonth.of(row.getInt("y"), row.getInt("m")), row.getLong("n")))
                .list();
        return counted;
    }
}
