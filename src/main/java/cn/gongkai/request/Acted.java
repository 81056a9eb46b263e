package cn.gongkai.request;

import java.time.Instant;

/// What became of something a resident did to a request.
public sealed interface Acted {

    /// Done, or done before by the same message.
    record Done(RequestView request) implements Acted {}

    /// Not in this state of the request.
    record NotNow(RequestView request) implements Acted {}

    /// No such number, or not theirs.
    record NotFound() implements Acted {}

    record Locked(Instant until) implements Acted {}
}
