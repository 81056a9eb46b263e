package cn.gongkai.notice;

import java.time.Instant;

/// Whether a resident has been told something.
///
/// @param since when it was to be told first
public record Telling(Instant since, Standing standing) {

    public enum Standing {
        /// It is tried, and shown when the resident next speaks.
        WAITING,
        /// In a message, or in a reply.
        TOLD,
        /// A person has to: see [StaffTasks].
        LEFT_TO_STAFF,
        TOLD_BY_STAFF
    }
}
