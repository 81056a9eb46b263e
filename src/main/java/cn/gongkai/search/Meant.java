package cn.gongkai.search;

import java.io.IOException;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/// What a question means to one index: its vector, and the passages nearest to it.
final class Meant {

    private final float[] vector;
    private final int[] nearest;

    /// @param vector of unit length
    Meant(float[] vector, int[] nearest) {
        this.vector = vector;
        this.nearest = nearest;
    }

    /// Passages, nearest first. Not to be written to.
    int[] nearest() {
        return nearest;
    }

    /// 1 for the nearest passage, 1/2 for the next and so on; 0 for one that is not among them.
    double nearness(int passage) {
        for (var i = 0; i < nearest.length; i++) {
            if (nearest[i] == passage) {
                return 1.0 / (1 + i);
            }
        }
        return 0;
    }

    /// For a segment; null if none of its passages has a vector yet.
    @Nullable
    Segment in(LeafReader segment) throws IOException {
        var vectors = segment.getFloatVectorValues(IndexFields.MEANING);
        return vectors == null ? null : new Segment(vector, vectors);
    }

    /// The vectors of one segment, read forwards.
    static final class Segment {

        private final float[] question;
        private final FloatVectorValues vectors;
        private final KnnVectorValues.DocIndexIterator places;

        private Segment(float[] question, FloatVectorValues vectors) {
            this.question = question;
            this.vectors = vectors;
            places = vectors.iterator();
        }

        /// The cosine; 0 for a passage without a vector.
        ///
        /// @param passage not before the one asked for last
        double closeness(int passage) throws IOException {
            var place = places.docID() < passage ? places.advance(passage) : places.docID();
            return place == passage ? VectorUtil.dotProduct(question, vectors.vectorValue(places.index())) : 0;
        }
    }
}
