package cn.gongkai.request;

import cn.gongkai.deadline.Deadlines;
import cn.gongkai.deadline.Extension;
import cn.gongkai.deadline.Term;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Does what staff do to a request, if law and state let them.
@Component
class StaffActs {

    private final RequestTable requests;
    private final EventTable events;
    private final Ledger ledger;
    private final KeyingIn keyingIn;
    private final Receipts receipts;
    private final CaseViews views;
    private final Numbers numbers;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher news;

    StaffActs(
            RequestTable requests,
            EventTable events,
            Ledger ledger,
            KeyingIn keyingIn,
            Receipts receipts,
            CaseViews views,
            Numbers numbers,
            Deadlines deadlines,
            ApplicationEventPublisher news) {
        this.requests = requests;
        this.events = events;
        this.ledger = ledger;
        this.keyingIn = keyingIn;
        this.receipts = receipts;
        this.views = views;
        this.numbers = numbers;
        this.deadlines = deadlines;
        this.news = news;
    }

    Optional<UUID> idOf(String number) {
        return numbers.typed(number).flatMap(requests::byNumber).map(RequestRow::id);
    }

    Worked act(UUID id, int version, StaffAct act, String clerk, String onceKey) {
        var found = ledger.lock(id);
        if (found.isEmpty()) {
            return new Worked.NotFound();
        }
        var request = found.get();
        var once = Hash.of(onceKey + "\n" + id + "\n" + act.getClass().getSimpleName());
        if (events.happened(once)) {
            return done(request, act);
        }
        if (request.version() != version) {
            return new Worked.Stale(views.of(request));
        }
        var refusal = refusal(request, act);
        if (refusal.isPresent()) {
            return new Worked.Refused(refusal.get());
        }
        var after = ledger.append(request, entry(request, act, clerk, once));
        after.number().ifPresent(number -> news.publishEvent(new RequestNews(number, told(act))));
        return done(after, act);
    }

    static Ledger.Entry entry(EventKind kind, LocalDate on, String clerk, @Nullable String onceKey) {
        return new Ledger.Entry(kind, on, clerk, Map.of(), Map.of(), onceKey);
    }

    private Worked done(Request request, StaffAct act) {
        return new Worked.Done(
                views.of(request), act instanceof StaffAct.Confirm ? receipts.of(request) : Optional.empty());
    }

    /// Why it cannot be done, a Chinese sentence.
    private Optional<String> refusal(Request request, StaffAct act) {
        var status = request.status();
        if (!allowed(status.state(), act)) {
            return Optional.of(Wording.of("refused.state", status.state().label()));
        }
        return switch (act) {
            case StaffAct.Confirm(var on) -> {
                var came = request.events().getFirst().on();
                yield on.isAfter(ledger.today()) || on.isBefore(came) ? refused("confirmDay", came) : Optional.empty();
            }
            case StaffAct.RequestSupplement asked -> supplementRefusal(status, asked);
            case StaffAct.AskReasons(var words, var until) -> untilRefusal(words, until);
            case StaffAct.CloseUnsupplemented _ ->
                ledger.today().isAfter(status.until().orElseThrow())
                        ? Optional.empty()
                        : refused("stillTime", status.until().orElseThrow());
            case StaffAct.Extend(var days, var reason, var approvedBy) -> {
                if (reason.isBlank() || approvedBy.isBlank()) {
                    yield refused("approval");
                }
                yield deadlines.extend(status.clock().orElseThrow(), ledger.today(), days)
                                instanceof Extension.Refused(var why)
                        ? Optional.of(why.sentence())
                        : Optional.empty();
            }
            case StaffAct.Register(var handler) -> handler.isBlank() ? refused("handler") : Optional.empty();
            case StaffAct.SendConsultation _, StaffAct.RecordOpinions _ -> Optional.empty();
        };
    }

    /// 条例 art. 30: within seven working days, once.
    private Optional<String> supplementRefusal(Status status, StaffAct.RequestSupplement asked) {
        var overridden = asked.override().filter(why -> !why.isBlank()).isPresent();
        var last = deadlines.due(
                Term.CORRECTION_NOTICE, status.clock().orElseThrow().base());
        if (!overridden && status.supplementRequested()) {
            return refused("supplementTwice");
        }
        if (!overridden && last.overdueOn(ledger.today())) {
            return refused("supplementLate", last.date());
        }
        return untilRefusal(asked.words(), asked.until());
    }

    private Optional<String> untilRefusal(String words, LocalDate until) {
        if (words.isBlank()) {
            return refused("words");
        }
        return until.isAfter(ledger.today()) ? Optional.empty() : refused("until");
    }

    private static Optional<String> refused(String key, Object... details) {
        return Optional.of(Wording.of("refused." + key, details));
    }

    private static boolean allowed(State state, StaffAct act) {
        return switch (act) {
            case StaffAct.Confirm _ -> state == State.PENDING_CONFIRM;
            case StaffAct.Register _ -> state == State.RECEIVED;
            case StaffAct.RequestSupplement _, StaffAct.AskReasons _, StaffAct.SendConsultation _ ->
                state == State.IN_PROGRESS;
            case StaffAct.CloseUnsupplemented _ -> state == State.AWAITING_SUPPLEMENT;
            case StaffAct.RecordOpinions _ -> state == State.CONSULTING;
            case StaffAct.Extend _ ->
                state == State.IN_PROGRESS || state == State.CONSULTING || state == State.AWAITING_REASON;
        };
    }

    private Ledger.Entry entry(Request request, StaffAct act, String clerk, String once) {
        var today = ledger.today();
        return switch (act) {
            case StaffAct.Confirm(var on) -> {
                var drawn = keyingIn.receive(request.id(), request.status().channel(), Views.form(request), on);
                yield new Ledger.Entry(
                        EventKind.CONFIRMED, on, clerk, drawn.facts(), Map.of("receipt", drawn.text()), once);
            }
            case StaffAct.Register(var handler) ->
                new Ledger.Entry(EventKind.REGISTERED, today, clerk, Map.of("handler", handler), Map.of(), once);
            case StaffAct.RequestSupplement(var words, var until, var override) -> {
                var facts = new HashMap<>(Map.of("until", until.toString()));
                override.ifPresent(why -> facts.put("override", why));
                yield new Ledger.Entry(
                        EventKind.SUPPLEMENT_REQUESTED, today, clerk, facts, Map.of("words", words), once);
            }
            case StaffAct.CloseUnsupplemented _ ->
                new Ledger.Entry(
                        EventKind.CLOSED,
                        today,
                        clerk,
                        Map.of("outcome", Outcome.OTHER_NO_SUPPLEMENT.name()),
                        Map.of(),
                        once);
            case StaffAct.AskReasons(var words, var until) ->
                new Ledger.Entry(
                        EventKind.REASON_ASKED,
                        today,
                        clerk,
                        Map.of("until", until.toString()),
                        Map.of("words", words),
                        once);
            case StaffAct.SendConsultation _ -> entry(EventKind.CONSULTATION_SENT, today, clerk, once);
            case StaffAct.RecordOpinions _ -> entry(EventKind.OPINIONS_RECEIVED, today, clerk, once);
            case StaffAct.Extend(var days, var reason, var approvedBy) ->
                new Ledger.Entry(
                        EventKind.EXTENDED,
                        today,
                        clerk,
                        Map.of("workingDays", Integer.toString(days), "approvedBy", approvedBy),
                        Map.of("words", reason),
                        once);
        };
    }

    private static RequestNews.Kind told(StaffAct act) {
        return switch (act) {
            case StaffAct.Confirm _ -> RequestNews.Kind.RECEIVED;
            case StaffAct.Register _ -> RequestNews.Kind.REGISTERED;
            case StaffAct.RequestSupplement _ -> RequestNews.Kind.SUPPLEMENT_REQUESTED;
            case StaffAct.CloseUnsupplemented _ -> RequestNews.Kind.CLOSED;
            case StaffAct.AskReasons _ -> RequestNews.Kind.REASON_ASKED;
            case StaffAct.SendConsultation _ -> RequestNews.Kind.CONSULTATION_SENT;
            case StaffAct.RecordOpinions _ -> RequestNews.Kind.OPINIONS_RECEIVED;
            case StaffAct.Extend _ -> RequestNews.Kind.EXTENDED;
        };
    }
}
