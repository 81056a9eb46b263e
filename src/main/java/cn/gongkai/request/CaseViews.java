package cn.gongkai.request;

import cn.gongkai.deadline.ClockEvent;
import cn.gongkai.deadline.ClockHistory;
import cn.gongkai.deadline.Deadlines;
import cn.gongkai.deadline.Extension;
import cn.gongkai.deadline.LocalDateOfReceipt;
import cn.gongkai.deadline.Standing;
import cn.gongkai.deadline.Term;
import cn.gongkai.request.decision.Decision;
import cn.gongkai.request.decision.Matter;
import cn.gongkai.request.decision.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Shows requests to staff.
@Component
class CaseViews {

    private final AttachmentTable files;
    private final SameApplicant sameApplicant;
    private final PastCases past;
    private final Deadlines deadlines;
    private final Ledger ledger;

    CaseViews(AttachmentTable files, SameApplicant sameApplicant, PastCases past, Deadlines deadlines, Ledger ledger) {
        this.files = files;
        this.sameApplicant = sameApplicant;
        this.past = past;
        this.deadlines = deadlines;
        this.ledger = ledger;
    }

    /// With what anybody may do.
    CaseView of(Request request) {
        return of(request, _ -> true, Enclosing.kinds(request.status().state()));
    }

    /// With what this member of staff may do: by role, office and four eyes.
    CaseView of(Request request, Clerk clerk) {
        var status = request.status();
        return of(
                request,
                kind -> !led(status, kind)
                        && ActRules.mayNot(status, kind, clerk).isEmpty(),
                Enclosing.kinds(status.state()).stream()
                        .filter(kind -> Enclosing.mayNot(status, kind, clerk).isEmpty())
                        .toList());
    }

    /// What is done to the leader's draft is not done to the others one by one.
    private static boolean led(Status status, ActKind kind) {
        return status.leader().isPresent()
                && EnumSet.of(ActKind.REVIEW, ActKind.SIGN, ActKind.SERVE).contains(kind);
    }

    private CaseView of(Request request, Predicate<ActKind> may, List<Attachment.Kind> takesIn) {
        var status = request.status();
        var form = Views.form(request);
        var due = Due.of(status, deadlines);
        var attached = files.of(request.id());
        return new CaseView(
                request.id(),
                request.number(),
                request.version(),
                status.state(),
                status.channel(),
                status.matter(),
                form.kind(),
                masked(form),
                status.receivedOn(),
                due.date(),
                due.provisional(),
                status.clock().map(clock -> deadlines.standing(clock).trace()).orElse(List.of()),
                status.handler(),
                status.deputy(),
                status.consultations(),
                status.fee(),
                ActEntries.decision(request),
                status.replyNumber(),
                status.leader().map(List::of).orElse(status.together()),
                status.service(),
                status.outcome().map(Enum::name),
                Remedies.of(status, deadlines),
                status.redo(),
                status.held(),
                status.disputes(),
                possible(status, due, may),
                remarks(request, form, attached),
                request.events().stream().map(CaseViews::happened).toList(),
                attached,
                takesIn);
    }

    /// Rules of thumb, in the order a clerk would think of them.
    CaseView.Hints hints(Request request) {
        var others = sameApplicant.others(request);
        var similar = sameApplicant.similar(request, others);
        var answered = similar.stream().filter(one -> one.state() == State.ANSWERED || one.state() == State.ARCHIVED);
        var outcome = answered.findFirst()
                .filter(_ -> request.status().matter() == Matter.DISCLOSURE)
                .map(one -> suggestion(Outcome.NP_DUPLICATE, Wording.of("hint.duplicate", one.number())))
                .or(() -> petition(request));
        return new CaseView.Hints(
                similar, request.status().state().over() ? List.of() : past.alike(request, others), outcome);
    }

    /// 条例 art. 39 (1): words of somebody who wants something done, not information.
    private static Optional<CaseView.Suggestion> petition(Request request) {
        var text = Views.form(request).value(FormField.DESCRIPTION).orElse("").replaceAll("\\s", "");
        return Wording.list("hint.petition.words").stream()
                .filter(_ -> request.status().matter() == Matter.DISCLOSURE)
                .filter(text::contains)
                .findFirst()
                .map(word -> suggestion(Outcome.NP_PETITION, Wording.of("hint.petition", word)));
    }

    private static CaseView.Suggestion suggestion(Outcome outcome, String why) {
        return new CaseView.Suggestion(outcome, outcome.label(), outcome.article(), why);
    }

    private List<CaseView.Possible> possible(Status status, Due due, Predicate<ActKind> may) {
        return Arrays.stream(ActKind.values())
                .filter(kind -> kind.possibleIn(status.state()) && may.test(kind))
                .filter(kind -> (kind != ActKind.NOTICE_FEE || status.feeAllowed())
                        && (kind != ActKind.ALLOW_FEE || status.matter() == Matter.DISCLOSURE)
                        && (kind != ActKind.POSTPONE || status.reasonsAsked())
                        && (kind != ActKind.HOLD || !status.held())
                        && (kind != ActKind.RELEASE || status.held())
                        && (kind != ActKind.DECIDE_DISPUTE
                                || status.disputes().stream()
                                        .anyMatch(one -> one.result().isEmpty()))
                        && (kind != ActKind.WITHDRAW_DISPUTE
                                || !status.disputes().isEmpty()))
                .map(kind -> new CaseView.Possible(
                        kind.inAddress(), kind.label(), kind.roles(), kind.effect(), dueAfter(kind, status, due)))
                .toList();
    }

    /// The last day if it were done today; with an extension, if all its days were used.
    private Optional<LocalDate> dueAfter(ActKind kind, Status status, Due due) {
        return switch (kind) {
            // Nobody knows yet which day is set.
            case POSTPONE,
                    REQUEST_SUPPLEMENT,
                    NOTICE_FEE,
                    CLOSE_UNSUPPLEMENTED,
                    CLOSE_UNPAID,
                    SERVE,
                    SPLIT,
                    ARCHIVE,
                    ORDER_REDO -> Optional.empty();
            case CONFIRM -> day(deadlines.standing(ClockHistory.since(new LocalDateOfReceipt(ledger.today()))));
            case EXTEND ->
                deadlines.extend(status.clock().orElseThrow(), ledger.today(), Term.EXTENSION.length())
                                instanceof Extension.Possible(var _, var then)
                        ? day(then)
                        : due.date();
            case RECORD_PAYMENT -> after(status, new ClockEvent.FeePaid(ledger.today()));
            case RECORD_OPINION -> after(status, new ClockEvent.OpinionsReceived(ledger.today()));
            default -> due.date();
        };
    }

    private Optional<LocalDate> after(Status status, ClockEvent event) {
        ClockHistory then = status.clock().orElseThrow().with(event);
        return day(deadlines.standing(then));
    }

    private static Optional<LocalDate> day(Standing standing) {
        return switch (standing) {
            case Standing.Running running -> Optional.of(running.due().date());
            case Standing.Paused paused -> Optional.of(paused.notBefore().date());
            case Standing.Stopped _ -> Optional.empty();
        };
    }

    private List<String> remarks(Request request, Form form, List<Attachment> attached) {
        var status = request.status();
        var remarks = new ArrayList<String>();
        if (form.byAgent()
                && attached.stream().noneMatch(file -> file.kind() == Attachment.Kind.AUTHORISATION)
                && !status.state().over()) {
            remarks.add(Wording.of("remark.authorisation"));
        }
        status.consultations().stream()
                .filter(Consultation::open)
                .forEach(one -> remarks.add(Wording.of("remark.silence." + one.kind(), one.number())));
        if (status.state() == State.APPROVED
                && ActEntries.decision(request).filter(Decision::overObjection).isPresent()) {
            status.consultations().stream()
                    .filter(Consultation::objection)
                    .forEach(one -> remarks.add(Wording.of("remark.overObjection", one.number())));
        }
        if (status.clock().isPresent()
                && !status.state().over()
                && deadlines.standing(status.clock().get()) instanceof Standing.Running(var due, var safe)
                && safe.isBefore(due.date())) {
            remarks.add(Wording.of("remark.safe", safe));
        }
        return remarks;
    }

    private static Map<FormField, String> masked(Form form) {
        var masked = new EnumMap<FormField, String>(FormField.class);
        for (var field : form.values().keySet()) {
            form.masked(field).ifPresent(value -> masked.put(field, value));
        }
        return masked;
    }

    private static CaseView.Happened happened(RequestEvent event) {
        return new CaseView.Happened(
                event.sequence(),
                event.kind().name(),
                event.on(),
                event.at(),
                event.actor(),
                event.facts(),
                Stream.of("words", "asked", "comment", "reason", "opinion", "title")
                        .flatMap(name -> event.word(name).stream())
                        .collect(Collectors.joining("\n")));
    }
}
