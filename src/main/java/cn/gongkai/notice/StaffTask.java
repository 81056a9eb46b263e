package cn.gongkai.notice;

import java.time.Instant;
import java.util.UUID;

/// A notice that a person has to tell, by post or telephone.
///
/// @param kind what it is about, such as `question.answered`
/// @param subject the matter's number, under which staff find how to reach the resident
/// @param words what the resident has to be told
/// @param since when it was to be told first
public record StaffTask(UUID id, String kind, String subject, String words, Instant since, Reason reason) {

    public enum Reason {
        /// The resident did not come back in time.
        LATE,
        /// The resident no longer follows the account, or takes no messages from it.
        REFUSED
    }

    @Override
    public String toString() {
        return "StaffTask[" + id + ", " + reason + "]";
    }
}
