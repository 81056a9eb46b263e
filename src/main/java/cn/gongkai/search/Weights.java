package cn.gongkai.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// How much each gram of a question says in one index, and the query that asks for them all.
final class Weights {

    /// What a single character counts beside pairs.
    private static final float SINGLE = 0.3f;

    private final double[] weights;
    private final boolean[] leading;
    private final double leadingTotal;
    private final double total;
    private final Query query;

    Weights(Question question, IndexSearcher searcher) {
        var grams = question.grams();
        weights = new double[grams.size()];
        leading = new boolean[grams.size()];
        var documents = searcher.getIndexReader().maxDoc();
        var words = new BooleanQuery.Builder();
        var all = 0.0;
        var leadingOnly = 0.0;
        for (var i = 0; i < weights.length; i++) {
            var gram = grams.get(i);
            var term = new Term(IndexFields.BODY, gram.term());
            var states = states(searcher, term);
            leading[i] = gram.leading();
            weights[i] = idf(documents, Math.max(1, states.docFreq())) * (gram.leading() ? 1 : SINGLE);
            all += weights[i];
            leadingOnly += gram.leading() ? weights[i] : 0;
            if (states.docFreq() > 0) {
                var one = new TermQuery(term, states);
                words.add(gram.leading() ? one : new BoostQuery(one, SINGLE), BooleanClause.Occur.SHOULD);
            }
        }
        total = all;
        leadingTotal = leadingOnly;
        query = words.build();
    }

    /// BM25's own. A gram the index does not know weighs like one that stands in a single passage.
    private static double idf(long documents, long holding) {
        return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5));
    }

    private static TermStates states(IndexSearcher searcher, Term term) {
        try {
            return TermStates.build(searcher, term, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return weights.length;
    }

    double of(int gram) {
        return weights[gram];
    }

    boolean leading(int gram) {
        return leading[gram];
    }

    /// The most a passage could score.
    double total() {
        return total;
    }

    double leadingTotal() {
        return leadingTotal;
    }

    Query query() {
        return query;
    }
}
