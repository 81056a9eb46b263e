package cn.gongkai.request;

import java.time.Instant;

/// What a resident who asks for a request gets.
public sealed interface Finding {

    record Found(RequestView request) implements Finding {}

    /// No such number, or not theirs: which of the two is not told.
    record NotFound() implements Finding {}

    /// Too many attempts.
    record Locked(Instant until) implements Finding {}
}
