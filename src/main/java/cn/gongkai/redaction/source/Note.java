package cn.gongkai.redaction.source;

/// What a person has to know before they decide: what the copy will not hold, or will show otherwise. Each has its
/// sentence in `redaction.properties`.
public enum Note {
    COMMENTS,
    /// Tracked insertions, deletions and moves.
    CHANGES,
    /// Runs and rows that Word does not show.
    HIDDEN,
    PICTURES,
    /// Embedded files, controls and the like.
    OBJECTS,
    /// White or tiny letters: the copy shows them.
    FAINT,
    /// Text boxes stand behind their paragraph in the copy.
    BOXES,
    /// Notes, links and attachments of a PDF.
    ANNOTATIONS,
    /// Pages whose letters cannot all be read as text.
    UNREADABLE_PAGES,
    /// Fonts that the file names and does not hold.
    FOREIGN_FONTS
}
