package cn.gongkai.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// A committed index that searches read. Closed when the last one that uses it lets go.
final class OpenGeneration {

    private final Path folder;
    private final long sequence;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final WordIndex words;

    private OpenGeneration(Path folder, long sequence, DirectoryReader reader) throws IOException {
        this.folder = folder;
        this.sequence = sequence;
        this.reader = reader;
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        words = new WordIndex(reader);
    }

    /// Opens it after reading all of it once.
    ///
    /// @throws IOException if it is damaged, of another format, or was never committed
    static OpenGeneration open(Path folder) throws IOException {
        Directory directory = new MMapDirectory(folder);
        DirectoryReader reader = null;
        try {
            reader = DirectoryReader.open(directory);
            var data = reader.getIndexCommit().getUserData();
            if (!IndexFields.FORMAT.equals(data.get("format"))) {
                throw new IOException("The index has format " + data.get("format"));
            }
            for (var leaf : reader.leaves()) {
                ((CodecReader) leaf.reader()).checkIntegrity();
            }
            var opened = new OpenGeneration(folder, Long.parseLong(data.getOrDefault("sequence", "-1")), reader);
            reader.getReaderCacheHelper().addClosedListener(key -> directory.close());
            return opened;
        } catch (IOException | RuntimeException e) {
            if (reader != null) {
                reader.close();
            }
            directory.close();
            // Lucene meets a truncated file with all sorts of runtime exceptions.
            throw e instanceof IOException io ? io : new CorruptIndexException("Unreadable", folder.toString(), e);
        }
    }

    Path folder() {
        return folder;
    }

    long sequence() {
        return sequence;
    }

    WordIndex words() {
        return words;
    }

    /// The passages whose meaning is nearest, nearest first.
    int[] nearest(float[] vector, int passages, @Nullable Query condition) {
        try {
            var found = searcher.search(
                    new KnnFloatVectorQuery(IndexFields.MEANING, vector, passages, condition), passages);
            return Arrays.stream(found.scoreDocs).mapToInt(hit -> hit.doc).toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The passages a condition allows.
    Bits matching(Query condition) {
        try {
            var bits = new FixedBitSet(reader.maxDoc());
            var weight = searcher.createWeight(searcher.rewrite(condition), ScoreMode.COMPLETE_NO_SCORES, 1);
            for (var leaf : reader.leaves()) {
                var scorer = weight.scorer(leaf);
                if (scorer != null) {
                    var passages = scorer.iterator();
                    for (var i = passages.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = passages.nextDoc()) {
                        bits.set(leaf.docBase + i);
                    }
                }
            }
            return bits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Keeps it open until [#release].
    ///
    /// @return false if it has been closed meanwhile
    boolean acquire() {
        return reader.tryIncRef();
    }

    void release() throws IOException {
        reader.decRef();
    }

    /// Runs once nobody uses it any more.
    void whenClosed(Runnable action) {
        reader.getReaderCacheHelper().addClosedListener(key -> action.run());
    }
}
