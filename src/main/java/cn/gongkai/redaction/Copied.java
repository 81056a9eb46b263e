package cn.gongkai.redaction;

/// What became of a copy.
public sealed interface Copied {

    /// It is there, and was looked through again.
    ///
    /// @param places how many were covered
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Made(Format format, byte[] content, int places) implements Copied {}

    /// There is none.
    ///
    /// @param sentence says why and what to do, in Chinese
    record Refused(String sentence) implements Copied {}
}
