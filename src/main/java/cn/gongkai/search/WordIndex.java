package cn.gongkai.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.SmallFloat;

/// The words of an opened index, laid out for scoring: lengths on the heap, one byte a passage, and BM25's denominator
/// for each of the 256 lengths Lucene tells apart.
final class WordIndex {

    private static final int KEPT = 2 * Runtime.getRuntime().availableProcessors();

    private final List<Leaf> leaves;
    private final float[] inverseNorms = new float[256];
    private final int passages;
    private final Queue<WordSearch> idle = new ConcurrentLinkedQueue<>();

    /// One segment.
    static final class Leaf {
        private final LeafReaderContext context;
        private final Terms terms;
        private final byte[] lengths;

        private Leaf(LeafReaderContext context, Terms terms, byte[] lengths) {
            this.context = context;
            this.terms = terms;
            this.lengths = lengths;
        }

        LeafReaderContext context() {
            return context;
        }

        Terms terms() {
            return terms;
        }

        /// Each passage's length as Lucene shortens it. Not to be written to.
        byte[] lengths() {
            return lengths;
        }
    }

    WordIndex(DirectoryReader reader) throws IOException {
        var tokens = 0L;
        var opened = new ArrayList<Leaf>();
        for (var context : reader.leaves()) {
            var terms = Terms.getTerms(context.reader(), IndexFields.BODY);
            tokens += Math.max(0, terms.getSumTotalTermFreq());
            opened.add(new Leaf(context, terms, lengths(context)));
        }
        leaves = List.copyOf(opened);
        passages = reader.maxDoc();
        var average = (float) tokens / Math.max(1, passages);
        for (var i = 0; i < inverseNorms.length; i++) {
            var length = SmallFloat.byte4ToInt((byte) i);
            inverseNorms[i] = 1 / (IndexFields.K1 * (1 - IndexFields.B + IndexFields.B * length / average));
        }
    }

    List<Leaf> leaves() {
        return leaves;
    }

    /// BM25's length factor by shortened length. Not to be written to.
    float[] inverseNorms() {
        return inverseNorms;
    }

    int passages() {
        return passages;
    }

    /// BM25's length factor of a passage.
    ///
    /// @param inLeaf the passage's number within the segment
    float inverseNorm(Leaf leaf, int inLeaf) {
        return inverseNorms[leaf.lengths[inLeaf] & 0xFF];
    }

    /// The segment that holds a passage.
    Leaf leafOf(int passage) {
        var leaf = leaves.size() - 1;
        while (leaves.get(leaf).context().docBase > passage) {
            leaf--;
        }
        return leaves.get(leaf);
    }

    /// One caller's tools; to be given back.
    WordSearch borrow() {
        var kept = idle.poll();
        return kept == null ? new WordSearch(this) : kept;
    }

    void giveBack(WordSearch search) {
        if (idle.size() < KEPT) {
            idle.add(search);
        }
    }

    private static byte[] lengths(LeafReaderContext context) throws IOException {
        var lengths = new byte[context.reader().maxDoc()];
        var norms = context.reader().getNormValues(IndexFields.BODY);
        if (norms != null) {
            while (norms.nextDoc() < lengths.length) {
                lengths[norms.docID()] = (byte) norms.longValue();
            }
        }
        return lengths;
    }
}
