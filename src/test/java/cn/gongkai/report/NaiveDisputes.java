package cn.gongkai.report;

import cn.gongkai.report.form.Cell;
import cn.gongkai.request.CaseView;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts the fourth table as one would with paper and pencil, from the events of a request and from the rows of the
/// others.
final class NaiveDisputes {

    private NaiveDisputes() {}

    static long count(CaseView view, int year, Cell.Disputes cell) {
        return view.history().stream()
                .filter(event -> event.kind().equals("DISPUTE_FILED"))
                .filter(filed -> view.history().stream()
                        .noneMatch(event -> event.kind().equals("DISPUTE_WITHDRAWN")
                                && ("" + filed.sequence()).equals(event.facts().get("dispute"))))
                .filter(filed -> {
                    var decided = view.history().stream()
                            .filter(event -> event.kind().equals("DISPUTE_DECIDED"))
                            .filter(event ->
                                    ("" + filed.sequence()).equals(event.facts().get("dispute")))
                            .findFirst();
                    return stands(
                            cell,
                            year,
                            filed.facts().getOrDefault("kind", ""),
                            filed.on(),
                            decided.map(CaseView.Happened::on).orElse(LocalDate.MAX),
                            decided.map(event -> event.facts().getOrDefault("result", ""))
                                    .orElse(""));
                })
                .count();
    }

    static long alone(JdbcClient jdbc, int year, Cell.Disputes cell) {
        return jdbc
                .sql("SELECT kind, filed_on, decided_on, result FROM report_dispute WHERE withdrawn_at IS NULL")
                .query((row, _) -> {
                    var decided = row.getObject("decided_on", LocalDate.class);
                    return stands(
                            cell,
                            year,
                            row.getString("kind"),
                            row.getObject("filed_on", LocalDate.class),
                            decided == null ? LocalDate.MAX : decided,
                            String.valueOf(row.getString("result")));
                })
                .list()
                .stream()
                .filter(Boolean::booleanValue)
                .count();
    }

    private static boolean stands(
            Cell.Disputes cell, int year, String kind, LocalDate filed, LocalDate decided, String result) {
        if (!cell.group().name().equals(kind) || filed.getYear() > year || decided.getYear() < year) {
            return false;
        }
        var ended = decided.getYear() == year ? result : "PENDING";
        return cell.result() == Cell.Disputes.Result.TOTAL
                || cell.result().name().equals(ended.toUpperCase(Locale.ROOT));
    }
}
