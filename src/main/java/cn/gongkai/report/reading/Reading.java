package cn.gongkai.report.reading;

/// What came of reading a file as an annual report.
public sealed interface Reading {

    /// It is one.
    record Read(ReadReport report) implements Reading {}

    /// It cannot be read, or is none.
    ///
    /// @param sentence why, and what to do, for staff
    record Refused(String sentence) implements Reading {}
}
