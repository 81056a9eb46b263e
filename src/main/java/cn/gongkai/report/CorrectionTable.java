package cn.gongkai.report;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of corrections. None is ever changed but to say that it is over.
@Component
class CorrectionTable {

    private final JdbcClient jdbc;

    CorrectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All of a year, those that are over too, oldest first.
    List<Correction> of(int year) {
        return jdbc.sql("SELECT cell, number, reason, counted, made_by, made_at, undone_by, undone_at"
                        + " FROM report_correction WHERE report_year = :year ORDER BY id")
                .param("year", year)
                .query((row, _) -> correction(row))
                .list();
    }

    /// Adds one that is in force.
    ///
    /// @return whether none is in force of that cell, not even one that somebody is about to add
    boolean insert(int year, Correction correction) {
        return jdbc.sql("INSERT INTO report_correction (report_year, current_year, cell, number, reason, counted,"
                                + " made_by, made_at) VALUES (:year, :year, :cell, :number, :reason, :counted, :by, :at)"
                                + " ON CONFLICT DO NOTHING")
                        .param("year", year)
                        .param("cell", correction.cell().key())
                        .param("number", correction.number())
                        .param("reason", correction.reason())
                        .param("counted", correction.counted().orElse(null))
                        .param("by", correction.by())
                        .param("at", correction.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Ends what is in force of a cell.
    ///
    /// @return whether anything was
    boolean undo(int year, Cell cell, String by, Instant at) {
        return jdbc.sql("UPDATE report_correction SET current_year = NULL, undone_by = :by, undone_at = :at"
                                + " WHERE report_year = :year AND cell = :cell AND current_year IS NOT NULL")
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("year", year)
                        .param("cell", cell.key())
                        .update()
                > 0;
    }

    private static Correction correction(ResultSet row) throws SQLException {
        return new Correction(
                Cell.of(row.getString("cell")).orElseThrow(),
                Cells.plain(row.getBigDecimal("number")),
                row.getString("reason"),
                Optional.ofNullable(row.getBigDecimal("counted")).map(Cells::plain),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("undone_by")),
                Optional.ofNullable(row.getObject("undone_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
