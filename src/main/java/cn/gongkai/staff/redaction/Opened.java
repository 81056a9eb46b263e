package cn.gongkai.staff.redaction;

import java.util.UUID;

/// What became of a file that was brought.
sealed interface Opened {

    record Ready(UUID id, Sheet sheet) implements Opened {}

    /// It cannot be read.
    ///
    /// @param sentence says why not and what to do, in Chinese
    record Refused(String sentence) implements Opened {}
}
