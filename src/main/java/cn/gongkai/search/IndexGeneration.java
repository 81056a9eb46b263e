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
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// One attempt to build an index. Nothing reads it until [#commit]; closing without committing discards it.
final class IndexGeneration implements AutoCloseable {

    /// Up to here one segment is made of it: searching one is faster than several, and merging costs little.
    private static final int SMALL = 50_000;

    private final Path folder;
    private final int passageLength;
    private final PassageVectors vectors;
    private final Directory directory;
    private final IndexWriter writer;
    private final List<IndexingReport.Skipped> skipped = new ArrayList<>();
    private int documents;
    private int passages;
    private int withoutVector;
    private boolean committed;

    /// Begins it.
    ///
    /// @param folder new and empty
    IndexGeneration(Path folder, int passageLength, PassageVectors vectors) throws IOException {
        this.folder = folder;
        this.passageLength = passageLength;
        this.vectors = vectors;
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
            var entries = Entry.of(disclosure, passageLength);
            writer.addDocuments(indexed(disclosure, entries));
            documents++;
            passages += entries.size();
        } catch (IllegalArgumentException e) {
            skipped.add(new IndexingReport.Skipped(disclosure.id(), String.valueOf(e.getMessage())));
        }
    }

    /// Makes it last. Searches see it once it is swapped in.
    ///
    /// @param sequence the catalogue's change number that it holds
    /// @throws IOException also if more documents failed than were indexed
    IndexingReport commit(long sequence) throws IOException {
        var report = new IndexingReport(documents, passages, withoutVector, skipped);
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

    private List<Document> indexed(Disclosure disclosure, List<Entry> entries) {
        var hash = StoredPassage.hash(
                disclosure.text(), StoredPassage.hash(disclosure.metadata().title(), 0));
        return entries.stream().map(entry -> indexed(disclosure, hash, entry)).toList();
    }

    private Document indexed(Disclosure disclosure, long hash, Entry entry) {
        var metadata = disclosure.metadata();
        var document = new Document();
        document.add(new Field(IndexFields.BODY, entry.words(), IndexFields.GRAMS));
        document.add(new BinaryDocValuesField(
                IndexFields.PASSAGE, StoredPassage.encode(documents, disclosure, hash, entry.passage())));
        var vector = vectors.find(entry.words());
        if (vector == null) {
            withoutVector++;
        } else {
            document.add(new KnnFloatVectorField(IndexFields.MEANING, vector, VectorSimilarityFunction.DOT_PRODUCT));
        }
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
