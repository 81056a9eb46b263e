package cn.gongkai.search;

import java.util.ArrayList;
import java.util.List;

/// Where sentences end.
final class Sentences {

    private Sentences() {}

    /// The ends (exclusive) of the sentences of a text. A closing quotation mark or bracket stays with its sentence.
    static List<Integer> ends(CharSequence text) {
        var ends = new ArrayList<Integer>();
        for (var i = 0; i < text.length(); i++) {
            if (endsSentence(text, i)) {
                while (i + 1 < text.length() && closes(text.charAt(i + 1))) {
                    i++;
                }
                ends.add(i + 1);
            }
        }
        if (ends.isEmpty() || ends.getLast() < text.length()) {
            ends.add(text.length());
        }
        return ends;
    }

    /// The text in pieces of whole sentences, none longer than allowed; a sentence that is too long is cut at a comma,
    /// or anywhere if it has none.
    static List<String> pieces(String text, int longest) {
        if (text.length() <= longest) {
            return List.of(text);
        }
        var pieces = new ArrayList<String>();
        var start = 0;
        var end = 0;
        for (var next : ends(text)) {
            if (next - start > longest && end > start) {
                pieces.add(text.substring(start, end));
                start = end;
            }
            while (next - start > longest) {
                var cut = clauseEnd(text, start, start + longest);
                pieces.add(text.substring(start, cut));
                start = cut;
            }
            end = next;
        }
        if (start < text.length()) {
            pieces.add(text.substring(start));
        }
        return pieces;
    }

    /// The last end of a clause in (from, to], or `to` if there is none.
    static int clauseEnd(CharSequence text, int from, int to) {
        for (var i = to - 1; i > from; i--) {
            if ("；;，,、：: \t".indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
    }

    private static boolean endsSentence(CharSequence text, int place) {
        return switch (text.charAt(place)) {
            case '。', '！', '？', '!', '?', '；', '\n' -> true;
            default -> false;
        };
    }

    private static boolean closes(char c) {
        return "”’」』）)》\"".indexOf(c) >= 0;
    }
}
