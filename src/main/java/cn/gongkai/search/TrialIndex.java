package cn.gongkai.search;

import cn.gongkai.disclosure.Disclosure;
import cn.gongkai.disclosure.JsonLines;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// An index over a file of documents for as long as a command runs, with the settings of this installation, without a
/// server or a database.
final class TrialIndex implements AutoCloseable {

    private final Path folder;
    private final Generations generations;
    private final DisclosureSearch search;

    private TrialIndex(Path folder, Generations generations, DisclosureSearch search) {
        this.folder = folder;
        this.generations = generations;
        this.search = search;
    }

    /// Reads the documents.
    ///
    /// @param vectors where the passages' vectors are kept for the next time; null for nowhere
    /// @param err told which documents could not be read
    static TrialIndex over(Path documents, @Nullable Path vectors, Clock clock, PrintStream err) throws IOException {
        var folder = Files.createTempDirectory("gongkai-trial");
        var properties = SearchSettings.load(folder);
        var meaning = new Meaning(properties);
        var kept = vectors == null ? PassageVectors.inMemory() : PassageVectors.open(vectors);
        var generations = new Generations(properties, kept);
        try (var generation = generations.begin()) {
            JsonLines.forEach(
                    documents,
                    document -> {
                        if (meaning.available()) {
                            kept.complete(document, properties.passageLength(), meaning);
                        }
                        add(document, generation);
                    },
                    err::println);
            generation.commit(0);
            generations.swapIn(generation.folder());
        }
        return new TrialIndex(
                folder,
                generations,
                new DisclosureSearch(generations, meaning, new LexiconFolder(properties, clock), properties, clock));
    }

    DisclosureSearch search() {
        return search;
    }

    @Override
    public void close() throws IOException {
        generations.close();
        Folders.deleteWithFolders(folder);
    }

    private static void add(Disclosure document, IndexGeneration generation) {
        try {
            generation.add(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
