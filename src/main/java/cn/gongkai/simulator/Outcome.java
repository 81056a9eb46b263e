package cn.gongkai.simulator;

import java.util.List;

/// What a push led to.
///
/// @param result how the webhook took it
/// @param parts the reply, if there was one
/// @param status the HTTP status; 0 without any
/// @param messageId with createTime, what makes the same push again
record Outcome(Result result, List<ReplyPart> parts, int status, long millis, long messageId, long createTime) {

    Outcome {
        parts = List.copyOf(parts);
    }

    enum Result {
        REPLIED,
        /// `success`, or nothing at all: the platform shows nothing.
        SILENT,
        /// An error, no answer in time, or one that cannot be read: the platform shows its own regrets.
        FAULT
    }
}
