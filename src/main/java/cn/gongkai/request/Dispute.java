package cn.gongkai.request;

import java.time.LocalDate;
import java.util.Optional;

/// A reconsideration or a lawsuit about a request: one of the annual report's fourth table.
///
/// @param number the sequence of the event that noted it
/// @param result absent while it is pending (尚未审结)
/// @param decidedOn absent as long
public record Dispute(
        int number, Kind kind, LocalDate filedOn, Optional<Result> result, Optional<LocalDate> decidedOn) {

    /// Which column.
    public enum Kind {
        REVIEW,
        SUIT_DIRECT,
        SUIT_AFTER_REVIEW
    }

    /// How it ended.
    public enum Result {
        /// 结果维持.
        UPHELD,
        /// 结果纠正.
        CORRECTED,
        /// 其他结果.
        OTHER
    }
}
