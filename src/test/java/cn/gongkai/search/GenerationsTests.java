package cn.gongkai.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.disclosure.Disclosure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationsTests {

    @TempDir
    Path folder;

    @Test
    void nothingIsFoundWhileThereIsNoIndex() throws IOException {
        try (var generations = new Generations(SearchFixture.properties(folder))) {
            var search = SearchFixture.search(generations, folder);

            assertThat(search.search(SearchQuery.of("停水", 0, 5))).isEmpty();
            assertThat(search.answer("停水")).isInstanceOf(Answer.Unanswered.class);
            assertThat(generations.sequence()).isEqualTo(-1);
        }
    }

    @Test
    void theLastCommittedOneIsOpenedAtOnce() throws IOException {
        try (var before = SearchFixture.over(folder, List.of(notice("停水")))) {
            before.index(7, List.of(notice("停电")));
        }
        try (var after = new Generations(SearchFixture.properties(folder))) {
            var search = SearchFixture.search(after, folder);

            assertThat(after.sequence()).isEqualTo(7);
            assertThat(search.search(SearchQuery.of("停电", 0, 5))).hasSize(1);
        }
        assertThat(folders()).hasSize(1);
    }

    @Test
    void anUncommittedOneIsNeverRead() throws IOException {
        try (var fixture = SearchFixture.over(folder, List.of(notice("停水")))) {
            try (var generation = fixture.generations.begin()) {
                generation.add(notice("停电"));
            }

            assertThat(fixture.ids("停水")).hasSize(1);
            assertThat(fixture.ids("停电")).isEqualTo(List.of("停水"));
        }
        assertThat(folders()).hasSize(1);
    }

    @Test
    void killedBetweenBuildingAndCommittingTheOldOneGoesOn() throws IOException {
        SearchFixture.over(folder, List.of(notice("停水"))).close();
        // What a killed process leaves: files without a commit.
        var left = Files.createDirectory(folder.resolve("2"));
        Files.write(left.resolve("_0.fdt"), new byte[100]);
        Files.createFile(left.resolve("write.lock"));

        try (var generations = new Generations(SearchFixture.properties(folder))) {
            assertThat(generations.sequence()).isEqualTo(1);
        }
        assertThat(folders()).containsExactly("1");
    }

    @Test
    void everyFileOfACorruptOneIsNoticed() throws IOException {
        SearchFixture.over(folder, Corpus.documents()).close();
        var healthy = folder.resolve("1");
        List<String> unnoticed = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        try (var listed = Files.newDirectoryStream(healthy)) {
            listed.forEach(files::add);
        }
        assertThat(files).hasSizeGreaterThan(5);
        for (var file : files) {
            if (Files.size(file) == 0) {
                continue;
            }
            var content = Files.readAllBytes(file);
            flip(file, content.length / 2);
            try {
                OpenGeneration.open(healthy).release();
                unnoticed.add(file.getFileName().toString());
            } catch (IOException expected) {
                assertThat(expected).isNotNull();
            }
            Files.write(file, content);
        }
        assertThat(unnoticed).isEmpty();
        OpenGeneration.open(healthy).release();
    }

    @Test
    void aCorruptOneIsDiscardedAndTheOneBeforeOpened() throws IOException {
        try (var fixture = SearchFixture.over(folder, List.of(notice("停水")))) {
            try (var generation = fixture.generations.begin()) {
                generation.add(notice("停电"));
                generation.commit(2);
            }
        }
        try (var listed = Files.newDirectoryStream(folder.resolve("2"), "segments_*")) {
            flip(listed.iterator().next(), 20);
        }
        try (var generations = new Generations(SearchFixture.properties(folder))) {
            assertThat(generations.sequence()).isEqualTo(1);
        }
        assertThat(folders()).containsExactly("1");
    }

    @Test
    void anotherFormatIsDiscarded() throws IOException {
        var other = Files.createDirectory(folder.resolve("5"));
        try (var directory = org.apache.lucene.store.FSDirectory.open(other);
                var writer = new org.apache.lucene.index.IndexWriter(
                        directory, new org.apache.lucene.index.IndexWriterConfig())) {
            writer.setLiveCommitData(java.util.Map.of("format", "0").entrySet());
            writer.commit();
        }
        try (var generations = new Generations(SearchFixture.properties(folder))) {
            assertThat(generations.sequence()).isEqualTo(-1);
        }
        assertThat(folders()).isEmpty();
    }

    @Test
    void aFailingDocumentIsReportedAndTheRestGoesOn() throws IOException {
        try (var fixture = SearchFixture.over(folder, List.of(notice("停水")));
                var generation = fixture.generations.begin()) {
            generation.add(notice("停电"));
            generation.add(Corpus.document("zu-chang", "长".repeat(70_000), "标题太长"));
            var report = generation.commit(2);

            assertThat(report.documents()).isEqualTo(1);
            assertThat(report.skipped()).singleElement().satisfies(skipped -> {
                assertThat(skipped.id().value()).isEqualTo("zu-chang");
                assertThat(skipped.reason()).contains("longer than");
            });
        }
    }

    @Test
    void searchesGoOnWhileGenerationsAreSwapped() throws Exception {
        try (var fixture = SearchFixture.over(folder, Corpus.documents());
                var threads = Executors.newFixedThreadPool(2)) {
            var done = new AtomicBoolean();
            Callable<Integer> asking = () -> {
                var asked = 0;
                while (!done.get()) {
                    assertThat(fixture.ids("朝阳北路停水")).startsWith("chongfu-1");
                    assertThat(fixture.search.answer("2024年办理了多少件行政许可")).isInstanceOf(Answer.Answered.class);
                    asked++;
                }
                return asked;
            };
            List<Future<Integer>> running = List.of(threads.submit(asking), threads.submit(asking));
            for (var sequence = 2; sequence < 12; sequence++) {
                fixture.index(sequence, Corpus.documents());
            }
            done.set(true);
            for (var one : running) {
                assertThat(one.get()).isPositive();
            }
        }
        assertThat(folders()).hasSize(1);
    }

    private static Disclosure notice(String about) {
        return Corpus.document(about, about + "通知", "明天" + about + "一天。");
    }

    private static void flip(Path file, int place) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var one = ByteBuffer.allocate(1);
            channel.read(one, place);
            channel.write(ByteBuffer.wrap(new byte[] {(byte) (one.get(0) ^ 0x55)}), place);
        }
    }

    private List<String> folders() throws IOException {
        try (var listed = Files.list(folder)) {
            return listed.map(path -> path.getFileName().toString()).toList();
        }
    }
}
