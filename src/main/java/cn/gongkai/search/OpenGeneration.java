package cn.gongkai.search;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/// A committed index that searches read. Closed when the last one that uses it lets go.
final class OpenGeneration {

    private final Path folder;
    private final long sequence;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private OpenGeneration(Path folder, long sequence, DirectoryReader reader) {
        this.folder = folder;
        this.sequence = sequence;
        this.reader = reader;
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(IndexFields.SIMILARITY);
        searcher.setQueryCache(null);
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

    IndexSearcher searcher() {
        return searcher;
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
