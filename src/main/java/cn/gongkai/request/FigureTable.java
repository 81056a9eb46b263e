package cn.gongkai.request;

import cn.gongkai.request.decision.Outcome;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts over the register for [CaseFigures].
@Component
class FigureTable {

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
