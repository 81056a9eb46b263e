package cn.gongkai.request;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The counters that numbers are drawn from, and the numbers given out.
@Component
class NumberTable {

    private final JdbcClient jdbc;

    NumberTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Draws the year's next number and locks the counter until the transaction ends.
    int next(int year) {
        return draw("request_counter", year);
    }

    /// The same for answers.
    int nextReply(int year) {
        return draw("request_reply_counter", year);
    }

    private int draw(String counter, int year) {
        jdbc.sql("INSERT INTO " + counter + " (number_year, last_number) VALUES (:year, 0) ON CONFLICT DO NOTHING")
                .param("year", year)
                .update();
        var number = jdbc.sql("SELECT last_number FROM " + counter + " WHERE number_year = :year FOR UPDATE")
                        .param("year", year)
                        .query(Integer.class)
                        .single()
                + 1;
        jdbc.sql("UPDATE " + counter + " SET last_number = :number WHERE number_year = :year")
                .param("number", number)
                .param("year", year)
                .update();
        return number;
    }

    void give(UUID id, String number, int year, int inYear) {
        jdbc.sql("UPDATE request SET number = :number, number_year = :year, number_in_year = :inYear WHERE id = :id")
                .param("number", number)
                .param("year", year)
                .param("inYear", inYear)
                .param("id", id)
                .update();
    }

    /// Years whose numbers are not 1, 2, 3 … up to the counter.
    List<Integer> gaps() {
        return jdbc.sql("SELECT c.number_year AS gap FROM request_counter c LEFT JOIN request r"
                        + " ON r.number_year = c.number_year GROUP BY c.number_year, c.last_number"
                        + " HAVING COUNT(r.number) <> c.last_number OR MAX(r.number_in_year) <> c.last_number")
                .query((row, _) -> row.getInt("gap"))
                .list();
    }
}
