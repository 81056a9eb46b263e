package cn.gongkai.search;

import java.util.HashMap;
import java.util.Map;

/// Whether a question speaks of something that no passage mentions: 粉丝 in 公众号有多少粉丝. Then a passage that holds all
/// its other words still does not answer it.
final class UnknownWord {

    private UnknownWord() {}

    /// A pair that stands alone and is in no passage, or two such pairs side by side: a single one may straddle two
    /// known words.
    ///
    /// @param elsewhere folded words that are known without being in a passage: a document number
    static boolean in(Question question, Weights weights, String elsewhere) {
        Map<Integer, Boolean> known = new HashMap<>();
        for (var i = 0; i < weights.size(); i++) {
            known.put(question.grams().get(i).code(), weights.known(i));
        }
        var text = question.text();
        var unknownBefore = false;
        for (var i = 0; i + 1 < text.length; i++) {
            var unknown = unit(text, i)
                    && unit(text, i + 1)
                    && !known.getOrDefault(Question.pair(text[i], text[i + 1]), true)
                    && !elsewhere.contains(String.valueOf(text, i, 2));
            if (unknown && (unknownBefore || (!unit(text, i - 1) && !unit(text, i + 2)))) {
                return true;
            }
            unknownBefore = unknown;
        }
        return false;
    }

    private static boolean unit(char[] text, int place) {
        return place >= 0 && place < text.length && Characters.kind(text[place]) == Characters.UNIT;
    }
}
