package cn.gongkai.search;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/// What stands in an index, and how its words are weighed. A change here needs a new [#FORMAT].
final class IndexFields {

    /// Generations of another format are thrown away and built anew.
    static final String FORMAT = "3";

    /// Title, context and text of a passage in grams, or a way people ask for the document.
    static final String BODY = "body";
    /// See [StoredPassage].
    static final String PASSAGE = "passage";
    /// The vector of the same text; see [Meaning].
    static final String MEANING = "meaning";
    static final String CATEGORY = "category";
    /// Day of publication, counted from 1970-01-01.
    static final String PUBLISHED = "published";

    /// Long notices and short items stand side by side: Lucene's defaults (1.2, 0.75) favour the short ones and lose
    /// five points of first hits on such a mixture.
    static final float K1 = 0.4f;
    static final float B = 0.5f;
    static final Similarity SIMILARITY = new BM25Similarity(K1, B);

    static final FieldType GRAMS = grams();

    private IndexFields() {}

    private static FieldType grams() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
