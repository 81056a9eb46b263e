package cn.gongkai.request;

import cn.gongkai.request.decision.Matter;
import cn.gongkai.request.decision.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of requests.
@Component
class RequestTable {

    private static final String SELECT = "SELECT id, number, sealed, created_at FROM request WHERE ";

    private static final String WORKED_ON =
            " deputy = :deputy, drafter = :drafter, reviewer = :reviewer," + " leader = :leader, until_on = :untilOn";

    private final JdbcClient jdbc;
    private final RequestDisputeTable disputes;

    RequestTable(JdbcClient jdbc, RequestDisputeTable disputes) {
        this.jdbc = jdbc;
        this.disputes = disputes;
    }

    /// How many disclosure requests of this applicant were received in the month of a day.
    int ofMonth(List<String> applicantNames, LocalDate day) {
        return jdbc.sql("SELECT COUNT(*) FROM request WHERE applicant_name IN (:names)"
                        + " AND received_on BETWEEN :first AND :last AND matter = 'DISCLOSURE'")
                .param("names", applicantNames)
                .param("first", day.withDayOfMonth(1))
                .param("last", day.withDayOfMonth(day.lengthOfMonth()))
                .query(Integer.class)
                .single();
    }

    /// Other requests of this applicant, newest first.
    List<RequestRow> ofApplicant(List<String> applicantNames, UUID except, int size) {
        return jdbc.sql(SELECT + "applicant_name IN (:names) AND id <> :except ORDER BY created_at DESC LIMIT :size")
                .param("names", applicantNames)
                .param("except", except)
                .param("size", size)
                .query(RequestTable::row)
                .list();
    }

    /// Inserts it, unless the same message or call has put one there. Waits for one that is just being taken in.
    ///
    /// @return whether it did
    boolean insert(RequestRow row, String onceKey, @Nullable String ownerName, Channel channel) {
        return jdbc.sql("INSERT INTO request (id, once_key, owner_name, sealed, channel, state, provisional, version,"
                                + " created_at) VALUES (:id, :onceKey, :ownerName, :sealed, :channel, :state, FALSE,"
                                + " 0, :createdAt) ON CONFLICT DO NOTHING")
                        .param("id", row.id())
                        .param("onceKey", onceKey)
                        .param("ownerName", ownerName)
                        .param("sealed", row.sealed())
                        .param("channel", channel.name())
                        .param("state", State.PENDING_CONFIRM.name())
                        .param("createdAt", row.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Rewrites what lists show.
    ///
    /// @param applicantName the applicant's identity, as the vault names it
    void summarise(Request request, Due due, Optional<ApplicantKind> kind, Optional<String> applicantName) {
        var status = request.status();
        jdbc.sql("UPDATE request SET state = :state, outcome = :outcome, received_on = :receivedOn, due_on = :dueOn,"
                        + " provisional = :provisional, handler = :handler, version = :version,"
                        + " applicant_kind = :kind, applicant_name = :applicantName, reply_number = :reply,"
                        + " served_on = :servedOn, matter = :matter, reply_place = :place, ended_on = :endedOn,"
                        + " last_on = :lastOn, counted_on = :countedOn,"
                        + " counted_outcome = :countedOutcome, counted_kind = COALESCE(:countedKind, counted_kind), split = :split,"
                        + " counted_version = :version," + WORKED_ON + " WHERE id = :id")
                .params(workedOn(status))
                .param("endedOn", status.endedOn().orElse(null))
                .param("lastOn", due.last().orElse(null))
                .param("countedOn", status.countedOn().orElse(null))
                .param("countedOutcome", status.countedOutcome().map(Enum::name).orElse(null))
                .param(
                        "countedKind",
                        kind.or(() -> countedKind(request.events()))
                                .map(Enum::name)
                                .orElse(null))
                .param("split", status.split())
                .param("place", status.replyPlace())
                .param("matter", status.matter().name())
                .param("kind", kind.map(Enum::name).orElse(null))
                .param("applicantName", applicantName.orElse(null))
                .param("reply", status.replyNumber().orElse(null))
                .param("servedOn", status.service().map(Service::on).orElse(null))
                .param("state", status.state().name())
                .param("outcome", status.outcome().map(Enum::name).orElse(null))
                .param("receivedOn", status.receivedOn().orElse(null))
                .param("dueOn", due.date().orElse(null))
                .param("provisional", due.provisional())
                .param("handler", status.handler().orElse(null))
                .param("version", request.version())
                .param("id", request.id())
                .update();
        disputes.write(request.id(), request.events(), status);
    }

    private static Map<String, @Nullable Object> workedOn(Status status) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("deputy", status.deputy().orElse(null));
        values.put("drafter", status.drafter().orElse(null));
        values.put("reviewer", status.reviewer().orElse(null));
        values.put("leader", status.leader().orElse(null));
        values.put("untilOn", status.until().orElse(null));
        return values;
    }

    /// As the first event keeps it, when the form has been destroyed.
    private static Optional<ApplicantKind> countedKind(List<RequestEvent> events) {
        return events.getFirst().fact("kind").map(ApplicantKind::valueOf);
    }

    /// A request whose row a program wrote that did not know what the report counts.
    ///
    /// @param kind as the row has it
    record Uncounted(UUID id, int version, Optional<ApplicantKind> kind) {}

    /// The next of those, by id.
    List<UUID> uncountedAfter(UUID last, int size) {
        return jdbc.sql(
                        "SELECT id FROM request WHERE counted_version <> version AND id > :last ORDER BY id LIMIT :size")
                .param("last", last)
                .param("size", size)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Whether there are any. Counted, because PostgreSQL does not answer whether one exists from the index.
    boolean uncounted() {
        return jdbc.sql("SELECT COUNT(*) FROM request WHERE counted_version <> version")
                        .query(Long.class)
                        .single()
                > 0;
    }

    /// Locks those among them until the transaction ends, in the order of their ids.
    List<Uncounted> lockUncounted(List<UUID> ids) {
        return jdbc.sql("SELECT id, version, applicant_kind FROM request WHERE id IN (:ids)"
                        + " AND counted_version <> version ORDER BY id FOR UPDATE")
                .param("ids", ids)
                .query((row, _) -> new Uncounted(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        Optional.ofNullable(row.getString("applicant_kind")).map(ApplicantKind::valueOf)))
                .list();
    }

    /// Writes what the report counts, who works on it and until when, and nothing else.
    void count(Uncounted row, List<RequestEvent> events, Status status) {
        jdbc.sql("UPDATE request SET counted_on = :countedOn, counted_outcome = :outcome, counted_kind = :kind,"
                        + " split = :split, counted_version = :version," + WORKED_ON + " WHERE id = :id")
                .params(workedOn(status))
                .param("countedOn", status.countedOn().orElse(null))
                .param("outcome", status.countedOutcome().map(Enum::name).orElse(null))
                .param(
                        "kind",
                        row.kind().or(() -> countedKind(events)).map(Enum::name).orElse(null))
                .param("split", status.split())
                .param("version", row.version())
                .param("id", row.id())
                .update();
        disputes.write(row.id(), events, status);
    }

    /// One that was answered.
    record Answered(UUID id, String number, Outcome outcome, LocalDate servedOn) {}

    /// The last ones answered, the newest first.
    List<Answered> answered(Matter matter, UUID except, int size) {
        return jdbc.sql("SELECT id, number, outcome, served_on FROM request WHERE served_on IS NOT NULL"
                        + " AND outcome IS NOT NULL AND number IS NOT NULL AND matter = :matter AND id <> :except"
                        + " ORDER BY served_on DESC, id LIMIT :size")
                .param("matter", matter.name())
                .param("except", except)
                .param("size", size)
                .query((row, _) -> new Answered(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getObject("served_on", LocalDate.class)))
                .list();
    }

    List<UUID> ids() {
        return jdbc.sql("SELECT id FROM request ORDER BY created_at, id")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// What lists say of a request.
    ///
    /// @param complete whether all columns are filled that this version of the program fills
    record Listed(UUID id, String number, Due due, boolean complete) {}

    /// The next of those that are still worked on, by id.
    List<Listed> openAfter(UUID last, int size) {
        return jdbc.sql("SELECT id, number, due_on, last_on, provisional, applicant_kind FROM request WHERE id > :last"
                        + " AND state NOT IN ('ANSWERED', 'CLOSED', 'ARCHIVED') AND received_on IS NOT NULL"
                        + " ORDER BY id LIMIT :size")
                .param("last", last)
                .param("size", size)
                .query((row, _) -> new Listed(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        due(row),
                        row.getString("applicant_kind") != null))
                .list();
    }

    /// A request that is worked on, by its last day.
    record Dated(UUID id, String number, Due due) {}

    /// Locks them until the transaction ends, in the order of their ids.
    List<Dated> lockDated(List<UUID> ids) {
        return jdbc.sql("SELECT id, number, due_on, last_on, provisional FROM request WHERE id IN (:ids)"
                        + " ORDER BY id FOR UPDATE")
                .param("ids", ids)
                .query((row, _) -> new Dated(row.getObject("id", UUID.class), row.getString("number"), due(row)))
                .list();
    }

    /// Rewrites nothing but the last day.
    void date(UUID id, Due due) {
        jdbc.sql("UPDATE request SET due_on = :dueOn, last_on = :lastOn, provisional = :provisional WHERE id = :id")
                .param("dueOn", due.date().orElse(null))
                .param("lastOn", due.last().orElse(null))
                .param("provisional", due.provisional())
                .param("id", id)
                .update();
    }

    List<UUID> archived() {
        return jdbc.sql("SELECT id FROM request WHERE state = 'ARCHIVED' AND applicant_kind IS NOT NULL ORDER BY id")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Whether the row says of state, outcome and version what the events say.
    boolean saysOf(Request request) {
        return jdbc.sql("SELECT state, outcome, version, counted_on, counted_outcome FROM request WHERE id = :id")
                .param("id", request.id())
                .query((row, _) -> row.getString("state")
                                .equals(request.status().state().name())
                        && Optional.ofNullable(row.getString("outcome"))
                                .equals(request.status().outcome().map(Enum::name))
                        && row.getInt("version") == request.version()
                        && Optional.ofNullable(row.getObject("counted_on", LocalDate.class))
                                .equals(request.status().countedOn())
                        && Optional.ofNullable(row.getString("counted_outcome"))
                                .equals(request.status().countedOutcome().map(Enum::name)))
                .single();
    }

    /// The last day as lists show it.
    Due due(UUID id) {
        return jdbc.sql("SELECT due_on, last_on, provisional FROM request WHERE id = :id")
                .param("id", id)
                .query((row, _) -> due(row))
                .single();
    }

    /// Of those that have one.
    Map<UUID, String> numbers(List<UUID> ids) {
        var numbers = new HashMap<UUID, String>();
        jdbc.sql("SELECT id, number FROM request WHERE id IN (:ids) AND number IS NOT NULL")
                .param("ids", ids)
                .query((row, _) -> numbers.put(row.getObject("id", UUID.class), row.getString("number")))
                .list();
        return numbers;
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                row.getBoolean("provisional"),
                Optional.ofNullable(row.getObject("last_on", LocalDate.class)));
    }

    /// The next of those answered under an earlier version of the program, which did not keep their last day, by id.
    List<UUID> answeredWithoutLastDay(UUID last, int size) {
        return jdbc.sql("SELECT id FROM request WHERE id > :last AND served_on IS NOT NULL AND last_on IS NULL"
                        + " ORDER BY id LIMIT :size")
                .param("last", last)
                .param("size", size)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    Optional<RequestRow> byId(UUID id) {
        return one("id = :key", id);
    }

    /// Locks it until the transaction ends.
    Optional<RequestRow> lock(UUID id) {
        return one("id = :key FOR UPDATE", id);
    }

    Optional<RequestRow> byNumber(String number) {
        return one("number = :key", number);
    }

    Optional<RequestRow> byOnceKey(String onceKey) {
        return one("once_key = :key", onceKey);
    }

    /// @param names under any of the keys
    List<RequestRow> byOwner(List<String> names, int size) {
        return jdbc.sql(SELECT + "owner_name IN (:names) ORDER BY created_at DESC, number_in_year DESC LIMIT :size")
                .param("names", names)
                .param("size", size)
                .query(RequestTable::row)
                .list();
    }

    void sever(UUID id, byte[] sealed) {
        jdbc.sql("UPDATE request SET owner_name = NULL, sealed = :sealed WHERE id = :id")
                .param("sealed", sealed)
                .param("id", id)
                .update();
    }

    private Optional<RequestRow> one(String condition, Object key) {
        return jdbc.sql(SELECT + condition)
                .param("key", key)
                .query(RequestTable::row)
                .optional();
    }

    private static RequestRow row(ResultSet row, int index) throws SQLException {
        return new RequestRow(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getBytes("sealed"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
