package cn.gongkai.notice;

import java.time.Instant;
import java.util.UUID;

/// A notice that a person has to tell, by post or telephone.
///
/// @param kind what it is about, such as `question.answered`
/// @param subject the matter's number, under which staff find how to reach the resident
/// @param words what the resident has to be told
/// @param since when it was to be told first
/// @param tries how often a message was tried
public record StaffTask(UUID id, String kind, String subject, String words, Instant since, Reason reason, int tries) {

    public enum Reason {
        /// The resident did not come back in time.
        LATE,
        /// The resident no longer follows the account, or takes no messages from it.
        REFUSED
    }

    /// One that a person has told.
    ///
    /// @param by who of the staff
    /// @param note how, in their words; possibly empty
    public record Done(StaffTask task, Instant at, String by, String note) {

        @Override
        public String toString() {
            return "Done[" + task + "]";
        }
    }

    @Override
    public String toString() {
        return "StaffTask[" + id + ", " + reason + "]";
    }
}
