package cn.gongkai.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.gongkai.request.vault.Vault;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Lets applicants, and nobody else, at their requests.
@Component
class Enquiries {

    private final RequestTable requests;
    private final EventTable events;
    private final Ledger ledger;
    private final Receipts receipts;
    private final Views views;
    private final Numbers numbers;
    private final Attempts attempts;
    private final Vault vault;
    private final ApplicationEventPublisher news;

    Enquiries(
            RequestTable requests,
            EventTable events,
            Ledger ledger,
            Receipts receipts,
            Views views,
            Numbers numbers,
            Attempts attempts,
            Vault vault,
            ApplicationEventPublisher news) {
        this.requests = requests;
        this.events = events;
        this.ledger = ledger;
        this.receipts = receipts;
        this.views = views;
        this.numbers = numbers;
        this.attempts = attempts;
        this.vault = vault;
        this.news = news;
    }

    Finding find(String number, Access access) {
        return switch (look(number, access)) {
            case Look.Seen(var request) -> new Finding.Found(views.of(request));
            case Look.Unseen _ -> new Finding.NotFound();
            case Look.Locked(var until) -> new Finding.Locked(until);
        };
    }

    Optional<Receipt> receipt(String number, Access access) {
        return look(number, access) instanceof Look.Seen(var request) ? receipts.of(request) : Optional.empty();
    }

    Optional<Request> seen(String number, Access access) {
        return look(number, access) instanceof Look.Seen(var request) ? Optional.of(request) : Optional.empty();
    }

    boolean gave(String number, String hash) {
        return byNumber(number)
                .flatMap(receipts::of)
                .filter(receipt -> same(receipt.hash(), hash))
                .isPresent();
    }

    List<RequestView> ofPerson(Resident resident, int size) {
        return requests.byOwner(vault.names(Owner.text(resident)), size).stream()
                .map(ledger::read)
                .map(views::of)
                .toList();
    }

    Optional<Resident> residentOf(String number) {
        return byNumber(number).flatMap(request -> request.contact().owner());
    }

    void forget(Resident resident) {
        for (var row : requests.byOwner(vault.names(Owner.text(resident)), Integer.MAX_VALUE)) {
            var contact = Contact.open(vault, row.id(), row.sealed());
            requests.sever(row.id(), new Contact(null, contact.queryCode()).seal(vault, row.id()));
        }
    }

    Acted act(String number, Access access, RequestView.Act act, String words, String onceKey) {
        return switch (look(number, access)) {
            case Look.Seen(var request) -> act(request.id(), act, words, onceKey);
            case Look.Unseen _ -> new Acted.NotFound();
            case Look.Locked(var until) -> new Acted.Locked(until);
        };
    }

    private Acted act(UUID id, RequestView.Act act, String words, String onceKey) {
        var request = ledger.lock(id).orElseThrow();
        var once = Hash.of(act + "\n" + id + "\n" + onceKey);
        if (events.happened(once)) {
            return new Acted.Done(views.of(request));
        }
        if (!Views.awaits(request.status().state()).contains(act)) {
            return new Acted.NotNow(views.of(request));
        }
        var entry = new Ledger.Entry(
                kind(act),
                ledger.today(),
                RequestEvent.APPLICANT,
                Map.of(),
                words.isEmpty() ? Map.of() : Map.of("words", words),
                once);
        var after = ledger.append(request, entry);
        news.publishEvent(new RequestNews(after.number().orElseThrow(), told(act)));
        return new Acted.Done(views.of(after));
    }

    private static EventKind kind(RequestView.Act act) {
        return switch (act) {
            case SUPPLEMENT -> EventKind.SUPPLEMENT_RECEIVED;
            case GIVE_REASONS -> EventKind.REASON_GIVEN;
            case WITHDRAW -> EventKind.WITHDRAWN;
        };
    }

    private static RequestNews.Kind told(RequestView.Act act) {
        return switch (act) {
            case SUPPLEMENT -> RequestNews.Kind.SUPPLEMENT_RECEIVED;
            case GIVE_REASONS -> RequestNews.Kind.REASON_GIVEN;
            case WITHDRAW -> RequestNews.Kind.WITHDRAWN;
        };
    }

    private sealed interface Look {
        record Seen(Request request) implements Look {}

        record Unseen() implements Look {}

        record Locked(Instant until) implements Look {}
    }

    private Look look(String number, Access access) {
        return switch (access) {
            case Access.Owner(var resident) ->
                byNumber(number)
                        .filter(request -> request.contact()
                                .owner()
                                .filter(resident::equals)
                                .isPresent())
                        .<Look>map(Look.Seen::new)
                        .orElseGet(Look.Unseen::new);
            case Access.Code(var code, var caller) -> look(number, code, caller);
        };
    }

    private Look look(String typed, String code, String caller) {
        var now = ledger.now();
        var number = numbers.typed(typed).orElseGet(() -> Typed.line(typed));
        var locked = attempts.lockedUntil(number, caller, now);
        if (locked.isPresent()) {
            return new Look.Locked(locked.get());
        }
        var request = byNumber(number);
        // Compared in any case, so that an unknown number takes as long as a wrong code.
        var right = request.map(found -> found.contact().queryCode()).orElseGet(Secret::queryCode);
        if (same(right, Secret.typedCode(code)) && request.isPresent()) {
            attempts.succeeded(number);
            return new Look.Seen(request.get());
        }
        attempts.failed(number, caller, now);
        return new Look.Unseen();
    }

    private Optional<Request> byNumber(String typed) {
        return numbers.typed(typed).flatMap(requests::byNumber).map(ledger::read);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }
}
