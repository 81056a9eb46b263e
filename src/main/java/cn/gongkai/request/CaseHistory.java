package cn.gongkai.request;

import cn.gongkai.deadline.ClockEvent;
import cn.gongkai.deadline.ClockHistory;
import cn.gongkai.deadline.LocalDateOfReceipt;
import cn.gongkai.request.decision.Matter;
import cn.gongkai.request.decision.Outcome;
import cn.gongkai.request.fee.Tariff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The one place where events become a state. The same events always come to the same.
final class CaseHistory {

    private final Channel channel;
    private Matter matter;
    private State state;
    private @Nullable ClockHistory clock;
    private @Nullable LocalDate receivedOn;
    private @Nullable LocalDate until;
    private @Nullable String handler;
    private @Nullable String deputy;
    private @Nullable Outcome outcome;
    private boolean supplementRequested;
    private boolean supplemented;
    private boolean reasonsAsked;
    private boolean feeAllowed;
    private @Nullable Fee fee;
    private final List<Consultation> consultations = new ArrayList<>();
    private @Nullable RequestEvent draft;
    private @Nullable String reviewer;
    private @Nullable String replyNumber;
    private int replyPlace;
    private @Nullable String leader;
    private List<String> together = List.of();
    private @Nullable Service service;
    private @Nullable LocalDate endedOn;
    private boolean redo;
    private boolean held;
    private @Nullable LocalDate keptUntil;
    private final List<Dispute> disputes = new ArrayList<>();
    private @Nullable LocalDate countedOn;
    private @Nullable Outcome countedOutcome;
    private boolean split;

    private CaseHistory(RequestEvent first) {
        channel = Channel.valueOf(first.fact("channel").orElseThrow());
        matter = first.fact("matter").map(Matter::valueOf).orElse(Matter.DISCLOSURE);
        state = State.PENDING_CONFIRM;
        switch (first.kind()) {
            case SUBMITTED, SPLIT_OFF -> receive(first.on());
            case KEYED_IN -> {
                if (channel.receiving() != Channel.Receiving.CONFIRMED_LATER) {
                    receive(first.on());
                }
            }
            default -> throw impossible(first);
        }
    }

    /// @throws IllegalStateException when the events cannot have happened one after the other
    static Status of(List<RequestEvent> events) {
        var history = new CaseHistory(events.getFirst());
        events.subList(1, events.size()).forEach(history::then);
        return history.status();
    }

    private Status status() {
        return new Status(
                state,
                channel,
                matter,
                Optional.ofNullable(clock),
                Optional.ofNullable(receivedOn),
                Optional.ofNullable(until),
                Optional.ofNullable(handler),
                Optional.ofNullable(deputy),
                Optional.ofNullable(outcome),
                supplementRequested,
                supplemented,
                reasonsAsked,
                feeAllowed,
                Optional.ofNullable(fee),
                consultations,
                Optional.ofNullable(draft).map(RequestEvent::sequence),
                Optional.ofNullable(draft).map(RequestEvent::actor),
                Optional.ofNullable(reviewer),
                Optional.ofNullable(replyNumber),
                replyPlace,
                Optional.ofNullable(leader),
                together,
                Optional.ofNullable(service),
                Optional.ofNullable(endedOn),
                redo,
                held,
                Optional.ofNullable(keptUntil),
                disputes,
                Optional.ofNullable(countedOn),
                Optional.ofNullable(countedOutcome),
                split);
    }

    private void then(RequestEvent event) {
        switch (event.kind()) {
            case SUBMITTED, KEYED_IN, SPLIT_OFF -> throw impossible(event);
            case CONFIRMED -> {
                from(event, State.PENDING_CONFIRM);
                receive(event.on());
            }
            case RETYPED -> {
                from(event, State.PENDING_CONFIRM, State.RECEIVED);
                matter = Matter.valueOf(event.fact("matter").orElseThrow());
            }
            case REGISTERED -> {
                go(event, State.IN_PROGRESS, State.RECEIVED);
                assign(event);
            }
            case ASSIGNED -> {
                open(event);
                assign(event);
            }
            case SUPPLEMENT_REQUESTED -> {
                go(event, State.AWAITING_SUPPLEMENT, State.IN_PROGRESS);
                until = until(event);
                supplementRequested = true;
                tick(new ClockEvent.SupplementRequested(event.on()));
            }
            case SUPPLEMENT_RECEIVED -> {
                go(event, State.IN_PROGRESS, State.AWAITING_SUPPLEMENT);
                supplemented = true;
                tick(new ClockEvent.SupplementReceived(event.on()));
            }
            case REASON_ASKED -> {
                go(event, State.AWAITING_REASON, State.IN_PROGRESS);
                until = until(event);
                reasonsAsked = true;
            }
            case REASON_GIVEN -> go(event, State.IN_PROGRESS, State.AWAITING_REASON);
            case POSTPONED -> {
                from(event, State.IN_PROGRESS);
                tick(new ClockEvent.Postponed(event.on(), until(event)));
            }
            case CONSULTATION_SENT -> consult(event);
            case OPINION_RECEIVED -> opinion(event);
            case OPINIONS_RECEIVED -> {
                from(event, State.CONSULTING);
                consultations.replaceAll(one -> one.open() ? one.answered(Consultation.Opinion.NONE) : one);
                goOn(event);
            }
            case EXTENDED -> {
                from(event, State.IN_PROGRESS, State.CONSULTING, State.AWAITING_REASON);
                tick(new ClockEvent.Extended(
                        event.on(), Integer.parseInt(event.fact("workingDays").orElseThrow())));
            }
            case FEE_ALLOWED -> {
                from(event, State.IN_PROGRESS);
                feeAllowed = true;
            }
            case FEE_NOTICED -> {
                go(event, State.AWAITING_PAYMENT, State.IN_PROGRESS);
                fee = fee(event);
                until = until(event);
                tick(new ClockEvent.FeeNoticed(event.on()));
            }
            case FEE_PAID -> {
                go(event, State.IN_PROGRESS, State.AWAITING_PAYMENT);
                fee = Optional.ofNullable(fee).orElseThrow().settled();
                tick(new ClockEvent.FeePaid(event.on()));
            }
            case DRAFTED -> {
                go(event, State.PENDING_REVIEW, State.IN_PROGRESS, State.AWAITING_REASON);
                draft = event;
                reviewer = null;
                join(event);
            }
            case REVIEWED -> {
                go(event, State.PENDING_SIGN, State.PENDING_REVIEW);
                reviewer = event.actor();
            }
            case RETURNED -> {
                go(event, State.IN_PROGRESS, State.PENDING_REVIEW, State.PENDING_SIGN);
                reviewer = null;
                leader = null;
                together = List.of();
            }
            case SIGNED -> {
                go(event, State.APPROVED, State.PENDING_SIGN);
                replyNumber = event.fact("reply").orElseThrow();
                replyPlace = event.fact("place").map(Integer::parseInt).orElse(0);
            }
            case SERVED -> {
                go(event, State.ANSWERED, State.APPROVED);
                service = new Service(Delivery.valueOf(event.fact("way").orElseThrow()), event.on());
                end(
                        event,
                        Outcome.valueOf(Optional.ofNullable(draft)
                                .orElseThrow()
                                .fact("outcome")
                                .orElseThrow()));
            }
            case CLOSED -> {
                unsigned(event);
                close(event, Outcome.valueOf(event.fact("outcome").orElseThrow()));
            }
            case WITHDRAWN -> {
                unsigned(event);
                close(event, Outcome.OTHER_WITHDRAWN);
            }
            case SPLIT -> {
                go(event, State.CLOSED, State.IN_PROGRESS);
                endedOn = event.on();
                split = true;
            }
            case ARCHIVED -> {
                go(event, State.ARCHIVED, State.ANSWERED, State.CLOSED);
                keptUntil = until(event);
            }
            case DESTROYED -> {
                from(event, State.ARCHIVED);
                keptUntil = null;
            }
            case REDO_ORDERED -> again(event);
            case HELD -> held = true;
            case RELEASED -> held = false;
            case DISPUTE_FILED ->
                disputes.add(new Dispute(
                        event.sequence(),
                        Dispute.Kind.valueOf(event.fact("kind").orElseThrow()),
                        event.on(),
                        Optional.empty(),
                        Optional.empty()));
            case DISPUTE_DECIDED -> decided(event);
            case DISPUTE_WITHDRAWN ->
                disputes.removeIf(one ->
                        one.number() == Integer.parseInt(event.fact("dispute").orElseThrow()));
            case ENCLOSED, TAKEN_OUT, IDENTITY_VIEWED -> {}
        }
    }

    private void receive(LocalDate on) {
        state = State.RECEIVED;
        receivedOn = on;
        clock = ClockHistory.since(new LocalDateOfReceipt(on));
    }

    private void assign(RequestEvent event) {
        handler = event.fact("handler").orElseThrow();
        deputy = event.fact("deputy").orElse(null);
    }

    private void consult(RequestEvent event) {
        from(event, State.IN_PROGRESS, State.CONSULTING);
        if (state == State.IN_PROGRESS) {
            tick(new ClockEvent.ConsultationSent(event.on()));
        }
        state = State.CONSULTING;
        consultations.add(new Consultation(
                event.sequence(),
                event.fact("kind").map(Consultation.Kind::valueOf).orElse(Consultation.Kind.OTHER_ORGAN),
                event.on(),
                Optional.empty()));
    }

    /// The period goes on with the last opinion.
    private void opinion(RequestEvent event) {
        from(event, State.CONSULTING);
        var number = Integer.parseInt(event.fact("consultation").orElseThrow());
        var opinion = Consultation.Opinion.valueOf(event.fact("opinion").orElseThrow());
        if (consultations.stream().noneMatch(one -> one.number() == number && one.open())) {
            throw impossible(event);
        }
        consultations.replaceAll(one -> one.number() == number ? one.answered(opinion) : one);
        if (consultations.stream().noneMatch(Consultation::open)) {
            goOn(event);
        }
    }

    private void goOn(RequestEvent event) {
        state = State.IN_PROGRESS;
        tick(new ClockEvent.OpinionsReceived(event.on()));
    }

    private static Fee fee(RequestEvent event) {
        return new Fee(
                Tariff.valueOf(event.fact("tariff").orElseThrow()),
                Integer.parseInt(event.fact("count").orElseThrow()),
                Long.parseLong(event.fact("yuan").orElseThrow()),
                until(event),
                false);
    }

    /// T24: the decision on reconsideration or the judgment sets its own term, from its receipt.
    private void again(RequestEvent event) {
        go(event, State.IN_PROGRESS, State.ANSWERED, State.CLOSED, State.ARCHIVED);
        redo = true;
        leader = null;
        together = List.of();
        outcome = null;
        draft = null;
        reviewer = null;
        service = null;
        endedOn = null;
        clock = ClockHistory.since(new LocalDateOfReceipt(event.on()));
        tick(new ClockEvent.Postponed(event.on(), until(event)));
    }

    private void join(RequestEvent drafted) {
        leader = drafted.fact("leader").orElse(null);
        together = drafted.fact("together")
                .map(numbers -> List.of(numbers.split("、", -1)))
                .orElse(List.of());
    }

    private void decided(RequestEvent event) {
        var number = Integer.parseInt(event.fact("dispute").orElseThrow());
        var result = Dispute.Result.valueOf(event.fact("result").orElseThrow());
        disputes.replaceAll(one -> one.number() == number
                ? new Dispute(number, one.kind(), one.filedOn(), Optional.of(result), Optional.of(event.on()))
                : one);
    }

    private void close(RequestEvent event, Outcome with) {
        state = State.CLOSED;
        until = null;
        end(event, with);
    }

    /// The report counts the first end, never before receipt; what a redo comes to is no second one.
    private void end(RequestEvent event, Outcome with) {
        outcome = with;
        endedOn = event.on();
        if (countedOn == null) {
            countedOn = receivedOn != null && event.on().isBefore(receivedOn) ? receivedOn : event.on();
            countedOutcome = with;
        }
    }

    private void tick(ClockEvent event) {
        clock = Optional.ofNullable(clock).orElseThrow().with(event);
    }

    private static LocalDate until(RequestEvent event) {
        return LocalDate.parse(event.fact("until").orElseThrow());
    }

    private void go(RequestEvent event, State to, State... allowed) {
        from(event, allowed);
        state = to;
        until = null;
    }

    private void from(RequestEvent event, State... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw impossible(event);
        }
    }

    private void open(RequestEvent event) {
        if (state.over()) {
            throw impossible(event);
        }
    }

    private void unsigned(RequestEvent event) {
        open(event);
        if (state == State.APPROVED) {
            throw impossible(event);
        }
    }

    private IllegalStateException impossible(RequestEvent event) {
        return new IllegalStateException(event + " cannot follow in " + state);
    }
}
