package cn.gongkai.request;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The reconsiderations and lawsuits about requests, derived from their events for the annual report.
@Component
class RequestDisputeTable {

    private final JdbcClient jdbc;

    RequestDisputeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those there are; those noted wrongly go.
    void write(UUID id, List<RequestEvent> events, Status status) {
        events.stream()
                .filter(event -> event.kind() == EventKind.DISPUTE_WITHDRAWN)
                .forEach(event -> jdbc.sql("DELETE FROM request_dispute WHERE request_id = :id AND number = :number")
                        .param("id", id)
                        .param("number", Integer.parseInt(event.fact("dispute").orElseThrow()))
                        .update());
        status.disputes().forEach(dispute -> put(id, dispute));
    }

    private void put(UUID id, Dispute dispute) {
        for (var statement : List.of(
                "UPDATE request_dispute SET result = :result, decided_on = :decidedOn WHERE request_id = :id"
                        + " AND number = :number",
                "INSERT INTO request_dispute (request_id, number, kind, filed_on, result, decided_on)"
                        + " VALUES (:id, :number, :kind, :filedOn, :result, :decidedOn)")) {
            var rows = jdbc.sql(statement)
                    .param("id", id)
                    .param("number", dispute.number())
                    .param("kind", dispute.kind().name())
                    .param("filedOn", dispute.filedOn())
                    .param("result", dispute.result().map(Enum::name).orElse(null))
                    .param("decidedOn", dispute.decidedOn().orElse(null))
                    .update();
            if (rows > 0) {
                return;
            }
        }
    }
}
