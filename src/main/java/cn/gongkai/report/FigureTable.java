package cn.gongkai.report;

import cn.gongkai.report.form.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of monthly figures.
@Component("reportFigureTable")
class FigureTable {

    private final JdbcClient jdbc;

    FigureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Figure> of(int year) {
        return jdbc.sql("SELECT report_year, report_month, kind, number, note, entered_by, entered_at"
                        + " FROM report_figure WHERE report_year = :year ORDER BY report_month, kind")
                .param("year", year)
                .query((row, _) -> figure(row))
                .list();
    }

    /// Puts it in the place of what is there.
    void put(Figure figure) {
        remove(figure.month(), figure.kind());
        jdbc.sql("INSERT INTO report_figure (report_year, report_month, kind, number, note, entered_by, entered_at)"
                        + " VALUES (:year, :month, :kind, :number, :note, :by, :at)")
                .param("year", figure.month().getYear())
                .param("month", figure.month().getMonthValue())
                .param("kind", figure.kind().name())
                .param("number", figure.number())
                .param("note", figure.note())
                .param("by", figure.by())
                .param("at", figure.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(YearMonth month, FigureKind kind) {
        jdbc.sql("DELETE FROM report_figure WHERE report_year = :year AND report_month = :month AND kind = :kind")
                .param("year", month.getYear())
                .param("month", month.getMonthValue())
                .param("kind", kind.name())
                .update();
    }

    Optional<Integer> firstYear() {
        return jdbc.sql("SELECT MIN(report_year) AS first FROM report_figure")
                .query((row, _) -> Optional.ofNullable(row.getObject("first", Integer.class)))
                .single();
    }

    private static Figure figure(ResultSet row) throws SQLException {
        return new Figure(
                YearMonth.of(row.getInt("report_year"), row.getInt("report_month")),
                FigureKind.valueOf(row.getString("kind")),
                Cells.plain(row.getBigDecimal("number")),
                row.getString("note"),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }
}
