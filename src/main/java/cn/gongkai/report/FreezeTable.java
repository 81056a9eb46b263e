package cn.gongkai.report;

import cn.gongkai.request.ApplicantKind;
import cn.gongkai.request.ReportFacts;
import cn.gongkai.request.decision.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of settled reports, and where each request stood in them.
@Component
class FreezeTable {

    private static final String SELECT =
            "SELECT report_year, number, content, sha256, reason, frozen_by, frozen_at" + " FROM report_freeze";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    FreezeTable(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /// The newest first.
    List<Freeze> of(int year) {
        return jdbc.sql(SELECT + " WHERE report_year = :year ORDER BY number DESC")
                .param("year", year)
                .query((row, _) -> freeze(row))
                .list();
    }

    Optional<Freeze> newest(int year) {
        return jdbc.sql(SELECT + " WHERE report_year = :year ORDER BY number DESC LIMIT 1")
                .param("year", year)
                .query((row, _) -> freeze(row))
                .optional();
    }

    List<Integer> years() {
        return jdbc.sql("SELECT DISTINCT report_year FROM report_freeze ORDER BY report_year")
                .query((row, _) -> row.getInt("report_year"))
                .list();
    }

    /// Adds one.
    ///
    /// @return whether nobody else took the number
    boolean insert(int year, int number, String content, String sha256, String reason, String by, Instant at) {
        return jdbc.sql("INSERT INTO report_freeze (report_year, number, content, sha256, reason, frozen_by, frozen_at)"
                                + " VALUES (:year, :number, :content, :sha256, :reason, :by, :at)"
                                + " ON CONFLICT DO NOTHING")
                        .param("year", year)
                        .param("number", number)
                        .param("content", content)
                        .param("sha256", sha256)
                        .param("reason", reason)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void insertPlaces(int year, int number, List<ReportFacts.Place> places) {
        batches.batchUpdate(
                "INSERT INTO report_freeze_request (report_year, freeze_number, request_id, request_number, kind,"
                        + " received, outcome) VALUES (?, ?, ?, ?, ?, ?, ?)",
                places.stream()
                        .map(place -> new @Nullable Object[] {
                            year,
                            number,
                            place.id(),
                            place.number(),
                            place.kind().name(),
                            place.received(),
                            place.outcome().map(Enum::name).orElse(null)
                        })
                        .toList());
    }

    List<ReportFacts.Place> places(int year, int number) {
        return jdbc.sql("SELECT request_id, request_number, kind, received, outcome FROM report_freeze_request"
                        + " WHERE report_year = :year AND freeze_number = :number")
                .param("year", year)
                .param("number", number)
                .query((row, _) -> new ReportFacts.Place(
                        row.getObject("request_id", UUID.class),
                        row.getString("request_number"),
                        ApplicantKind.valueOf(row.getString("kind")),
                        row.getBoolean("received"),
                        Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf)))
                .list();
    }

    private static Freeze freeze(ResultSet row) throws SQLException {
        var text = row.getString("content");
        var content = FreezeContent.read(text);
        var sha256 = row.getString("sha256");
        return new Freeze(
                row.getInt("report_year"),
                row.getInt("number"),
                content.numbers(),
                content.words(),
                content.paid(),
                sha256,
                FreezeContent.hash(text).equals(sha256),
                row.getString("reason"),
                row.getString("frozen_by"),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant());
    }
}
