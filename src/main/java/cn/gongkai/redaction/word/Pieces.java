package cn.gongkai.redaction.word;

import cn.gongkai.redaction.finder.Span;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/// The text of a document as one string, with the nodes its pieces stand in.
final class Pieces {

    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();

    private record Piece(int start, Node node) {

        String value() {
            return String.valueOf(node.getNodeValue());
        }
    }

    /// A text or an attribute that is read.
    void add(Node node) {
        pieces.add(new Piece(text.length(), node));
        text.append(node.getNodeValue());
    }

    /// What stands between pieces and in none of them.
    void gap(String between) {
        text.append(between);
    }

    String text() {
        return text.toString();
    }

    /// Puts a block in place of each span, in whatever nodes it stands.
    ///
    /// @param spans in order, none overlapping another
    void cover(List<Span> spans, String block) {
        var covered = new boolean[spans.size()];
        var first = 0;
        for (var piece : pieces) {
            var value = piece.value();
            var end = piece.start() + value.length();
            while (first < spans.size() && spans.get(first).end() <= piece.start()) {
                first++;
            }
            var rest = new StringBuilder();
            var at = piece.start();
            for (var i = first; i < spans.size() && spans.get(i).start() < end; i++) {
                var span = spans.get(i);
                rest.append(text, at, Math.max(at, span.start()));
                if (!covered[i]) {
                    rest.append(block);
                    covered[i] = true;
                }
                at = Math.max(at, Math.min(end, span.end()));
            }
            rest.append(text, at, end);
            piece.node().setNodeValue(rest.toString());
            if (rest.isEmpty() && !value.isEmpty()) {
                removeRun(piece.node());
            }
        }
    }

    /// How many runs a covered word was made of is nobody's business.
    private static void removeRun(Node text) {
        if (text instanceof Text && text.getParentNode() instanceof Element words) {
            var run = words.getParentNode();
            run.removeChild(words);
            if (Xml.children(run).stream().allMatch(child -> Xml.is(child, "rPr"))) {
                run.getParentNode().removeChild(run);
            }
        }
    }
}
