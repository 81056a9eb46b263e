package cn.gongkai.conversation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How many answers came to what, by day.
@Component
class AnswerCountTable {

    private final JdbcClient jdbc;

    AnswerCountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(LocalDate day, AnswerOutcome outcome, long answers) {
        if (update(day, outcome, answers) == 0) {
            jdbc.sql("INSERT INTO answer_count (counted_on, outcome, answers) VALUES (:day, :outcome, 0)"
                            + " ON CONFLICT DO NOTHING")
                    .param("day", day)
                    .param("outcome", outcome.name())
                    .update();
            update(day, outcome, answers);
        }
    }

    private int update(LocalDate day, AnswerOutcome outcome, long answers) {
        return jdbc.sql("UPDATE answer_count SET answers = answers + :answers"
                        + " WHERE counted_on = :day AND outcome = :outcome")
                .param("answers", answers)
                .param("day", day)
                .param("outcome", outcome.name())
                .update();
    }

    /// Months without answers are left out.
    Map<YearMonth, Map<AnswerOutcome, Long>> months(YearMonth first, YearMonth last) {
        var months = new TreeMap<YearMonth, Map<AnswerOutcome, Long>>();
        jdbc.sql("SELECT EXTRACT(YEAR FROM counted_on) AS y, EXTRACT(MONTH FROM counted_on) AS m, outcome,"
                        + " SUM(answers) AS n FROM answer_count WHERE counted_on BETWEEN :first AND :last"
                        + " GROUP BY 1, 2, 3")
                .param("first", first.atDay(1))
                .param("last", last.atEndOfMonth())
                .query((row, _) -> months.computeIfAbsent(
                                YearMonth.of(row.getInt("y"), row.getInt("m")), _ -> new EnumMap<>(AnswerOutcome.class))
                        .put(AnswerOutcome.valueOf(row.getString("outcome")), row.getLong("n")))
                .list();
        return months;
    }
}
