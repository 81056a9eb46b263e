package cn.gongkai.notice;

import java.time.Duration;

/// A way to reach a resident.
public interface Way {

    /// Stands in the record of attempts; at most 40 characters.
    String name();

    /// Tries once. Takes seconds at most and throws nothing that was to be expected.
    ///
    /// @param openId the account's name for the resident
    Outcome tell(String account, String openId, String words);

    /// What became of an attempt.
    ///
    /// `code` is the other side's own code for it, 0 without one.
    sealed interface Outcome {

        int code();

        record Delivered(int code) implements Outcome {}

        /// The platform allows no message before the resident's next act.
        record NotNow(int code) implements Outcome {}

        /// This way does not lead to the resident.
        record Refused(int code) implements Outcome {}

        /// It may work later.
        ///
        /// @param after how long to leave it alone, at least
        record Failed(int code, Duration after) implements Outcome {}
    }
}
