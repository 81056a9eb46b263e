package cn.gongkai.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows behind [StaffAccounts].
@Component
class AccountTable {

    private static final String SELECT =
            "SELECT name, display_name, password, must_change, roles, enabled, second_factor,"
                    + " last_step, failures, locked_until, stamp FROM staff_account";

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An account with what only this module may know.
    record Row(Account account, String password, Optional<String> sealedFactor, long lastStep, int failures) {

        @Override
        public String toString() {
            return "Row[" + account + "]";
        }
    }

    Optional<Row> find(String name) {
        return jdbc.sql(SELECT + " WHERE name = :name")
                .param("name", name)
                .query(AccountTable::row)
                .optional();
    }

    Optional<Row> lock(String name) {
        return jdbc.sql(SELECT + " WHERE name = :name FOR UPDATE")
                .param("name", name)
                .query(AccountTable::row)
                .optional();
    }

    List<Account> all() {
        return jdbc.sql(SELECT + " ORDER BY name").query(AccountTable::row).list().stream()
                .map(Row::account)
                .toList();
    }

    boolean empty() {
        return jdbc.sql("SELECT COUNT(*) FROM staff_account").query(Long.class).single() == 0;
    }

    /// Adds one, unless there is one of that name.
    ///
    /// @return whether it was added
    boolean insert(
            String name,
            String displayName,
            String password,
            boolean mustChange,
            Set<StaffRole> roles,
            Instant createdAt) {
        return jdbc.sql(
                                "INSERT INTO staff_account (name, display_name, password, must_change, roles, enabled, created_at)"
                                        + " VALUES (:name, :displayName, :password, :mustChange, :roles, TRUE, :createdAt)"
                                        + " ON CONFLICT DO NOTHING")
                        .param("name", name)
                        .param("displayName", displayName)
                        .param("password", password)
                        .param("mustChange", mustChange)
                        .param("roles", StaffRole.joined(roles))
                        .param("createdAt", at(createdAt))
                        .update()
                == 1;
    }

    void describe(String name, String displayName, Set<StaffRole> roles, boolean enabled) {
        jdbc.sql("UPDATE staff_account SET display_name = :displayName, roles = :roles, enabled = :enabled,"
                        + " stamp = CASE WHEN :enabled THEN stamp ELSE stamp + 1 END WHERE name = :name")
                .param("displayName", displayName)
                .param("roles", StaffRole.joined(roles))
                .param("enabled", enabled)
                .param("name", name)
                .update();
    }

    void password(String name, String password, boolean mustChange) {
        jdbc.sql("UPDATE staff_account SET password = :password, must_change = :mustChange, stamp = stamp + 1,"
                        + " failures = 0, locked_until = NULL WHERE name = :name")
                .param("password", password)
                .param("mustChange", mustChange)
                .param("name", name)
                .update();
    }

    /// The same password, encoded anew.
    void reencode(String name, String password) {
        jdbc.sql("UPDATE staff_account SET password = :password WHERE name = :name")
                .param("password", password)
                .param("name", name)
                .update();
    }

    void secondFactor(String name, Optional<String> sealed, long step) {
        jdbc.sql(
                        "UPDATE staff_account SET second_factor = :sealed, last_step = :step, stamp = stamp + 1 WHERE name = :name")
                .param("sealed", sealed.orElse(null))
                .param("step", step)
                .param("name", name)
                .update();
    }

    void passed(String name, long step) {
        jdbc.sql("UPDATE staff_account SET failures = 0, locked_until = NULL, last_step = :step WHERE name = :name")
                .param("step", step)
                .param("name", name)
                .update();
    }

    void failed(String name, int failures, Optional<Instant> lockedUntil) {
        jdbc.sql("UPDATE staff_account SET failures = :failures, locked_until = :until WHERE name = :name")
                .param("failures", failures)
                .param("until", lockedUntil.map(AccountTable::at).orElse(null))
                .param("name", name)
                .update();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        var sealed = Optional.ofNullable(row.getString("second_factor"));
        return new Row(
                new Account(
                        row.getString("name"),
                        row.getString("display_name"),
                        StaffRole.split(row.getString("roles")),
                        row.getBoolean("enabled"),
                        row.getBoolean("must_change"),
                        sealed.isPresent(),
                        Optional.ofNullable(row.getObject("locked_until", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant),
                        row.getInt("stamp")),
                row.getString("password"),
                sealed,
                row.getLong("last_step"),
                row.getInt("failures"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
