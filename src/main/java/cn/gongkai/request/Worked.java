package cn.gongkai.request;

import java.util.Optional;

/// What became of something staff did to a request.
public sealed interface Worked {

    /// Done, or done before by the same call.
    ///
    /// @param receipt of a request this act has received, to be handed to the applicant
    record Done(CaseView request, Optional<Receipt> receipt) implements Worked {}

    /// Somebody else was quicker; look again.
    record Stale(CaseView current) implements Worked {}

    /// The law or the state of the request forbids it.
    ///
    /// @param sentence says why and what to do, in Chinese
    record Refused(String sentence) implements Worked {}

    record NotFound() implements Worked {}
}
