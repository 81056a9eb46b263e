package cn.gongkai.report;

/// What became of a chapter staff wrote.
public sealed interface ChapterWritten {

    /// Kept.
    record Done(ChapterText chapter) implements ChapterWritten {}

    /// Somebody else wrote since.
    ///
    /// @param current what stands there now
    record Stale(ChapterText current) implements ChapterWritten {}

    /// Not kept.
    ///
    /// @param sentence for staff
    record Refused(String sentence) implements ChapterWritten {}
}
