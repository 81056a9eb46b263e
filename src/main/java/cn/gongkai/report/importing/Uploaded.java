package cn.gongkai.report.importing;

/// What came of an uploaded file.
public sealed interface Uploaded {

    /// It was read.
    record Read(ImportDraft draft) implements Uploaded {}

    /// It cannot be taken in.
    ///
    /// @param sentence why, and what to do
    record Refused(String sentence) implements Uploaded {}

    /// The key was used for another file or year.
    record KeyReused() implements Uploaded {}
}
