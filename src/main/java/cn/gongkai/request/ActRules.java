package cn.gongkai.request;

import cn.gongkai.deadline.Deadlines;
import cn.gongkai.deadline.Extension;
import cn.gongkai.deadline.LocalDateOfReceipt;
import cn.gongkai.deadline.Term;
import cn.gongkai.request.decision.Decision;
import cn.gongkai.request.decision.Matter;
import cn.gongkai.request.fee.Tariff;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Whether law, state and office let somebody do something to a request. Each answer is a Chinese sentence that says
/// why not and what to do; nothing means that it may be done.
@Component
class ActRules {

    private final Ledger ledger;
    private final Deadlines deadlines;
    private final SameApplicant sameApplicant;

    ActRules(Ledger ledger, Deadlines deadlines, SameApplicant sameApplicant) {
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.sameApplicant = sameApplicant;
    }

    Optional<String> refusal(Request request, StaffAct act, Clerk clerk) {
        var kind = ActKind.of(act);
        return mayNot(request.status(), kind, clerk).or(() -> notNow(request, act, clerk));
    }

    /// By state, role and four eyes alone, whatever the act says.
    static Optional<String> mayNot(Status status, ActKind kind, Clerk clerk) {
        if (!kind.possibleIn(status.state())) {
            return refused("state", status.state().label());
        }
        if (kind.roles().stream().noneMatch(clerk::has)) {
            return refused("role", kind.label());
        }
        if (kind.handlers() && !clerk.has(Role.OFFICE_HEAD) && !status.handledBy(clerk.name())) {
            return refused("handlerOnly", status.handler().orElse(""));
        }
        return fourEyes(status, kind, clerk);
    }

    /// 承办、审核、签发 are three people.
    private static Optional<String> fourEyes(Status status, ActKind kind, Clerk clerk) {
        var wrote = status.drafter().filter(clerk.name()::equals).isPresent()
                || status.handler().filter(clerk.name()::equals).isPresent();
        return switch (kind) {
            case REVIEW -> wrote ? refused("reviewOwn") : Optional.empty();
            case SIGN ->
                wrote || status.reviewer().filter(clerk.name()::equals).isPresent()
                        ? refused("signOwn")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<String> notNow(Request request, StaffAct act, Clerk clerk) {
        var status = request.status();
        return switch (act) {
            case StaffAct.Confirm(var on) -> day(on, request.events().getFirst().on(), "confirmDay");
            case StaffAct.Retype(var matter) ->
                matter == status.matter() ? refused("sameMatter", matter.label()) : Optional.empty();
            case StaffAct.Register(var handler) -> blank(handler, "handler");
            case StaffAct.Assign(var handler, var _) -> blank(handler, "handler");
            case StaffAct.RequestSupplement asked -> supplement(status, asked);
            case StaffAct.AskReasons(var words, var until) -> asking(words, until);
            case StaffAct.CloseUnsupplemented _ -> over(status.until().orElseThrow(), "stillTime");
            case StaffAct.CloseUnpaid _ -> over(status.until().orElseThrow(), "stillTimeToPay");
            case StaffAct.Postpone(var until, var words, var approvedBy) ->
                postpone(status, until, words, approvedBy, clerk);
            case StaffAct.Extend extend -> extend(status, extend, clerk);
            case StaffAct.SendConsultation(var _, var addressee, var words) ->
                blank(addressee, "addressee").or(() -> blank(words, "words"));
            case StaffAct.RecordOpinion opinion -> opinion(status, opinion);
            case StaffAct.AllowFee(var reason) -> allowFee(status, reason);
            case StaffAct.NoticeFee fee -> fee(request, fee);
            case StaffAct.RecordPayment(var on, var number) ->
                blank(number, "receiptNumber").or(() -> day(on, since(request, EventKind.FEE_NOTICED), "payDay"));
            case StaffAct.Split(var descriptions) -> split(request, descriptions);
            case StaffAct.DraftAnswer draft -> draft(request, draft);
            case StaffAct.ReturnDraft(var words) -> blank(words, "comment");
            case StaffAct.Serve(var way, var on, var tracking) -> serve(request, way, on, tracking);
            case StaffAct.Archive(var years) ->
                years.filter(count -> count < 1 || count > 100).isPresent() ? refused("years") : Optional.empty();
            case StaffAct.OrderRedo(var _, var received, var until) ->
                until.isAfter(received) && !received.isAfter(ledger.today()) ? Optional.empty() : refused("redoDays");
            case StaffAct.Hold(var reason) -> blank(reason, "reason");
            case StaffAct.FileDispute(var _, var on) ->
                on.isAfter(ledger.today()) ? refused("future", on) : Optional.empty();
            case StaffAct.DecideDispute(var number, var _, var on) ->
                status.disputes().stream()
                                .noneMatch(one -> one.number() == number
                                        && one.result().isEmpty()
                                        && !on.isBefore(one.filedOn())
                                        && !on.isAfter(ledger.today()))
                        ? refused("dispute")
                        : Optional.empty();
            case StaffAct.WithdrawDispute(var number, var reason) ->
                blank(reason, "reason")
                        .or(() -> status.disputes().stream().noneMatch(one -> one.number() == number)
                                ? refused("noDispute")
                                : Optional.empty());
            case StaffAct.Review _, StaffAct.Sign _, StaffAct.Release _ -> Optional.empty();
        };
    }

    /// 条例 art. 30: within seven working days, once.
    private Optional<String> supplement(Status status, StaffAct.RequestSupplement asked) {
        var overridden = asked.override().filter(why -> !why.isBlank()).isPresent();
        var last = deadlines.due(
                Term.CORRECTION_NOTICE, status.clock().orElseThrow().base());
        if (!overridden && status.supplementRequested()) {
            return refused("supplementTwice");
        }
        if (!overridden && last.overdueOn(ledger.today())) {
            return refused("supplementLate", last.date());
        }
        return asking(asked.words(), asked.until());
    }

    private Optional<String> asking(String words, LocalDate until) {
        return blank(words, "words").or(() -> until.isAfter(ledger.today()) ? Optional.empty() : refused("until"));
    }

    /// 条例 art. 35: reasons that hold, and a later day that is told.
    private Optional<String> postpone(Status status, LocalDate until, String words, String approvedBy, Clerk clerk) {
        if (!status.reasonsAsked()) {
            return refused("reasonsNotAsked");
        }
        return approval(words, approvedBy, clerk)
                .or(() -> until.isAfter(ledger.today()) ? Optional.empty() : refused("until"));
    }

    /// 条例 art. 33 (2).
    private Optional<String> extend(Status status, StaffAct.Extend extend, Clerk clerk) {
        return approval(extend.reason(), extend.approvedBy(), clerk)
                .or(() -> deadlines.extend(status.clock().orElseThrow(), ledger.today(), extend.workingDays())
                                instanceof Extension.Refused(var why)
                        ? Optional.of(why.sentence())
                        : Optional.empty());
    }

    /// The head agrees, not whoever asks.
    private static Optional<String> approval(String reason, String approvedBy, Clerk clerk) {
        var own = approvedBy.equals(clerk.name()) && !clerk.has(Role.OFFICE_HEAD);
        return reason.isBlank() || approvedBy.isBlank() || own ? refused("approval") : Optional.empty();
    }

    /// 条例 art. 32, 34: fifteen working days from the addressee's receipt of the letter.
    private Optional<String> opinion(Status status, StaffAct.RecordOpinion opinion) {
        var asked = status.consultations().stream()
                .filter(one -> one.number() == opinion.consultation() && one.open())
                .findFirst();
        if (asked.isEmpty()) {
            return refused("consultation");
        }
        if (opinion.opinion() != Consultation.Opinion.NONE) {
            return Optional.empty();
        }
        var received = opinion.letterReceivedOn();
        if (received.isEmpty() || received.get().isBefore(asked.get().sentOn())) {
            return refused("letterReceived");
        }
        var last = deadlines.due(asked.get().kind().term(), new LocalDateOfReceipt(received.get()));
        return last.overdueOn(ledger.today()) ? Optional.empty() : refused("opinionTime", last.date());
    }

    /// 条例 art. 42 speaks of information that is provided.
    private static Optional<String> allowFee(Status status, String reason) {
        return status.matter() == Matter.CORRECTION ? refused("correctionIsFree") : blank(reason, "reason");
    }

    private Optional<String> fee(Request request, StaffAct.NoticeFee fee) {
        var status = request.status();
        if (!status.feeAllowed()) {
            return refused("feeNotAllowed");
        }
        if (status.fee().isPresent()) {
            return refused("feeTwice");
        }
        if (Due.of(status, deadlines).date().filter(ledger.today()::isAfter).isPresent()) {
            return refused("feeLate");
        }
        if (fee.tariff() == Tariff.PER_PAGE
                && fee.pages().filter(pages -> pages > 0 && pages <= 100_000).isEmpty()) {
            return refused("pages");
        }
        var count = fee.tariff() == Tariff.PER_ITEM
                ? sameApplicant.itemsOfMonth(request)
                : fee.pages().orElseThrow();
        return fee.tariff().of(count) == 0 ? refused("noFee", count) : day(fee.receivedOn(), ledger.today(), "feeDay");
    }

    private static Optional<String> split(Request request, List<String> descriptions) {
        if (descriptions.size() < 2 || descriptions.size() > 20) {
            return refused("splitCount");
        }
        // What an answer period has been through does not divide.
        var untouched = request.events().stream().allMatch(event -> switch (event.kind()) {
            case SUBMITTED, KEYED_IN, CONFIRMED, REGISTERED, ASSIGNED, ENCLOSED, TAKEN_OUT, IDENTITY_VIEWED -> true;
            default -> false;
        });
        if (!untouched) {
            return refused("splitLate");
        }
        return descriptions.stream()
                .map(text -> FormCheck.check(Views.form(request), FormField.DESCRIPTION, text))
                .flatMap(checked -> checked instanceof Checked.Wrong(var reason)
                        ? Stream.of(reason.sentence(FormField.DESCRIPTION))
                        : Stream.empty())
                .findFirst();
    }

    private Optional<String> draft(Request request, StaffAct.DraftAnswer draft) {
        // In a state that waits for reasons the applicant still has until then.
        if (request.status().state() == State.AWAITING_REASON
                && !ledger.today().isAfter(request.status().until().orElseThrow())) {
            return refused("stillTimeForReasons", request.status().until().orElseThrow());
        }
        if (draft.outcome().matter() != request.status().matter()) {
            return refused(
                    "otherMatter",
                    request.status().matter().label(),
                    draft.outcome().label());
        }
        var faults = new Decision(draft.outcome(), draft.parts(), draft.grounds()).faults(facts(request));
        return faults.isEmpty() ? Optional.empty() : Optional.of(String.join("", faults));
    }

    Decision.Facts facts(Request request) {
        var status = request.status();
        return new Decision.Facts(
                status.supplemented(),
                status.reasonsAsked(),
                status.consultations().stream().anyMatch(one -> one.kind() == Consultation.Kind.THIRD_PARTY),
                status.consultations().stream().anyMatch(Consultation::objection),
                sameApplicant.answeredBefore(request));
    }

    /// 国办公开办函〔2016〕235号: posted with China Post the day of posting, handed over the day of the signature, online
    /// the day it arrives where the applicant wanted it.
    private Optional<String> serve(Request request, Delivery way, LocalDate on, Optional<String> tracking) {
        if (way == Delivery.POST && tracking.filter(number -> !number.isBlank()).isEmpty()) {
            return refused("tracking");
        }
        if (way == Delivery.WECHAT && request.contact().owner().isEmpty()) {
            return refused("notInWeChat");
        }
        return day(on, since(request, EventKind.SIGNED), "serveDay");
    }

    private static LocalDate since(Request request, EventKind kind) {
        return request.events().reversed().stream()
                .filter(event -> event.kind() == kind)
                .findFirst()
                .map(RequestEvent::on)
                .orElseThrow();
    }

    private Optional<String> day(LocalDate on, LocalDate first, String key) {
        return on.isAfter(ledger.today()) || on.isBefore(first) ? refused(key, first) : Optional.empty();
    }

    private Optional<String> over(LocalDate last, String key) {
        return ledger.today().isAfter(last) ? Optional.empty() : refused(key, last);
    }

    private static Optional<String> blank(String words, String key) {
        return words.isBlank() ? refused(key) : Optional.empty();
    }

    private static Optional<String> refused(String key, Object... details) {
        return Optional.of(Wording.of("refused." + key, details));
    }
}
