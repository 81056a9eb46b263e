package cn.gongkai.disclosure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The catalogue by columns.
@Component
class ColumnTable {

    private static final String PUBLISHED = " FROM disclosure WHERE published AND NOT removed";

    private final JdbcClient jdbc;

    ColumnTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Newest(long documents, Optional<LocalDate> updatedOn) {}

    Newest newest(Column column) {
        return jdbc.sql("SELECT COUNT(*) AS documents, MAX(published_on) AS newest" + PUBLISHED + condition(column))
                .params(values(column))
                .query((row, _) -> new Newest(
                        row.getLong("documents"), Optional.ofNullable(row.getObject("newest", LocalDate.class))))
                .single();
    }

    Columns.Page documents(Optional<Column> column, int offset, int size) {
        var condition = column.map(ColumnTable::condition).orElse("");
        var values = column.map(ColumnTable::values).orElse(Map.of());
        var total = jdbc.sql("SELECT COUNT(*)" + PUBLISHED + condition)
                .params(values)
                .query(Long.class)
                .single();
        var documents = jdbc.sql("SELECT id, title, category, published_on, status" + PUBLISHED + condition
                        + " ORDER BY CASE WHEN published_on IS NULL THEN 1 ELSE 0 END, published_on DESC, id"
                        + " LIMIT :size OFFSET :offset")
                .params(values)
                .param("size", size)
                .param("offset", offset)
                .query((row, _) -> new Columns.Listed(
                        new DisclosureId(row.getString("id")),
                        row.getString("title"),
                        row.getString("category"),
                        Optional.ofNullable(row.getObject("published_on", LocalDate.class)),
                        Status.valueOf(row.getString("status"))))
                .list();
        return new Columns.Page(documents, total);
    }

    private static String condition(Column column) {
        return (column.categories().isEmpty() ? "" : " AND category IN (:categories)")
                + (column.host().isEmpty()
                        ? ""
                        : " AND (LOWER(url) LIKE :host ESCAPE '!' OR LOWER(url) LIKE :within ESCAPE '!')");
    }

    private static Map<String, Object> values(Column column) {
        var values = new HashMap<String, Object>();
        if (!column.categories().isEmpty()) {
            values.put("categories", column.categories());
        }
        if (!column.host().isEmpty()) {
            var host = "%://" + column.host().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
            values.put("host", host);
            values.put("within", host + "/%");
        }
        return values;
    }
}
