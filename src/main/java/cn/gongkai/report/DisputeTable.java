package cn.gongkai.report;

import cn.gongkai.request.Dispute;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of disputes that concern no request of this register.
@Component
class DisputeTable {

    private static final String SELECT =
            "SELECT id, kind, filed_on, result, decided_on, about, withdrawn_for, withdrawn_by FROM report_dispute";

    private final JdbcClient jdbc;

    DisputeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds it, unless it is there already.
    ///
    /// @return whether it did
    boolean insert(UUID id, Dispute.Kind kind, LocalDate filedOn, String about, String by, Instant at) {
        return jdbc.sql("INSERT INTO report_dispute (id, kind, filed_on, about, noted_by, noted_at)"
                                + " VALUES (:id, :kind, :filedOn, :about, :by, :at) ON CONFLICT DO NOTHING")
                        .param("id", id)
                        .param("kind", kind.name())
                        .param("filedOn", filedOn)
                        .param("about", about)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Locks it until the transaction ends.
    Optional<ReportDispute> lock(UUID id) {
        return jdbc.sql(SELECT + " WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, _) -> dispute(row))
                .optional();
    }

    /// Says that it was noted wrongly.
    void withdraw(UUID id, String reason, String by, Instant at) {
        jdbc.sql("UPDATE report_dispute SET withdrawn_for = :reason, withdrawn_by = :by, withdrawn_at = :at"
                        + " WHERE id = :id")
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void decide(UUID id, Dispute.Result result, LocalDate on, String by) {
        jdbc.sql("UPDATE report_dispute SET result = :result, decided_on = :on, decided_by = :by WHERE id = :id")
                .param("result", result.name())
                .param("on", on)
                .param("by", by)
                .param("id", id)
                .update();
    }

    /// Filed between two days and withdrawn since.
    List<ReportDispute> withdrawn(LocalDate first, LocalDate last) {
        return jdbc.sql(SELECT + " WHERE withdrawn_at IS NOT NULL AND filed_on BETWEEN :first AND :last"
                        + " ORDER BY filed_on, id")
                .param("first", first)
                .param("last", last)
                .query((row, _) -> dispute(row))
                .list();
    }

    /// Filed by the last day, not decided before the first, and not withdrawn.
    List<ReportDispute> between(LocalDate first, LocalDate last) {
        return jdbc.sql(SELECT
                        + " WHERE withdrawn_at IS NULL AND filed_on <= :last AND (decided_on IS NULL OR decided_on >= :first)"
                        + " ORDER BY filed_on, id")
                .param("first", first)
                .param("last", last)
                .query((row, _) -> dispute(row))
                .list();
    }

    private static ReportDispute dispute(ResultSet row) throws SQLException {
        return new ReportDispute(
                Optional.of(row.getObject("id", UUID.class)),
                Optional.empty(),
                Optional.empty(),
                0,
                Dispute.Kind.valueOf(row.getString("kind")),
                row.getObject("filed_on", LocalDate.class),
                Optional.ofNullable(row.getString("result")).map(Dispute.Result::valueOf),
                Optional.ofNullable(row.getObject("decided_on", LocalDate.class)),
                row.getString("about"),
                Optional.ofNullable(row.getString("withdrawn_for")),
                Optional.ofNullable(row.getString("withdrawn_by")));
    }
}
