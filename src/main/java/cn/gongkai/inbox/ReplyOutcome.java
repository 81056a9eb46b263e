package cn.gongkai.inbox;

/// What became of a reply.
public sealed interface ReplyOutcome {

    /// It is recorded, and will be told the resident.
    record Replied(WholeThread thread) implements ReplyOutcome {}

    /// There is no such thread.
    record Unknown() implements ReplyOutcome {}

    /// Something was said in it, or somebody ended it, since it was read.
    record Changed() implements ReplyOutcome {}

    /// It has ended.
    record Ended() implements ReplyOutcome {}

    /// The key came with other words before.
    record KeyReused() implements ReplyOutcome {}
}
