package cn.gongkai.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Scores all passages that share a gram with the question, one gram after the other, into one array.
///
/// Lucene's own disjunction sets up some hundred objects a question, and a resident's question matches so few passages
/// that the set-up is most of the time. Everything here is reused by the next question of the same index.
final class WordSearch {

    private final WordIndex index;
    private final TermsEnum[] terms;
    private final @Nullable PostingsEnum[] postings;
    private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
    private final float[] scores;
    private final StoredPassage stored = new StoredPassage();

    WordSearch(WordIndex index) {
        this.index = index;
        scores = new float[index.passages()];
        terms = new TermsEnum[index.leaves().size()];
        postings = new PostingsEnum[terms.length];
        try {
            for (var i = 0; i < terms.length; i++) {
                terms[i] = index.leaves().get(i).terms().iterator();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WordIndex index() {
        return index;
    }

    StoredPassage stored() {
        return stored;
    }

    Weights weigh(Question question) throws IOException {
        var grams = question.grams();
        var states = new TermState[grams.size()][];
        var holding = new int[grams.size()];
        for (var i = 0; i < holding.length; i++) {
            states[i] = new TermState[terms.length];
            for (var leaf = 0; leaf < terms.length; leaf++) {
                if (terms[leaf].seekExact(grams.get(i).term())) {
                    holding[i] += terms[leaf].docFreq();
                    states[i][leaf] = terms[leaf].termState();
                }
            }
        }
        return new Weights(question, index.passages(), holding, states);
    }

    /// Adds what the grams of one kind say.
    void add(Question question, Weights weights, boolean leading) throws IOException {
        for (var gram = 0; gram < weights.size(); gram++) {
            if (weights.leading(gram) == leading) {
                for (var leaf = 0; leaf < terms.length; leaf++) {
                    var state = weights.state(gram, leaf);
                    if (state != null) {
                        terms[leaf].seekExact(question.grams().get(gram).term(), state);
                        add(leaf, (float) weights.of(gram));
                    }
                }
            }
        }
    }

    private void add(int number, float weight) throws IOException {
        var leaf = index.leaves().get(number);
        var base = leaf.context().docBase;
        var lengths = leaf.lengths();
        var inverseNorms = index.inverseNorms();
        var holding = terms[number].postings(postings[number], PostingsEnum.FREQS);
        postings[number] = holding;
        holding.nextDoc();
        while (true) {
            holding.nextPostings(DocIdSetIterator.NO_MORE_DOCS, buffer);
            if (buffer.size == 0) {
                return;
            }
            for (var i = 0; i < buffer.size; i++) {
                var passage = buffer.docs[i];
                scores[base + passage] += bm25(weight, buffer.features[i], inverseNorms[lengths[passage] & 0xFF]);
            }
        }
    }

    static float bm25(float weight, float frequency, float inverseNorm) {
        return weight - weight / (1 + frequency * inverseNorm);
    }

    /// The best passages so far, best first, each as [#packed].
    long[] top(int most, @Nullable Bits allowed) {
        var heap = new long[most];
        var size = 0;
        var least = 0f;
        for (var passage = 0; passage < scores.length; passage++) {
            var score = scores[passage];
            if (score > least && (allowed == null || allowed.get(passage))) {
                if (size < most) {
                    heap[size++] = packed(score, passage);
                    if (size == most) {
                        Arrays.sort(heap);
                        least = score(heap[0]);
                    }
                } else {
                    heap[0] = packed(score, passage);
                    sink(heap);
                    least = score(heap[0]);
                }
            }
        }
        var best = Arrays.copyOf(heap, size);
        Arrays.sort(best);
        for (var i = 0; i < size / 2; i++) {
            var swapped = best[i];
            best[i] = best[size - 1 - i];
            best[size - 1 - i] = swapped;
        }
        return best;
    }

    /// A passage's score so far.
    float score(int passage) {
        return scores[passage];
    }

    /// Forgets the question.
    void clear() {
        Arrays.fill(scores, 0);
    }

    /// Orders by score, then by place in the index: positive floats order like their bits.
    static long packed(float score, int passage) {
        return ((long) Float.floatToIntBits(score) << 32) | (Integer.MAX_VALUE - passage);
    }

    static float score(long packed) {
        return Float.intBitsToFloat((int) (packed >>> 32));
    }

    static int passage(long packed) {
        return Integer.MAX_VALUE - (int) packed;
    }

    private static void sink(long[] heap) {
        var value = heap[0];
        var hole = 0;
        while (true) {
            var child = 2 * hole + 1;
            if (child >= heap.length) {
                break;
            }
            if (child + 1 < heap.length && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= value) {
                break;
            }
            heap[hole] = heap[child];
            hole = child;
        }
        heap[hole] = value;
    }
}
