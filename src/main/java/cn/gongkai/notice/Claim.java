package cn.gongkai.notice;

import java.time.Instant;

/// What a job may do with its notice now.
sealed interface Claim {

    /// Tell it: nobody else does meanwhile.
    record Go(Waiting notice) implements Claim {}

    /// Wait: the platform takes no message now. The resident's next message shows it.
    record Later(Instant at) implements Claim {}

    /// Nothing: it was told, or is left to a person.
    record Over() implements Claim {}
}
