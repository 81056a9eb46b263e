package cn.gongkai.report;

import java.util.UUID;

/// What became of a dispute staff wrote down.
public sealed interface DisputeNoted {

    /// Kept.
    record Done(UUID id) implements DisputeNoted {}

    /// Not kept.
    ///
    /// @param sentence for staff
    record Refused(String sentence) implements DisputeNoted {}
}
