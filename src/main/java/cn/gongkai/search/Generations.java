package cn.gongkai.search;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The folder of index generations, and the one of them that is searched.
///
/// The last committed one is opened at once, so that questions are answered while a newer one is being built.
@Component
class Generations implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Generations.class);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final Path folder;
    private final int passageLength;
    private final PassageVectors vectors;
    private final AtomicReference<@Nullable OpenGeneration> current = new AtomicReference<>();

    @Autowired
    Generations(SearchProperties properties) throws IOException {
        this(
                properties,
                properties.semantic()
                        ? PassageVectors.open(properties.generations().resolve("vectors.mv"))
                        : PassageVectors.inMemory());
    }

    /// Takes over the vectors: they are closed with it.
    Generations(SearchProperties properties, PassageVectors vectors) throws IOException {
        folder = properties.generations().toAbsolutePath();
        passageLength = properties.passageLength();
        Files.createDirectories(folder);
        this.vectors = vectors;
        for (var candidate : newestFirst()) {
            if (current.get() == null) {
                open(candidate);
            } else {
                discard(candidate);
            }
        }
    }

    /// The catalogue's change number the searched generation holds; -1 if there is none.
    long sequence() {
        var generation = current.get();
        return generation == null ? -1 : generation.sequence();
    }

    /// The vectors that new generations are given.
    PassageVectors vectors() {
        return vectors;
    }

    /// A new, empty generation, beside the one that is searched.
    IndexGeneration begin() throws IOException {
        var number = newestFirst().stream().findFirst().map(Generations::number).orElse(0L);
        while (true) {
            number++;
            try {
                return new IndexGeneration(
                        Files.createDirectory(folder.resolve(Long.toString(number))), passageLength, vectors);
            } catch (FileAlreadyExistsException taken) {
                log.debug("Generation {} is taken", number);
            }
        }
    }

    /// From now on searches read this one. The one before is deleted when its last search ends.
    void swapIn(Path committed) throws IOException {
        replace(OpenGeneration.open(committed));
    }

    /// Reads the current generation, which stays whole meanwhile.
    ///
    /// @param none what to return while there is no generation
    <T> T read(Function<OpenGeneration, T> reading, T none) {
        while (true) {
            var generation = current.get();
            if (generation == null) {
                return none;
            }
            if (generation.acquire()) {
                try {
                    return reading.apply(generation);
                } finally {
                    release(generation);
                }
            }
        }
    }

    @Override
    @PreDestroy
    public void close() {
        var last = current.getAndSet(null);
        if (last != null) {
            release(last);
        }
        vectors.close();
    }

    private void open(Path candidate) {
        try {
            current.set(OpenGeneration.open(candidate));
        } catch (IOException e) {
            log.warn("Index generation {} is discarded and will be rebuilt: {}", candidate, e.getMessage());
            discard(candidate);
        }
    }

    private void replace(OpenGeneration next) {
        var before = current.getAndSet(next);
        if (before != null) {
            before.whenClosed(() -> discard(before.folder()));
            release(before);
        }
    }

    private static void release(OpenGeneration generation) {
        try {
            generation.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Deletes a generation, unless somebody is writing it.
    private static void discard(Path generation) {
        try (var directory = FSDirectory.open(generation);
                var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            Folders.delete(generation);
        } catch (LockObtainFailedException e) {
            log.info("Index generation {} is being written", generation);
        } catch (IOException e) {
            log.warn("Index generation {} could not be deleted: {}", generation, e.getMessage());
        }
    }

    private List<Path> newestFirst() throws IOException {
        try (var listed = Files.list(folder)) {
            return listed.filter(Files::isDirectory)
                    .filter(path ->
                            NUMBER.matcher(path.getFileName().toString()).matches())
                    .sorted(Comparator.comparingLong(Generations::number).reversed())
                    .toList();
        }
    }

    private static long number(Path generation) {
        return Long.parseLong(generation.getFileName().toString());
    }
}
