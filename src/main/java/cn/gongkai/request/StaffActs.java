package cn.gongkai.request;

import cn.gongkai.request.letter.UnusableLetter;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Does what staff do to a request, once, if law, state and office let them.
@Component
class StaffActs {

    private final RequestTable requests;
    private final EventTable events;
    private final Ledger ledger;
    private final ActRules rules;
    private final ActEntries entries;
    private final Joining joining;
    private final Receipts receipts;
    private final CaseViews views;
    private final Numbers numbers;
    private final ApplicationEventPublisher news;

    StaffActs(
            RequestTable requests,
            EventTable events,
            Ledger ledger,
            ActRules rules,
            ActEntries entries,
            Joining joining,
            Receipts receipts,
            CaseViews views,
            Numbers numbers,
            ApplicationEventPublisher news) {
        this.requests = requests;
        this.events = events;
        this.ledger = ledger;
        this.rules = rules;
        this.entries = entries;
        this.joining = joining;
        this.receipts = receipts;
        this.views = views;
        this.numbers = numbers;
        this.news = news;
    }

    Optional<UUID> idOf(String number) {
        return numbers.typed(number).flatMap(requests::byNumber).map(RequestRow::id);
    }

    Worked act(UUID id, int version, StaffAct act, Clerk clerk, String onceKey) {
        joining.lock(id, act);
        var found = ledger.lock(id);
        if (found.isEmpty()) {
            return new Worked.NotFound();
        }
        var request = found.get();
        var once = Hash.of(onceKey + "\n" + id + "\n" + ActKind.of(act));
        if (events.happened(once)) {
            return done(request, act);
        }
        if (request.version() != version) {
            return new Worked.Stale(views.of(request));
        }
        var others = joining.others(request, act);
        var refusal = rules.refusal(request, act, clerk).or(() -> joining.refusal(request, others, act, clerk));
        if (refusal.isPresent()) {
            return new Worked.Refused(refusal.get());
        }
        try {
            var entry = entries.entry(request, others, act, clerk.name(), once);
            var after = ledger.append(request, entry);
            tell(after, act);
            for (var other : others) {
                var place = others.indexOf(other) + 1;
                tell(ledger.append(other, entries.following(other, request, entry, place)), act);
            }
            return done(after, act);
        } catch (UnusableLetter e) {
            return new Worked.Refused(e.sentence());
        }
    }

    private void tell(Request request, StaffAct act) {
        request.number()
                .ifPresent(number -> told(act).ifPresent(kind -> news.publishEvent(new RequestNews(number, kind))));
    }

    private Worked done(Request request, StaffAct act) {
        return new Worked.Done(
                views.of(request), act instanceof StaffAct.Confirm ? receipts.of(request) : Optional.empty());
    }

    /// What the resident has to hear of; most of what staff do among themselves they need not.
    private static Optional<RequestNews.Kind> told(StaffAct act) {
        return Optional.ofNullable(
                switch (act) {
                    case StaffAct.Confirm _ -> RequestNews.Kind.RECEIVED;
                    case StaffAct.Register _ -> RequestNews.Kind.REGISTERED;
                    case StaffAct.RequestSupplement _ -> RequestNews.Kind.SUPPLEMENT_REQUESTED;
                    case StaffAct.CloseUnsupplemented _, StaffAct.CloseUnpaid _ -> RequestNews.Kind.CLOSED;
                    case StaffAct.AskReasons _ -> RequestNews.Kind.REASON_ASKED;
                    case StaffAct.Postpone _ -> RequestNews.Kind.POSTPONED;
                    case StaffAct.SendConsultation _ -> RequestNews.Kind.CONSULTATION_SENT;
                    case StaffAct.RecordOpinion _ -> RequestNews.Kind.OPINIONS_RECEIVED;
                    case StaffAct.Extend _ -> RequestNews.Kind.EXTENDED;
                    case StaffAct.NoticeFee _ -> RequestNews.Kind.FEE_NOTICED;
                    case StaffAct.RecordPayment _ -> RequestNews.Kind.FEE_PAID;
                    case StaffAct.Split _ -> RequestNews.Kind.SPLIT;
                    case StaffAct.Serve _ -> RequestNews.Kind.ANSWERED;
                    case StaffAct.OrderRedo _ -> RequestNews.Kind.REDO_ORDERED;
                    case StaffAct.Retype _,
                            StaffAct.Assign _,
                            StaffAct.AllowFee _,
                            StaffAct.DraftAnswer _,
                            StaffAct.Review _,
                            StaffAct.ReturnDraft _,
                            StaffAct.Sign _,
                            StaffAct.Archive _,
                            StaffAct.Hold _,
                            StaffAct.Release _,
                            StaffAct.FileDispute _,
                            StaffAct.DecideDispute _,
                            StaffAct.WithdrawDispute _ -> null;
                });
    }
}
