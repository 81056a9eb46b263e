package cn.gongkai.request;

import cn.gongkai.deadline.ClockHistory;
import java.time.LocalDate;
import java.util.Optional;

/// What the events of a request come to.
///
/// @param clock absent until the request is received
/// @param until what the applicant was last given time for
/// @param outcome how it ended, a code
record Status(
        State state,
        Channel channel,
        Optional<ClockHistory> clock,
        Optional<LocalDate> receivedOn,
        Optional<LocalDate> until,
        Optional<String> handler,
        Optional<String> outcome,
        boolean supplementRequested) {

    Status in(State next) {
        return new Status(next, channel, clock, receivedOn, until, handler, outcome, supplementRequested);
    }

    Status clock(ClockHistory history) {
        return new Status(
                state, channel, Optional.of(history), receivedOn, until, handler, outcome, supplementRequested);
    }
}
