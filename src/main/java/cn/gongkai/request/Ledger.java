package cn.gongkai.request;

import cn.gongkai.deadline.Deadlines;
import cn.gongkai.request.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads requests from their events and writes events down: the only writer of a request's state. Always within the
/// caller's transaction, and in this order of locks: request or draft, counter, chain.
@Component
class Ledger {

    private static final TypeReference<TreeMap<String, String>> STRINGS = new TypeReference<>() {};

    private final RequestTable requests;
    private final EventTable events;
    private final Vault vault;
    private final Deadlines deadlines;
    private final Clock clock;

    Ledger(RequestTable requests, EventTable events, Vault vault, Deadlines deadlines, Clock clock) {
        this.requests = requests;
        this.events = events;
        this.vault = vault;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /// What is to be written down of one event; moment, order and chain are added here.
    ///
    /// @param onceKey of the message, click or call that causes it
    record Entry(
            EventKind kind,
            LocalDate on,
            String actor,
            Map<String, String> facts,
            Map<String, String> words,
            @Nullable String onceKey) {}

    /// Writes the first event of a new request, whose row is there already.
    Request begin(RequestRow row, Entry entry) {
        return append(row, List.of(), entry);
    }

    /// Writes the next event of a request locked in this transaction.
    ///
    /// @throws IllegalStateException when it cannot follow; callers look at the state first
    Request append(Request request, Entry entry) {
        var row = requests.byId(request.id()).orElseThrow();
        return append(row, request.events(), entry);
    }

    Request read(RequestRow row) {
        return request(row, events.of(row.id()).stream().map(this::event).toList());
    }

    /// Reads the request and locks it until the transaction ends.
    Optional<Request> lock(UUID id) {
        return requests.lock(id).map(this::read);
    }

    /// The events of many requests, without what is encrypted: enough to count their days.
    Map<UUID, List<RequestEvent>> withoutWords(List<UUID> ids) {
        return events.ofMany(ids).stream()
                .collect(
                        Collectors.groupingBy(EventRow::request, Collectors.mapping(this::event, Collectors.toList())));
    }

    /// What the applicants of many requests filled in, in one query; an empty form where a file has been destroyed.
    Map<UUID, Form> forms(List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : events.firsts(ids).stream()
                        .collect(Collectors.toMap(EventRow::request, row -> Views.form(List.of(event(row)))));
    }

    /// The last day these events come to.
    Due due(List<RequestEvent> of) {
        return Due.of(CaseHistory.of(of), deadlines);
    }

    /// Writes the summary of a request anew, as when the calendar has changed.
    void summarise(Request request) {
        var form = Views.form(request);
        requests.summarise(
                request,
                Due.of(request.status(), deadlines),
                form.kind(),
                Applicant.text(form).map(vault::name));
    }

    /// As both databases keep it.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Request append(RequestRow row, List<RequestEvent> before, Entry entry) {
        var event = new RequestEvent(
                before.size() + 1, entry.kind(), entry.on(), now(), entry.actor(), entry.facts(), entry.words());
        var all = new ArrayList<>(before);
        all.add(event);
        // Derived before it is written: what cannot follow is never there.
        var request = request(row, all);
        events.append(row(row.id(), event, entry.onceKey()));
        summarise(request);
        return request;
    }

    private Request request(RequestRow row, List<RequestEvent> events) {
        return new Request(
                row.id(),
                Optional.ofNullable(row.number()),
                Contact.open(vault, row.id(), row.sealed()),
                events,
                CaseHistory.of(events),
                row.createdAt());
    }

    private EventRow row(UUID request, RequestEvent event, @Nullable String onceKey) {
        byte[] sealed = null;
        String sealedHash = null;
        if (!event.words().isEmpty()) {
            var salted = new TreeMap<>(event.words());
            salted.put("salt", Secret.salt());
            var content = JsonMapper.shared().writeValueAsBytes(salted);
            sealed = vault.seal(place(request, event.sequence()), content);
            sealedHash = Hash.of(content);
        }
        return new EventRow(
                0,
                request,
                event.sequence(),
                event.kind(),
                event.on(),
                event.at(),
                event.actor(),
                JsonMapper.shared().writeValueAsString(new TreeMap<>(event.facts())),
                sealed,
                sealedHash,
                onceKey,
                "",
                "");
    }

    private RequestEvent event(EventRow row) {
        var words = new TreeMap<String, String>();
        if (row.sealed() != null) {
            words.putAll(JsonMapper.shared()
                    .readValue(vault.open(place(row.request(), row.sequence()), row.sealed()), STRINGS));
            words.remove("salt");
        }
        return new RequestEvent(
                row.sequence(),
                row.kind(),
                row.on(),
                row.at(),
                row.actor(),
                JsonMapper.shared().readValue(row.facts(), STRINGS),
                words);
    }

    static String place(UUID request, int sequence) {
        return "event:" + request + ":" + sequence;
    }
}
