package cn.gongkai.search;

import java.util.HashMap;
import java.util.Map;

/// Whether a question speaks of something that no passage mentions: 粉丝 in 公众号有多少粉丝. Then a passage that holds all
/// its other words still does not answer it.
final class UnknownWord {

    private UnknownWord() {}

    /// Two characters side by side, neither of which belongs to a known pair. A single one is a typing mistake or
    /// stands between two known words.
    ///
    /// @param elsewhere folded words that are known without being in a passage: a document number
    static boolean in(Question question, Weights weights, String elsewhere) {
        Map<Integer, Boolean> known = new HashMap<>();
        for (var i = 0; i < weights.size(); i++) {
            known.put(question.grams().get(i).code(), weights.known(i));
        }
        var text = question.text();
        var unknownBefore = false;
        var pairBefore = false;
        for (var i = 0; i < text.length; i++) {
            var pair = i + 1 < text.length
                    && (known.getOrDefault(Question.pair(text[i], text[i + 1]), false)
                            || elsewhere.contains(String.valueOf(text, i, 2)));
            var unknown = Characters.kind(text[i]) == Characters.UNIT && !pair && !pairBefore && !question.leads(i);
            if (unknown && unknownBefore) {
                return true;
            }
            unknownBefore = unknown;
            pairBefore = pair;
        }
        return false;
    }
}
