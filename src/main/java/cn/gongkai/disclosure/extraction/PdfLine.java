package cn.gongkai.disclosure.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A line of a page: pieces of text with space between them.
///
/// @param size the height of its largest letters
record PdfLine(List<Piece> pieces, float size) {

    /// Space of this many letters' width parts columns.
    private static final float COLUMN_GAP = 1.2f;

    /// @param left where it begins, in points from the page's left edge
    record Piece(String text, float left, float right) {

        Piece plus(Piece next, float letter) {
            var space = next.left - right > letter * .15 ? " " : "";
            return new Piece(text + space + next.text, left, next.right);
        }
    }

    /// Puts words together that stand no further apart than words do.
    static PdfLine of(List<Piece> words, float size) {
        var pieces = new ArrayList<Piece>();
        for (var word : words) {
            if (!pieces.isEmpty() && word.left - pieces.getLast().right < size * COLUMN_GAP) {
                pieces.set(pieces.size() - 1, pieces.getLast().plus(word, size));
            } else {
                pieces.add(word);
            }
        }
        return new PdfLine(List.copyOf(pieces), size);
    }

    float left() {
        return pieces.getFirst().left;
    }

    float right() {
        return pieces.getLast().right;
    }

    /// Its pieces, with a tab between them.
    String columns() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining("\t"));
    }

    String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining(" "));
    }
}
