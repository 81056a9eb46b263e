package cn.gongkai.request;

import cn.gongkai.request.decision.Outcome;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts over the register for [CaseFigures].
@Component
class FigureTable {

    /// What was late, or is: it had not ended by its last day.
    static final String MISSED = "(ended_on > last_on OR (ended_on IS NULL AND last_on < :today))";

    private final JdbcClient jdbc;

    FigureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<YearMonth, Long> received(YearMonth first, YearMonth last) {
        return counted("received_on", first, last);
    }

    Map<YearMonth, Long> answered(YearMonth first, YearMonth last) {
        return counted("served_on", first, last);
    }

    /// By the month of the last day.
    Map<YearMonth, Long> missed(YearMonth first, YearMonth last, LocalDate today) {
        return counted("last_on", first, last, " AND " + MISSED, Map.of("today", today));
    }

    private Map<YearMonth, Long> counted(String column, YearMonth first, YearMonth last) {
        return counted(column, first, last, "", Map.of());
    }

    private Map<YearMonth, Long> counted(
            String column, YearMonth first, YearMonth last, String condition, Map<String, ?> values) {
        var counted = new TreeMap<YearMonth, Long>();
        jdbc.sql("SELECT EXTRACT(YEAR FROM " + column + ") AS y, EXTRACT(MONTH FROM " + column + ") AS m, COUNT(*) AS n"
                        + " FROM request WHERE " + column + " >= :first AND " + column + " < :next" + condition
                        + " GROUP BY 1, 2")
                .params(values)
                .param("first", first.atDay(1))
                .param("next", last.plusMonths(1).atDay(1))
                .query((row, _) -> counted.put(YearMonth.of(row.getInt("y"), row.getInt("m")), row.getLong("n")))
                .list();
        return counted;
    }

    List<CaseFigures.Ended> outcomes(YearMonth first, YearMonth last) {
        return jdbc.sql(
                        "SELECT outcome, COUNT(*) AS requests FROM request WHERE outcome IS NOT NULL AND matter = 'DISCLOSURE'"
                                + " AND received_on >= :first AND received_on < :next GROUP BY outcome")
                .param("first", first.atDay(1))
                .param("next", last.plusMonths(1).atDay(1))
                .query((row, _) ->
                        new CaseFigures.Ended(Outcome.valueOf(row.getString("outcome")), row.getLong("requests")))
                .list();
    }
}
