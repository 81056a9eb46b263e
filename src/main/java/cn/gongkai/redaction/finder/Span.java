package cn.gongkai.redaction.finder;

/// A place in a text.
///
/// @param start of its first character
/// @param end behind its last one
/// @param doubtful if it looks like its kind and fails the check that kind has
public record Span(int start, int end, FindingKind kind, boolean doubtful) {

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("from " + start + " to " + end);
        }
    }

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /// Both as one: named by the weightier kind, doubtful if that one is.
    Span with(Span other) {
        var first = kind.compareTo(other.kind) <= 0 ? this : other;
        return new Span(Math.min(start, other.start), Math.max(end, other.end), first.kind, first.doubtful);
    }
}
