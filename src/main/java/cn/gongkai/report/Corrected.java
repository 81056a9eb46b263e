package cn.gongkai.report;

/// What became of a correction.
public sealed interface Corrected {

    /// Kept, or taken back.
    record Done() implements Corrected {}

    /// Nothing changed.
    ///
    /// @param sentence for staff
    record Refused(String sentence) implements Corrected {}
}
