package cn.gongkai.request;

import cn.gongkai.deadline.ClockHistory;
import cn.gongkai.request.decision.Matter;
import cn.gongkai.request.decision.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the events of a request come to. [CaseHistory] alone makes one.
///
/// @param matter disclosure, or the correction of a record
/// @param clock absent until the request is received
/// @param until what the applicant was last given time for
/// @param deputy who may act in the handler's place
/// @param outcome how it ended; absent while it is open and for one that was split
/// @param supplementRequested in the present answer period's law: once (art. 30)
/// @param feeAllowed the head of the office has turned the fee on
/// @param drafted the sequence of the event with the draft that stands
/// @param drafter who wrote it
/// @param reviewer who let it pass
/// @param replyNumber of the signed answer
/// @param replyPlace 0, or the place among the requests that a leader's letter answers too
/// @param leader the number of the request whose draft answers this one too
/// @param together of a leader: the numbers of the others
/// @param endedOn the day it was answered, closed, withdrawn or split; absent while it is open
/// @param redo answered anew after a reconsideration or a judgment: not a new request in the report
/// @param held not to be destroyed
/// @param keptUntil of an archived one, until it is destroyed
/// @param countedOn the day it was first answered, closed or withdrawn: the year it counts in, whatever is ordered
/// later
/// @param countedOutcome what it ended in then
/// @param split divided into others, which are counted in its place
record Status(
        State state,
        Channel channel,
        Matter matter,
        Optional<ClockHistory> clock,
        Optional<LocalDate> receivedOn,
        Optional<LocalDate> until,
        Optional<String> handler,
        Optional<String> deputy,
        Optional<Outcome> outcome,
        boolean supplementRequested,
        boolean supplemented,
        boolean reasonsAsked,
        boolean feeAllowed,
        Optional<Fee> fee,
        List<Consultation> consultations,
        Optional<Integer> drafted,
        Optional<String> drafter,
        Optional<String> reviewer,
        Optional<String> replyNumber,
        int replyPlace,
        Optional<String> leader,
        List<String> together,
        Optional<Service> service,
        Optional<LocalDate> endedOn,
        boolean redo,
        boolean held,
        Optional<LocalDate> keptUntil,
        List<Dispute> disputes,
        Optional<LocalDate> countedOn,
        Optional<Outcome> countedOutcome,
        boolean split) {

    Status {
        consultations = List.copyOf(consultations);
        together = List.copyOf(together);
        disputes = List.copyOf(disputes);
    }

    /// Whether that member of staff is the handler or the deputy.
    boolean handledBy(String clerk) {
        return is(handler, clerk) || is(deputy, clerk);
    }

    private static boolean is(Optional<String> person, @Nullable String clerk) {
        return person.isPresent() && person.get().equals(clerk);
    }
}
