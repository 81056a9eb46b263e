package cn.gongkai.search;

import org.apache.lucene.index.TermState;
import org.jspecify.annotations.Nullable;

/// How much each gram of a question says in one index.
final class Weights {

    /// What a single character counts beside pairs.
    private static final double SINGLE = 0.3;

    /// What an official term counts beside the words that were typed.
    private static final double OFFICIAL = 0.4;

    private final double[] weights;
    private final boolean[] leading;
    private final @Nullable TermState[][] states;
    private final boolean[] known;
    private final int firstOfficial;
    private final int firstSingle;
    private final double leadingTotal;
    private final double total;

    /// Weighs them.
    ///
    /// @param holding how many passages hold each gram
    /// @param states where each gram's passages stand, by gram and segment
    Weights(Question question, int passages, int[] holding, @Nullable TermState[][] states) {
        this.states = states;
        var grams = question.grams();
        weights = new double[grams.size()];
        leading = new boolean[grams.size()];
        known = new boolean[grams.size()];
        var all = 0.0;
        var leadingOnly = 0.0;
        for (var i = 0; i < weights.length; i++) {
            leading[i] = grams.get(i).leading();
            known[i] = holding[i] > 0;
            weights[i] = idf(passages, Math.max(1, holding[i])) * (leading[i] ? 1 : SINGLE);
            if (grams.get(i).typed()) {
                all += weights[i];
                leadingOnly += leading[i] ? weights[i] : 0;
            } else {
                weights[i] *= OFFICIAL;
            }
        }
        firstSingle = (int) grams.stream().filter(Question.Gram::leading).count();
        firstOfficial =
                firstSingle - (int) grams.stream().filter(gram -> !gram.typed()).count();
        total = all;
        leadingTotal = leadingOnly;
    }

    /// BM25's own. A gram the index does not know weighs like one that stands in a single passage.
    private static double idf(long passages, long holding) {
        return Math.log(1 + (passages - holding + 0.5) / (holding + 0.5));
    }

    int size() {
        return weights.length;
    }

    double of(int gram) {
        return weights[gram];
    }

    /// Whether any passage holds it.
    boolean known(int gram) {
        return known[gram];
    }

    /// Where the grams of official terms begin: after the typed pairs and words.
    int firstOfficial() {
        return firstOfficial;
    }

    /// Where the single characters begin: after all pairs and words.
    int firstSingle() {
        return firstSingle;
    }

    boolean leading(int gram) {
        return leading[gram];
    }

    @Nullable
    TermState state(int gram, int leaf) {
        return states[gram][leaf];
    }

    /// The most a passage could score.
    double total() {
        return total;
    }

    double leadingTotal() {
        return leadingTotal;
    }
}
