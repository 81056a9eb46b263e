package cn.gongkai.search;

import cn.gongkai.disclosure.Disclosure;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Figures, not tests: `./mvnw -Pbench test -Dtest=SearchBenchmarkTests`. Questions are never repeated and no answer is
/// remembered.
@Tag("bench")
class SearchBenchmarkTests {

    private static final int PASSAGE = 180;
    private static final int SHORT_PASSAGE = 40;

    @TempDir
    Path folder;

    @Test
    void twentyThousandPassages() throws Exception {
        measure(20_000, 20_000);
    }

    /// Short passages, because a vector takes long to compute and its length does not change how it is searched.
    /// Questions share no document with the index, so that words settle none and each needs its vector.
    @Test
    void twentyThousandPassagesWithMeaning() throws Exception {
        var properties = properties(true);
        var meaning = new Meaning(properties);
        try (var generations = new Generations(properties)) {
            var text = new GeneratedText(1);
            var start = System.nanoTime();
            try (var generation = generations.begin()) {
                for (var i = 0; i < 20_000; i++) {
                    var document = Corpus.document("d" + i, text.title(), text.passage(SHORT_PASSAGE));
                    if (meaning.available()) {
                        generations.vectors().complete(document, properties.passageLength(), meaning);
                    }
                    generation.add(document);
                }
                generation.commit(1);
                generations.swapIn(generation.folder());
            }
            print("20,000 passages with vectors in %.1f s".formatted((System.nanoTime() - start) / 1e9));
            var search = new DisclosureSearch(
                    generations,
                    meaning,
                    new LexiconFolder(properties, SearchFixture.CLOCK),
                    properties,
                    SearchFixture.CLOCK);
            var other = new GeneratedText(3);
            var asked = IntStream.range(0, 6_000)
                    .mapToObj(_ -> other.question(other.passage(PASSAGE)))
                    .toList();
            asked.subList(0, 1_000).forEach(search::answer);
            latency("answer with meaning", asked.subList(1_000, 3_000), search::answer);
            throughput(asked.subList(3_000, 6_000), search);
        }
    }

    @Test
    void aMillionPassages() throws Exception {
        measure(Integer.getInteger("bench.passages", 1_000_000), 3_000);
    }

    @Test
    void indexingAgainstABareWriter() throws IOException {
        var documents = documents(100_000);
        for (var round = 0; round < 3; round++) {
            var bare = bareWriter(documents, folder.resolve("bare" + round));
            var ours = ours(documents, folder.resolve("ours" + round));
            print("indexing %,d passages: ours %,.0f/s, bare Lucene writer %,.0f/s, %.0f %%"
                    .formatted(documents.size(), ours, bare, 100 * ours / bare));
        }
    }

    private void measure(int passages, int questions) throws Exception {
        var properties = properties(false);
        try (var generations = new Generations(properties)) {
            var asked = new ArrayList<String>();
            var start = System.nanoTime();
            try (var generation = generations.begin()) {
                var text = new GeneratedText(1);
                var choice = new Random(2);
                for (var i = 0; i < passages; i++) {
                    var passage = text.passage(PASSAGE);
                    generation.add(Corpus.document("d" + i, text.title(), passage));
                    if (choice.nextInt(passages) < 2 * questions + 4_000) {
                        asked.add(text.question(passage));
                    }
                }
                generation.commit(1);
                generations.swapIn(generation.folder());
            }
            print("%,d passages: generated and indexed in %.1f s"
                    .formatted(passages, (System.nanoTime() - start) / 1e9));
            var search = SearchFixture.search(generations, properties);
            var warm = asked.subList(0, Math.min(asked.size() / 2, 20_000));
            warm.forEach(search::answer);
            warm.forEach(words -> search.search(SearchQuery.of(words, 0, 10)));
            var fresh = asked.subList(warm.size(), asked.size());
            latency("answer", fresh, search::answer);
            latency("search", fresh, words -> search.search(SearchQuery.of(words, 0, 10)));
            throughput(fresh, search);
        }
    }

    private SearchProperties properties(boolean semantic) {
        return new SearchProperties(
                folder.resolve("generations"),
                Path.of("config/lexicon"),
                Path.of("config/reranker.properties"),
                600,
                semantic,
                0,
                new SearchProperties.Confidence(0.30, 0.50, 0.25, 0.02, 0.50, 0.30, 0.30, 0.54));
    }

    private static void latency(String what, List<String> questions, Consumer<String> asking) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var nanos = new long[questions.size()];
        var bytes = threads.getCurrentThreadAllocatedBytes();
        for (var i = 0; i < nanos.length; i++) {
            var start = System.nanoTime();
            asking.accept(questions.get(i));
            nanos[i] = System.nanoTime() - start;
        }
        bytes = threads.getCurrentThreadAllocatedBytes() - bytes;
        Arrays.sort(nanos);
        print("  %s, one caller, %,d questions: p50 %.3f ms, p90 %.3f, p99 %.3f, p99.9 %.3f, max %.1f; %,d bytes each"
                .formatted(
                        what,
                        nanos.length,
                        percentile(nanos, .5),
                        percentile(nanos, .9),
                        percentile(nanos, .99),
                        percentile(nanos, .999),
                        nanos[nanos.length - 1] / 1e6,
                        bytes / nanos.length));
    }

    private static void throughput(List<String> questions, DisclosureSearch search) throws InterruptedException {
        var start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var half = 0; half < 2; half++) {
                var mine = questions.subList(half * questions.size() / 2, (half + 1) * questions.size() / 2);
                threads.execute(() -> mine.forEach(search::answer));
            }
            threads.shutdown();
            threads.awaitTermination(10, TimeUnit.MINUTES);
        }
        print("  answers, two threads: %,.0f a second"
                .formatted(questions.size() / ((System.nanoTime() - start) / 1e9)));
    }

    private static double percentile(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    private static double ours(List<Disclosure> documents, Path folder) throws IOException {
        Files.createDirectories(folder);
        var start = System.nanoTime();
        try (var generation = new IndexGeneration(folder, 600, PassageVectors.inMemory())) {
            for (var document : documents) {
                generation.add(document);
            }
            generation.commit(1);
        }
        return documents.size() / ((System.nanoTime() - start) / 1e9);
    }

    private static double bareWriter(List<Disclosure> documents, Path folder) throws IOException {
        var start = System.nanoTime();
        var configuration = new IndexWriterConfig(new ChineseAnalyzer())
                .setRAMBufferSizeMB(48)
                .setUseCompoundFile(false);
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, configuration)) {
            for (var disclosure : documents) {
                var document = new Document();
                document.add(
                        new Field(IndexFields.BODY, disclosure.title() + "\n" + disclosure.text(), IndexFields.GRAMS));
                writer.addDocument(document);
            }
            writer.commit();
        }
        return documents.size() / ((System.nanoTime() - start) / 1e9);
    }

    private static List<Disclosure> documents(int count) {
        var text = new GeneratedText(1);
        var documents = new ArrayList<Disclosure>(count);
        for (var i = 0; i < count; i++) {
            documents.add(Corpus.document("d" + i, text.title(), text.passage(PASSAGE)));
        }
        return documents;
    }

    @SuppressWarnings("SystemOut") // Figures are what this prints.
    private static void print(String line) {
        System.out.println(line);
    }
}
