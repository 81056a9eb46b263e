package cn.gongkai.inbox;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One matter a resident left to a person.
///
/// @param number what the resident was told, such as 2026-0001
/// @param account the app id of the account it came through
/// @param openId the account's name for the resident; personal data, empty once forgotten
/// @param question the resident's own words; empty once forgotten
/// @param answered whether staff spoke last
/// @param expectedOn by when the resident was told to expect an answer; not known of old threads
/// @param version counts what happened to it
/// @param assigned who of the staff has it in hand; empty, if nobody has
/// @param firstReplyAt when staff first answered
/// @param ending of one that has ended
public record InboxThread(
        String number,
        String account,
        String openId,
        Kind kind,
        String question,
        Instant openedAt,
        State state,
        boolean answered,
        @Nullable LocalDate expectedOn,
        int version,
        String assigned,
        @Nullable Instant firstReplyAt,
        @Nullable Ending ending) {

    /// What the resident wants of it.
    public enum Kind {
        /// An answer.
        QUESTION,
        /// Information not published yet (依申请公开).
        APPLICATION
    }

    /// Where it stands.
    public enum State {
        OPEN,
        CLOSED,
        /// The person withdrew consent: nothing but number, kind and day is left.
        FORGOTTEN
    }

    @Override
    public String toString() {
        return "InboxThread[" + number + ", " + kind + ", " + state + "]";
    }
}
