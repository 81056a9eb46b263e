package cn.gongkai.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A request with everything that happened to it.
///
/// @param number absent until it is received
/// @param status derived from the events
record Request(
        UUID id,
        Optional<String> number,
        Contact contact,
        List<RequestEvent> events,
        Status status,
        Instant createdAt) {

    Request {
        events = List.copyOf(events);
    }

    /// Counts what changed it: a look does not, or it would get in the way of whoever works on it.
    int version() {
        return (int) events.stream()
                .filter(event -> event.kind() != EventKind.IDENTITY_VIEWED)
                .count();
    }

    @Override
    public String toString() {
        return "Request[" + id + ", " + status.state() + "]";
    }
}
