package cn.gongkai.request;

import cn.gongkai.request.ReportFacts.Part;
import cn.gongkai.request.decision.Outcome;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Counts for [ReportFacts] over the columns that are derived for them.
@Component
class CountTable {

    private static final String COUNTED = "matter = 'DISCLOSURE' AND NOT split";
    private static final String OF_YEAR =
            COUNTED + " AND received_on <= :last AND (counted_on IS NULL OR counted_on >= :first)";
    private static final String IN_LEDGER = " FROM request r WHERE " + COUNTED
            + " AND received_on <= :to AND (received_on >= :from OR counted_on BETWEEN :from AND :to"
            + " OR EXISTS (SELECT 1 FROM request_dispute d WHERE d.request_id = r.id"
            + " AND (d.filed_on BETWEEN :from AND :to OR d.decided_on BETWEEN :from AND :to)))";
    /// All registers keep the kind with the first event; if one should not, its requests are counted all the same.
    private static final String KIND = "COALESCE(counted_kind, 'NATURAL_PERSON')";

    private final JdbcClient jdbc;

    CountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ReportFacts.Count> counts(LocalDate first, LocalDate last) {
        var counts = new ArrayList<ReportFacts.Count>();
        jdbc.sql("SELECT " + KIND + " AS kind, CASE WHEN counted_on <= :last THEN counted_outcome END AS outcome,"
                        + " SUM(CASE WHEN received_on >= :first THEN 1 ELSE 0 END) AS received,"
                        + " SUM(CASE WHEN received_on < :first THEN 1 ELSE 0 END) AS carried, COUNT(*) AS requests"
                        + " FROM request WHERE " + OF_YEAR + " GROUP BY 1, 2")
                .param("first", first)
                .param("last", last)
                .query((row, _) -> {
                    var kind = ApplicantKind.valueOf(row.getString("kind"));
                    var outcome = outcome(row);
                    add(counts, Part.RECEIVED, Optional.empty(), kind, row.getLong("received"));
                    add(counts, Part.CARRIED_OVER, Optional.empty(), kind, row.getLong("carried"));
                    add(
                            counts,
                            outcome.isPresent() ? Part.ENDED : Part.CARRIED_FORWARD,
                            outcome,
                            kind,
                            row.getLong("requests"));
                    return kind;
                })
                .list();
        return counts;
    }

    private static void add(
            List<ReportFacts.Count> counts, Part part, Optional<Outcome> outcome, ApplicantKind kind, long requests) {
        if (requests > 0) {
            counts.add(new ReportFacts.Count(part, outcome, kind, requests));
        }
    }

    CasePage cases(ReportFacts.Choice choice, long offset, int size) {
        var first = LocalDate.of(choice.year(), 1, 1);
        var values = new HashMap<String, Object>(
                Map.of("first", first, "last", first.plusYears(1).minusDays(1)));
        var condition = new StringBuilder(" WHERE " + OF_YEAR
                + switch (choice.part()) {
                    case RECEIVED -> " AND received_on >= :first";
                    case CARRIED_OVER -> " AND received_on < :first";
                    case ENDED -> " AND counted_on <= :last";
                    case CARRIED_FORWARD -> " AND (counted_on IS NULL OR counted_on > :last)";
                });
        if (!choice.outcomes().isEmpty()) {
            condition.append(" AND counted_outcome IN (:outcomes)");
            values.put("outcomes", choice.outcomes().stream().map(Enum::name).toList());
        }
        if (!choice.kinds().isEmpty()) {
            condition.append(" AND " + KIND + " IN (:kinds)");
            values.put("kinds", choice.kinds().stream().map(Enum::name).toList());
        }
        var total = jdbc.sql("SELECT COUNT(*) FROM request" + condition)
                .params(values)
                .query(Long.class)
                .single();
        var rows = jdbc.sql(CaseList.SELECT + condition + " ORDER BY number_year, number_in_year, id"
                        + " LIMIT :size OFFSET :offset")
                .params(values)
                .param("size", size)
                .param("offset", offset)
                .query((row, _) -> CaseList.row(row))
                .list();
        return new CasePage(rows, total, Optional.empty());
    }

    List<ReportFacts.Place> places(LocalDate first, LocalDate last) {
        return jdbc.sql("SELECT id, number, " + KIND + " AS kind, received_on,"
                        + " CASE WHEN counted_on <= :last THEN counted_outcome END AS outcome FROM request WHERE "
                        + OF_YEAR)
                .param("first", first)
                .param("last", last)
                .query((row, _) -> new ReportFacts.Place(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        ApplicantKind.valueOf(row.getString("kind")),
                        !row.getObject("received_on", LocalDate.class).isBefore(first),
                        outcome(row)))
                .list();
    }

    /// Those about corrections (条例 art. 41) too: 法释〔2011〕17号 art. 1 (4) has them among the cases of disclosure.
    List<ReportFacts.RequestDispute> disputes(LocalDate first, LocalDate last) {
        return jdbc.sql("SELECT d.request_id, r.number AS request_number, d.number, d.kind, d.filed_on, d.result,"
                        + " d.decided_on FROM request_dispute d JOIN request r ON r.id = d.request_id"
                        + " WHERE d.filed_on <= :last AND (d.decided_on IS NULL OR d.decided_on >= :first)"
                        + " ORDER BY d.filed_on, r.number_year, r.number_in_year, d.number")
                .param("first", first)
                .param("last", last)
                .query((row, _) -> new ReportFacts.RequestDispute(
                        row.getObject("request_id", UUID.class), row.getString("request_number"), dispute(row)))
                .list();
    }

    List<ReportFacts.Month> months(int year) {
        var first = LocalDate.of(year, 1, 1);
        var received = byMonth("received_on", year);
        var ended = byMonth("counted_on", year);
        var open = jdbc.sql("SELECT COUNT(*) FROM request WHERE " + COUNTED
                        + " AND received_on < :first AND (counted_on IS NULL OR counted_on >= :first)")
                .param("first", first)
                .query(Long.class)
                .single();
        var months = new ArrayList<ReportFacts.Month>();
        for (var month : IntStream.rangeClosed(1, 12)
                .mapToObj(number -> YearMonth.of(year, number))
                .toList()) {
            var came = received.getOrDefault(month, 0L);
            var went = ended.getOrDefault(month, 0L);
            open += came - went;
            months.add(new ReportFacts.Month(month, came, went, open));
        }
        return months;
    }

    /// @param column received_on or counted_on
    private Map<YearMonth, Long> byMonth(String column, int year) {
        var months = new TreeMap<YearMonth, Long>();
        jdbc.sql("SELECT EXTRACT(MONTH FROM " + column + ") AS m, COUNT(*) AS n FROM request WHERE " + COUNTED
                        + " AND received_on IS NOT NULL AND " + column + " BETWEEN :first AND :last GROUP BY 1")
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((row, _) -> months.put(YearMonth.of(year, row.getInt("m")), row.getLong("n")))
                .list();
        return months;
    }

    List<ReportFacts.LedgerLine> ledger(LocalDate from, LocalDate to, int most) {
        var lines = jdbc.sql("SELECT " + CaseList.COLUMNS + ", counted_on, counted_outcome AS counted, served_on"
                        + IN_LEDGER + " ORDER BY number_year, number_in_year, id LIMIT :most")
                .param("from", from)
                .param("to", to)
                .param("most", most)
                .query((row, _) -> new ReportFacts.LedgerLine(
                        CaseList.row(row),
                        Optional.ofNullable(row.getObject("counted_on", LocalDate.class)),
                        Optional.ofNullable(row.getString("counted")).map(Outcome::valueOf),
                        Optional.ofNullable(row.getObject("served_on", LocalDate.class)),
                        List.of()))
                .list();
        var disputes = disputesOf(lines.stream().map(line -> line.row().id()).toList());
        return lines.stream()
                .map(line -> new ReportFacts.LedgerLine(
                        line.row(),
                        line.countedOn(),
                        line.outcome(),
                        line.servedOn(),
                        disputes.getOrDefault(line.row().id(), List.of())))
                .toList();
    }

    long ledgerLines(LocalDate from, LocalDate to) {
        return jdbc.sql("SELECT COUNT(*)" + IN_LEDGER)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
    }

    private Map<UUID, List<Dispute>> disputesOf(List<UUID> ids) {
        var disputes = new HashMap<UUID, List<Dispute>>();
        if (!ids.isEmpty()) {
            // An array, not a list of parameters: there may be thousands.
            jdbc.sql("SELECT request_id, number, kind, filed_on, result, decided_on FROM request_dispute"
                            + " WHERE request_id = ANY(:ids) ORDER BY number")
                    .param("ids", ids.toArray(UUID[]::new))
                    .query((row, _) -> disputes.computeIfAbsent(
                                    row.getObject("request_id", UUID.class), _ -> new ArrayList<>())
                            .add(dispute(row)))
                    .list();
        }
        return disputes;
    }

    private static Dispute dispute(ResultSet row) throws SQLException {
        return new Dispute(
                row.getInt("number"),
                Dispute.Kind.valueOf(row.getString("kind")),
                row.getObject("filed_on", LocalDate.class),
                Optional.ofNullable(row.getString("result")).map(Dispute.Result::valueOf),
                Optional.ofNullable(row.getObject("decided_on", LocalDate.class)));
    }

    ReportFacts.Sum sum(LocalDate from, LocalDate to) {
        return jdbc.sql("SELECT COUNT(CASE WHEN received_on >= :from THEN 1 END) AS received,"
                        + " COUNT(CASE WHEN counted_on BETWEEN :from AND :to THEN 1 END) AS ended,"
                        + " COUNT(CASE WHEN counted_on IS NULL OR counted_on > :to THEN 1 END) AS remaining"
                        + " FROM request WHERE " + COUNTED + " AND received_on <= :to")
                .param("from", from)
                .param("to", to)
                .query((row, _) ->
                        new ReportFacts.Sum(row.getLong("received"), row.getLong("ended"), row.getLong("remaining")))
                .single();
    }

    Optional<LocalDate> firstReceipt() {
        return jdbc.sql("SELECT MIN(received_on) AS first FROM request WHERE " + COUNTED)
                .query((row, _) -> Optional.ofNullable(row.getObject("first", LocalDate.class)))
                .single();
    }

    private static Optional<Outcome> outcome(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf);
    }

    /// What was paid is what had been asked for last: a payment names no amount.
    BigDecimal feesPaid(LocalDate first, LocalDate last) {
        var facts = jdbc.sql("SELECT (SELECT n.facts FROM request_event n WHERE n.request_id = p.request_id"
                        + " AND n.kind = 'FEE_NOTICED' AND n.sequence < p.sequence ORDER BY n.sequence DESC LIMIT 1)"
                        + " AS facts FROM request_event p WHERE p.kind = 'FEE_PAID'"
                        + " AND p.happened_on BETWEEN :first AND :last")
                .param("first", first)
                .param("last", last)
                .query(String.class)
                .list();
        return facts.stream()
                .map(json -> new BigDecimal(
                        JsonMapper.shared().readTree(json).get("yuan").asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
