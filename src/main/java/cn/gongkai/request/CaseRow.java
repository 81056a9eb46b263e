package cn.gongkai.request;

import cn.gongkai.request.decision.Matter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A request in a list: nothing personal.
///
/// @param number absent until it is received
/// @param deputy who may act in the handler's place
/// @param paused opinions are awaited: the last day moves with every working day they take
public record CaseRow(
        UUID id,
        Optional<String> number,
        Channel channel,
        State state,
        Optional<LocalDate> receivedOn,
        Optional<LocalDate> due,
        boolean provisional,
        boolean paused,
        Optional<String> handler,
        Optional<String> deputy,
        int version,
        Instant createdAt,
        Optional<ApplicantKind> kind,
        Optional<String> outcome,
        Optional<String> replyNumber,
        Matter matter) {}
