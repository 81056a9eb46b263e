package cn.gongkai.notice;

import static cn.gongkai.notice.Moments.at;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Residents who have to be told something or may have to be, and what the platform allows with each.
@Component
class ContactTable {

    private static final String OF_PERSON = " WHERE account = :account AND open_id = :openId";

    private final JdbcClient jdbc;

    ContactTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Until an act of theirs is known, nothing is allowed.
    void insertIfNew(Person person, Instant now) {
        of(
                        "INSERT INTO notice_contact (account, open_id, following, spoke_used, tapped_used, seen_at)"
                                + " VALUES (:account, :openId, TRUE, 0, 0, :now) ON CONFLICT DO NOTHING",
                        person)
                .param("now", at(now))
                .update();
    }

    /// Of all of them, those known.
    List<Person> all() {
        return jdbc.sql("SELECT account, open_id FROM notice_contact")
                .query((row, _) -> new Person(row.getString("account"), row.getString("open_id")))
                .list();
    }

    /// The row is locked until the transaction ends.
    Window lock(Person person) {
        return of(
                        "SELECT following, spoke_at, spoke_used, tapped_at, tapped_used, closed_at FROM notice_contact"
                                + OF_PERSON + " FOR UPDATE",
                        person)
                .query((row, _) -> new Window(
                        row.getBoolean("following"),
                        Moments.instant(row.getObject("spoke_at", OffsetDateTime.class)),
                        row.getInt("spoke_used"),
                        Moments.instant(row.getObject("tapped_at", OffsetDateTime.class)),
                        row.getInt("tapped_used"),
                        Moments.instant(row.getObject("closed_at", OffsetDateTime.class))))
                .single();
    }

    void spoke(Person person, Instant now) {
        of(
                        "UPDATE notice_contact SET following = TRUE, spoke_at = :now, spoke_used = 0, seen_at = :now"
                                + OF_PERSON,
                        person)
                .param("now", at(now))
                .update();
    }

    void tapped(Person person, Instant now) {
        of(
                        "UPDATE notice_contact SET following = TRUE, tapped_at = :now, tapped_used = 0, seen_at = :now"
                                + OF_PERSON,
                        person)
                .param("now", at(now))
                .update();
    }

    void left(Person person) {
        of("UPDATE notice_contact SET following = FALSE" + OF_PERSON, person).update();
    }

    void use(Person person) {
        of("UPDATE notice_contact SET spoke_used = spoke_used + 1, tapped_used = tapped_used + 1" + OF_PERSON, person)
                .update();
    }

    /// A message that was not taken does not count.
    void giveBack(Person person) {
        of(
                        "UPDATE notice_contact SET spoke_used = GREATEST(spoke_used - 1, 0),"
                                + " tapped_used = GREATEST(tapped_used - 1, 0)" + OF_PERSON,
                        person)
                .update();
    }

    void close(Person person, Instant now) {
        of("UPDATE notice_contact SET closed_at = :now" + OF_PERSON, person)
                .param("now", at(now))
                .update();
    }

    void delete(Person person) {
        of("DELETE FROM notice_contact" + OF_PERSON, person).update();
    }

    private JdbcClient.StatementSpec of(String sql, Person person) {
        return jdbc.sql(sql).param("account", person.account()).param("openId", person.openId());
    }
}
