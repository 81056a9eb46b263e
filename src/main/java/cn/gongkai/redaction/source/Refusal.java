package cn.gongkai.redaction.source;

/// Why nothing can be done with a file. Each has its sentence in `redaction.properties`.
public enum Refusal {
    EMPTY,
    /// More bytes than are taken in.
    TOO_LARGE,
    /// More text or parts inside than its size lets expect, or than can be worked on.
    TOO_MUCH_INSIDE,
    TOO_MANY_PAGES,
    ENCRYPTED,
    MACROS,
    /// A Word file from before 2007.
    OLD_WORD,
    UNKNOWN_TYPE,
    UNREADABLE,
    /// Others are being worked on.
    BUSY,
    /// A word that was to be covered is still in the copy.
    STILL_THERE
}
