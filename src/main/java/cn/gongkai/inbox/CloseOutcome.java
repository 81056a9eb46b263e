package cn.gongkai.inbox;

/// What became of an attempt to end a thread.
public sealed interface CloseOutcome {

    /// It has ended, and the resident will be told.
    record Closed(WholeThread thread) implements CloseOutcome {}

    /// There is no such thread.
    record Unknown() implements CloseOutcome {}

    /// Something was said in it since it was read.
    record Changed() implements CloseOutcome {}

    /// It had ended before.
    record Ended() implements CloseOutcome {}

    /// Nothing was answered, so the resident has to read why.
    record ReasonWanted() implements CloseOutcome {}
}
