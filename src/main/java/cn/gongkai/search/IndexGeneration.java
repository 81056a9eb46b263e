package cn.gongkai.search;

import cn.gongkai.disclosure.Disclosure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// One attempt to build an index. Nothing reads it until [#commit]; closing without committing discards it.
final class IndexGeneration implements AutoCloseable {

    /// Up to here one segment is made of it: searching one is faster than several, and merging costs little.
    private static final int SMALL = 50_000;

    private final Path folder;
    private final int passageLength;
    private final Directory directory;
    private final IndexWriter writer;
    private final List<IndexingReport.Skipped> skipped = new ArrayList<>();
    private int documents;
    private int passages;
    private boolean committed;

    /// Begins it.
    ///
    /// @param folder new and empty
    IndexGeneration(Path folder, int passageLength) throws IOException {
        this.folder = folder;
        this.passageLength = passageLength;
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(
                directory,
                new IndexWriterConfig(new ChineseAnalyzer())
                        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                        .setSimilarity(IndexFields.SIMILARITY)
                        .setRAMBufferSizeMB(48)
                        .setUseCompoundFile(false)
                        .setCommitOnClose(false));
    }

    Path folder() {
        return folder;
    }

    /// Adds a document whole or not at all. One that cannot be indexed is reported; the rest goes on.
    ///
    /// @throws IOException if the disk fails, which ends the attempt
    void add(Disclosure disclosure) throws IOException {
        try {
            var cut = Passages.of(disclosure, passageLength);
            writer.addDocuments(indexed(disclosure, cut));
            documents++;
            passages += cut.size();
        } catch (IllegalArgumentException e) {
            skipped.add(new IndexingReport.Skipped(disclosure.id(), String.valueOf(e.getMessage())));
        }
    }

    /// Makes it last. Searches see it once it is swapped in.
    ///
    /// @param sequence the catalogue's change number that it holds
    /// @throws IOException also if more documents failed than were indexed
    IndexingReport commit(long sequence) throws IOException {
        var report = new IndexingReport(documents, passages, skipped);
        if (report.worseThanNothing()) {
            throw new IOException("Only %d documents of %d could be indexed, the first that failed: %s"
                    .formatted(documents, documents + skipped.size(), skipped.getFirst()));
        }
        if (passages <= SMALL) {
            writer.forceMerge(1);
        }
        writer.setLiveCommitData(Map.of("format", IndexFields.FORMAT, "sequence", Long.toString(sequence))
                .entrySet());
        writer.commit();
        committed = true;
        return report;
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            if (committed) {
                writer.close();
            } else {
                writer.rollback();
            }
        }
        if (!committed) {
            Folders.delete(folder);
        }
    }

    private List<Document> indexed(Disclosure disclosure, List<Passage> cut) {
        var metadata = disclosure.metadata();
        var hash = StoredPassage.hash(disclosure.text(), StoredPassage.hash(metadata.title(), 0));
        var indexed = new ArrayList<Document>(cut.size());
        for (var passage : cut) {
            var words = metadata.title() + "\n" + passage.context() + "\n" + passage.text();
            indexed.add(indexed(disclosure, hash, passage, words));
        }
        if (cut.size() == 1) {
            for (var asked : metadata.asked()) {
                var answer = new Passage(asked, cut.getFirst().text(), false);
                indexed.add(indexed(disclosure, hash, answer, asked));
            }
        }
        return indexed;
    }

    /// One entry of the index.
    ///
    /// @param words what it is found by; of a way people ask that alone, so that a long answer does not hide it
    private Document indexed(Disclosure disclosure, long hash, Passage passage, String words) {
        var metadata = disclosure.metadata();
        var document = new Document();
        document.add(new Field(IndexFields.BODY, words, IndexFields.GRAMS));
        document.add(new BinaryDocValuesField(
                IndexFields.PASSAGE, StoredPassage.encode(documents, disclosure, hash, passage)));
        if (!metadata.category().isEmpty()) {
            document.add(new StringField(IndexFields.CATEGORY, metadata.category(), Field.Store.NO));
        }
        var published = metadata.publishedOn();
        if (published != null) {
            document.add(new LongPoint(IndexFields.PUBLISHED, published.toEpochDay()));
        }
        return document;
    }
}
