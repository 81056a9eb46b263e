package cn.gongkai.request;

import cn.gongkai.request.decision.Matter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists requests by the summary in their rows, without decrypting anything.
@Component
class CaseList {

    /// What [#row] reads.
    static final String COLUMNS = "id, number, channel, state, received_on, due_on, provisional, handler, deputy,"
            + " version, created_at, applicant_kind, outcome, reply_number, matter, number_year, number_in_year, last_on";

    static final String SELECT = "SELECT " + COLUMNS + " FROM request";

    private final JdbcClient jdbc;

    CaseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CasePage page(CaseQuery query, LocalDate today, int offset, int size) {
        return page(query, today, size, listed(query, narrowed(query, today), offset, size + 1));
    }

    /// The page behind a row.
    CasePage after(CaseQuery query, ListPlace place, LocalDate today, int size) {
        return page(query, today, size, listed(query, narrowed(query, today).behind(place), 0, size + 1));
    }

    private record Listed(CaseRow row, ListPlace place) {}

    /// @param found one more than the page holds, if there is one
    private CasePage page(CaseQuery query, LocalDate today, int size, List<Listed> found) {
        var total = count(query, today);
        var next = found.size() > size ? Optional.of(found.get(size - 1).place().text()) : Optional.<String>empty();
        return new CasePage(found.stream().limit(size).map(Listed::row).toList(), total, next);
    }

    /// How many there are.
    long count(CaseQuery query, LocalDate today) {
        var narrowed = narrowed(query, today);
        return jdbc.sql("SELECT COUNT(*) FROM request" + narrowed.condition())
                .params(narrowed.values())
                .query(Long.class)
                .single();
    }

    /// Whoever handles a request or did, or acts in a handler's place; by name.
    SortedSet<String> handlers() {
        var names = new TreeSet<String>();
        for (var column : List.of("handler", "deputy")) {
            names.addAll(
                    jdbc.sql("SELECT DISTINCT " + column + " AS name FROM request WHERE " + column + " IS NOT NULL")
                            .query(String.class)
                            .list());
        }
        return names;
    }

    List<CaseRow> rows(CaseQuery query, LocalDate today, int offset, int size) {
        return listed(query, narrowed(query, today), offset, size).stream()
                .map(Listed::row)
                .toList();
    }

    private List<Listed> listed(CaseQuery query, Narrowed narrowed, int offset, int size) {
        return jdbc.sql(SELECT + narrowed.condition() + " ORDER BY "
                        + query.sort().sql() + " LIMIT :size OFFSET :offset")
                .params(narrowed.values())
                .param("size", size)
                .param("offset", offset)
                .query((row, _) -> new Listed(row(row), ListPlace.of(query.sort(), row)))
                .list();
    }

    private record Narrowed(String condition, Map<String, Object> values) {

        Narrowed behind(ListPlace place) {
            var all = new HashMap<>(values);
            all.putAll(place.values());
            return new Narrowed((condition.isEmpty() ? " WHERE " : condition + " AND ") + place.condition(), all);
        }
    }

    private static Narrowed narrowed(CaseQuery query, LocalDate today) {
        var where = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        query.state().ifPresent(state -> narrow(where, values, "state = :state", "state", state.name()));
        // Those whose opinions are awaited have a day in the list, but it moves: they are neither due nor late.
        query.dueBy().ifPresent(day -> narrow(where, values, "due_on IS NOT NULL AND last_on <= :dueBy", "dueBy", day));
        if (query.overdue()) {
            narrow(where, values, "due_on IS NOT NULL AND last_on < :today", "today", today);
        }
        var times = query.times();
        times.received().ifPresent(days -> between(where, values, "received_on", days));
        times.answered().ifPresent(days -> between(where, values, "served_on", days));
        times.ended().ifPresent(days -> between(where, values, "ended_on", days));
        times.due().ifPresent(days -> {
            where.add("due_on IS NOT NULL");
            between(where, values, "last_on", "due", days);
        });
        if (query.waiting().lapsed()) {
            narrow(where, values, "until_on < :today", "today", today);
        }
        query.waiting()
                .openTo()
                .ifPresent(name -> narrow(
                        where,
                        values,
                        "leader IS NULL AND COALESCE(drafter, '') <> :openTo AND COALESCE(handler, '') <> :openTo"
                                + " AND COALESCE(reviewer, '') <> :openTo",
                        "openTo",
                        name));
        times.missed().ifPresent(days -> {
            between(where, values, "last_on", days);
            narrow(where, values, FigureTable.MISSED, "today", today);
        });
        if (!query.outcomes().isEmpty()) {
            narrow(
                    where,
                    values,
                    "outcome IN (:outcomes)",
                    "outcomes",
                    query.outcomes().stream().map(Enum::name).sorted().toList());
        }
        query.handler()
                .ifPresent(name -> narrow(where, values, "(handler = :handler OR deputy = :handler)", "handler", name));
        query.kind().ifPresent(kind -> narrow(where, values, "applicant_kind = :kind", "kind", kind.name()));
        query.matter().ifPresent(matter -> narrow(where, values, "matter = :matter", "matter", matter.name()));
        query.year().ifPresent(year -> narrow(where, values, "number_year = :year", "year", year));
        query.number()
                .ifPresent(part -> narrow(
                        where,
                        values,
                        "(number LIKE :part ESCAPE '!' OR reply_number LIKE :part ESCAPE '!')",
                        "part",
                        "%" + part.replaceAll("([!%_])", "!$1") + "%"));
        return new Narrowed(where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where), values);
    }

    private static void between(List<String> where, Map<String, Object> values, String column, Days days) {
        between(where, values, column, column, days);
    }

    private static void between(List<String> where, Map<String, Object> values, String column, String name, Days days) {
        narrow(
                where,
                values,
                column + " BETWEEN :" + name + "First AND :" + name + "Last",
                name + "First",
                days.first());
        values.put(name + "Last", days.last());
    }

    private static void narrow(
            List<String> where, Map<String, Object> values, String condition, String name, Object value) {
        where.add(condition);
        values.put(name, value);
    }

    static CaseRow row(ResultSet row) throws SQLException {
        return new CaseRow(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getString("number")),
                Channel.valueOf(row.getString("channel")),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("received_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                row.getBoolean("provisional"),
                row.getObject("due_on") != null && row.getObject("last_on") == null,
                Optional.ofNullable(row.getString("handler")),
                Optional.ofNullable(row.getString("deputy")),
                row.getInt("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("applicant_kind")).map(ApplicantKind::valueOf),
                Optional.ofNullable(row.getString("outcome")),
                Optional.ofNullable(row.getString("reply_number")),
                Matter.valueOf(row.getString("matter")));
    }
}
