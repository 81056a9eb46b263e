package cn.gongkai.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists requests by the summary in their rows, without decrypting anything.
@Component
class CaseList {

    private static final String SELECT = "SELECT id, number, channel, state, received_on, due_on, provisional, handler,"
            + " version, created_at FROM request";

    private final JdbcClient jdbc;

    CaseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CasePage page(@Nullable State state, int offset, int size) {
        var where = state == null ? "" : " WHERE state = :state";
        var rows = jdbc.sql(SELECT + where + " ORDER BY due_on, created_at DESC, id LIMIT :size OFFSET :offset")
                .param("state", state == null ? "" : state.name())
                .param("size", size)
                .param("offset", offset)
                .query(CaseList::row)
                .list();
        var total = jdbc.sql("SELECT COUNT(*) FROM request" + where)
                .param("state", state == null ? "" : state.name())
                .query(Long.class)
                .single();
        return new CasePage(rows, total);
    }

    private static CaseRow row(ResultSet row, int index) throws SQLException {
        return new CaseRow(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getString("number")),
                Channel.valueOf(row.getString("channel")),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("received_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                row.getBoolean("provisional"),
                Optional.ofNullable(row.getString("handler")),
                row.getInt("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
