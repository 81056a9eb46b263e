package cn.gongkai.report;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Column;
import cn.gongkai.report.form.Row;
import cn.gongkai.request.CaseView;
import cn.gongkai.request.decision.Matter;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Counts the third table as one would with paper and pencil: each request's history read line by line, each cell by
/// itself. Shares nothing with the program but the events.
final class NaiveCount {

    /// The outcomes' rows once more, on purpose.
    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("OPEN_ALREADY_PUBLIC", "R3_1"),
            Map.entry("OPEN_PROVIDED", "R3_1"),
            Map.entry("PARTIAL", "R3_2"),
            Map.entry("DENY_STATE_SECRET", "R3_3_1"),
            Map.entry("DENY_OTHER_LAW", "R3_3_2"),
            Map.entry("DENY_3SEC_1STAB", "R3_3_3"),
            Map.entry("DENY_THIRD_PARTY", "R3_3_4"),
            Map.entry("DENY_INTERNAL", "R3_3_5"),
            Map.entry("DENY_PROCESS", "R3_3_6"),
            Map.entry("DENY_ENFORCEMENT_FILE", "R3_3_7"),
            Map.entry("DENY_ADMIN_QUERY", "R3_3_8"),
            Map.entry("NOT_HELD_NOT_EXIST", "R3_4_1"),
            Map.entry("NOT_HELD_OTHER_ORGAN", "R3_4_1"),
            Map.entry("NEEDS_CREATION", "R3_4_2"),
            Map.entry("STILL_UNCLEAR", "R3_4_3"),
            Map.entry("NP_PETITION", "R3_5_1"),
            Map.entry("NP_DUPLICATE", "R3_5_2"),
            Map.entry("NP_PUBLICATION", "R3_5_3"),
            Map.entry("NP_EXCESSIVE", "R3_5_4"),
            Map.entry("NP_RECONFIRM", "R3_5_5"),
            Map.entry("OTHER_NO_SUPPLEMENT", "R3_6_1"),
            Map.entry("OTHER_UNPAID", "R3_6_2"),
            Map.entry("OTHER_WITHDRAWN", "R3_6_3"),
            Map.entry("OTHER_NOT_GOV_INFO", "R3_6_3"),
            Map.entry("OTHER_MISC", "R3_6_3"));

    private static final Map<String, String> COLUMNS = Map.of(
            "NATURAL_PERSON", "NATURAL",
            "COMMERCIAL", "COMMERCIAL",
            "RESEARCH", "RESEARCH",
            "WELFARE", "WELFARE",
            "LEGAL_SERVICE", "LEGAL_SERVICE",
            "OTHER_ORGANISATION", "OTHER_ORG");

    private NaiveCount() {}

    private record End(LocalDate on, String outcome) {}

    /// The requests of one cell.
    static Set<UUID> of(List<CaseView> all, int year, Cell.Applications cell) {
        var found = new HashSet<UUID>();
        for (var view : all) {
            if (counts(view, year, cell.row())
                    && (cell.column() == Column.TOTAL
                            || cell.column()
                                    .name()
                                    .equals(COLUMNS.get(
                                            view.kind().orElseThrow().name())))) {
                found.add(view.id());
            }
        }
        return found;
    }

    private static boolean counts(CaseView view, int year, Row row) {
        var divided = view.history().stream().anyMatch(event -> event.kind().equals("SPLIT"));
        if (view.matter() != Matter.DISCLOSURE || view.receivedOn().isEmpty() || divided) {
            return false;
        }
        var received = view.receivedOn().get();
        var end = end(view);
        var newYear = LocalDate.of(year, 1, 1);
        var nextYear = LocalDate.of(year + 1, 1, 1);
        return switch (row) {
            case R1 -> received.getYear() == year;
            case R2 ->
                received.isBefore(newYear)
                        && end.map(one -> !one.on().isBefore(newYear)).orElse(true);
            case R4 ->
                received.isBefore(nextYear)
                        && end.map(one -> !one.on().isBefore(nextYear)).orElse(true);
            case R3_7 -> end.map(one -> one.on().getYear() == year).orElse(false);
            default ->
                end.map(one -> one.on().getYear() == year && row.name().equals(ROWS.get(one.outcome())))
                        .orElse(false);
        };
    }

    private static Optional<End> end(CaseView view) {
        var drafted = "";
        for (var event : view.history()) {
            switch (event.kind()) {
                case "DRAFTED" -> drafted = event.facts().getOrDefault("outcome", "");
                case "SERVED" -> {
                    return Optional.of(new End(event.on(), drafted));
                }
                case "CLOSED" -> {
                    return Optional.of(new End(event.on(), event.facts().getOrDefault("outcome", "")));
                }
                case "WITHDRAWN" -> {
                    return Optional.of(new End(event.on(), "OTHER_WITHDRAWN"));
                }
                default -> {}
            }
        }
        return Optional.empty();
    }
}
