package cn.gongkai.request;

import cn.gongkai.deadline.ClockEvent;
import cn.gongkai.deadline.ClockHistory;
import cn.gongkai.deadline.LocalDateOfReceipt;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The one place where events become a state. The same events always come to the same.
final class CaseHistory {

    private CaseHistory() {}

    /// @throws IllegalStateException when the events cannot have happened one after the other
    static Status of(List<RequestEvent> events) {
        var status = begun(events.getFirst());
        for (var event : events.subList(1, events.size())) {
            status = then(status, event);
        }
        return status;
    }

    private static Status begun(RequestEvent first) {
        var channel = Channel.valueOf(first.fact("channel").orElseThrow());
        var blank = new Status(
                State.PENDING_CONFIRM,
                channel,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
        return switch (first.kind()) {
            case SUBMITTED -> received(blank, first.on());
            case KEYED_IN ->
                channel.receiving() == Channel.Receiving.CONFIRMED_LATER ? blank : received(blank, first.on());
            default -> throw impossible(blank, first);
        };
    }

    private static Status then(Status was, RequestEvent event) {
        return switch (event.kind()) {
            case SUBMITTED, KEYED_IN -> throw impossible(was, event);
            case CONFIRMED -> received(from(was, event, State.PENDING_CONFIRM), event.on());
            case REGISTERED ->
                with(from(was, event, State.RECEIVED), Optional.empty(), event.fact("handler"), false)
                        .in(State.IN_PROGRESS);
            case SUPPLEMENT_REQUESTED ->
                ticked(
                        with(from(was, event, State.IN_PROGRESS), until(event), was.handler(), true)
                                .in(State.AWAITING_SUPPLEMENT),
                        new ClockEvent.SupplementRequested(event.on()));
            case SUPPLEMENT_RECEIVED ->
                ticked(
                        from(was, event, State.AWAITING_SUPPLEMENT).in(State.IN_PROGRESS),
                        new ClockEvent.SupplementReceived(event.on()));
            case REASON_ASKED ->
                with(from(was, event, State.IN_PROGRESS), until(event), was.handler(), was.supplementRequested())
                        .in(State.AWAITING_REASON);
            case REASON_GIVEN -> from(was, event, State.AWAITING_REASON).in(State.IN_PROGRESS);
            case CONSULTATION_SENT ->
                ticked(
                        from(was, event, State.IN_PROGRESS).in(State.CONSULTING),
                        new ClockEvent.ConsultationSent(event.on()));
            case OPINIONS_RECEIVED ->
                ticked(
                        from(was, event, State.CONSULTING).in(State.IN_PROGRESS),
                        new ClockEvent.OpinionsReceived(event.on()));
            case EXTENDED ->
                ticked(
                        from(was, event, State.IN_PROGRESS, State.CONSULTING, State.AWAITING_REASON),
                        new ClockEvent.Extended(
                                event.on(),
                                Integer.parseInt(event.fact("workingDays").orElseThrow())));
            case CLOSED -> {
                open(was, event);
                yield closed(was, event.fact("outcome").orElseThrow());
            }
            case WITHDRAWN -> {
                open(was, event);
                yield closed(was, Outcome.OTHER_WITHDRAWN.name());
            }
            case IDENTITY_VIEWED -> was;
        };
    }

    private static Status received(Status was, LocalDate on) {
        return new Status(
                State.RECEIVED,
                was.channel(),
                Optional.of(ClockHistory.since(new LocalDateOfReceipt(on))),
                Optional.of(on),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static Status with(Status was, Optional<LocalDate> until, Optional<String> handler, boolean supplement) {
        return new Status(
                was.state(), was.channel(), was.clock(), was.receivedOn(), until, handler, was.outcome(), supplement);
    }

    private static Status closed(Status was, String outcome) {
        return new Status(
                State.CLOSED,
                was.channel(),
                was.clock(),
                was.receivedOn(),
                Optional.empty(),
                was.handler(),
                Optional.of(outcome),
                was.supplementRequested());
    }

    private static Status ticked(Status was, ClockEvent event) {
        return was.clock(was.clock().orElseThrow().with(event));
    }

    private static Optional<LocalDate> until(RequestEvent event) {
        return event.fact("until").map(LocalDate::parse);
    }

    private static Status from(Status was, RequestEvent event, State... allowed) {
        if (!List.of(allowed).contains(was.state())) {
            throw impossible(was, event);
        }
        return was;
    }

    private static void open(Status was, RequestEvent event) {
        if (was.state().over() || was.state() == State.APPROVED) {
            throw impossible(was, event);
        }
    }

    private static IllegalStateException impossible(Status was, RequestEvent event) {
        return new IllegalStateException(event + " cannot follow in " + was.state());
    }
}
