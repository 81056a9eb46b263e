package cn.gongkai.deadline;

import cn.gongkai.deadline.ClockEvent.ConsultationSent;
import cn.gongkai.deadline.ClockEvent.Extended;
import cn.gongkai.deadline.ClockEvent.FeeNoticed;
import cn.gongkai.deadline.ClockEvent.FeePaid;
import cn.gongkai.deadline.ClockEvent.OpinionsReceived;
import cn.gongkai.deadline.ClockEvent.Postponed;
import cn.gongkai.deadline.ClockEvent.Received;
import cn.gongkai.deadline.ClockEvent.SupplementReceived;
import cn.gongkai.deadline.ClockEvent.SupplementRequested;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One answer period: what happened since it last started from nothing.
///
/// @param base the receipt, supplement or payment it counts from
/// @param phase what the clock does now
/// @param since the day that phase began
/// @param extension working days added; once per period, whether it may be used again after a restart is for the body
/// @param pauses consultations that are over
/// @param postponedTo the day set under art. 35, which replaces the count
record Period(
        ClockEvent base,
        Phase phase,
        LocalDate since,
        int extension,
        List<Pause> pauses,
        Optional<LocalDate> postponedTo) {

    enum Phase {
        RUNNING,
        CONSULTING,
        AWAITING_SUPPLEMENT,
        AWAITING_PAYMENT
    }

    static Period after(List<ClockEvent> events) {
        if (events.isEmpty() || !(events.getFirst() instanceof Received received)) {
            throw new IllegalArgumentException("A history starts with the receipt");
        }
        var period = startedBy(received);
        for (var event : events.subList(1, events.size())) {
            period = period.then(event);
        }
        return period;
    }

    private static Period startedBy(ClockEvent event) {
        return new Period(event, Phase.RUNNING, event.on(), 0, List.of(), Optional.empty());
    }

    int workingDays() {
        return Term.REPLY.length() + extension;
    }

    private Period then(ClockEvent event) {
        return switch (event) {
            case Received _ -> throw impossible(event);
            case SupplementRequested _ -> in(Phase.RUNNING, event).to(Phase.AWAITING_SUPPLEMENT, event);
            case SupplementReceived _ -> {
                in(Phase.AWAITING_SUPPLEMENT, event);
                yield startedBy(event);
            }
            case ConsultationSent _ -> in(Phase.RUNNING, event).to(Phase.CONSULTING, event);
            case OpinionsReceived _ ->
                in(Phase.CONSULTING, event)
                        .excluding(new Pause(since, event.on()))
                        .to(Phase.RUNNING, event);
            case FeeNoticed _ -> in(Phase.RUNNING, event).to(Phase.AWAITING_PAYMENT, event);
            case FeePaid _ -> {
                in(Phase.AWAITING_PAYMENT, event);
                yield startedBy(event);
            }
            case Extended extended -> extended(extended);
            case Postponed postponed -> in(Phase.RUNNING, event).postponed(postponed.until());
        };
    }

    private Period in(Phase expected, ClockEvent event) {
        if (phase != expected) {
            throw impossible(event);
        }
        return this;
    }

    private Period to(Phase next, ClockEvent event) {
        return new Period(base, next, event.on(), extension, pauses, postponedTo);
    }

    private Period excluding(Pause pause) {
        var more = new ArrayList<>(pauses);
        more.add(pause);
        return new Period(base, phase, since, extension, List.copyOf(more), postponedTo);
    }

    private Period extended(Extended event) {
        var ticking = phase == Phase.RUNNING || phase == Phase.CONSULTING;
        if (!ticking || extension > 0 || postponedTo.isPresent()) {
            throw impossible(event);
        }
        return new Period(base, phase, since, event.workingDays(), pauses, postponedTo);
    }

    private Period postponed(LocalDate until) {
        return new Period(base, phase, since, extension, pauses, Optional.of(until));
    }

    private IllegalArgumentException impossible(ClockEvent event) {
        return new IllegalArgumentException(event + " cannot follow in " + this);
    }
}
