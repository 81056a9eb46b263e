package cn.gongkai.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The lexicon as it lies in its folder, or in the program where the folder lacks a file. Staff may edit it while the
/// bot answers: a change counts within seconds.
@Component
class LexiconFolder {

    private static final Logger log = LoggerFactory.getLogger(LexiconFolder.class);
    private static final String TYPOS = "typos.txt";
    private static final String ABBREVIATIONS = "abbreviations.txt";
    private static final String OFFICIAL_TERMS = "official-terms.txt";
    private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(5);

    private final Path folder;
    private final Clock clock;
    private final AtomicLong nextLook;
    private volatile Held held;

    private record Held(Lexicon lexicon, long state) {}

    LexiconFolder(SearchProperties properties, Clock clock) {
        folder = properties.lexicon();
        this.clock = clock;
        nextLook = new AtomicLong(later());
        held = new Held(read(), state());
    }

    /// What counts now. A folder that cannot be read leaves the one before in force.
    Lexicon current() {
        var due = nextLook.get();
        if (clock.millis() >= due && nextLook.compareAndSet(due, later())) {
            lookAgain();
        }
        return held.lexicon();
    }

    /// Changes whenever the lexicon does.
    long state() {
        return Stream.of(TYPOS, ABBREVIATIONS, OFFICIAL_TERMS)
                .mapToLong(file -> changed(folder.resolve(file)).toMillis())
                .reduce(17, (state, next) -> 31 * state + next);
    }

    private long later() {
        return clock.millis() + LOOKED_AT_EVERY.toMillis();
    }

    private void lookAgain() {
        try {
            var state = state();
            if (state != held.state()) {
                held = new Held(read(), state);
                log.info("The lexicon was read again");
            }
        } catch (UncheckedIOException e) {
            log.warn("The lexicon could not be read; the one before stays in force: {}", e.getMessage());
        }
    }

    private Lexicon read() {
        return Lexicon.of(lines(TYPOS), lines(ABBREVIATIONS), lines(OFFICIAL_TERMS));
    }

    private Stream<String> lines(String name) {
        try {
            return new String(bytes(name), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(String name) throws IOException {
        var file = folder.resolve(name);
        if (Files.exists(file)) {
            return Files.readAllBytes(file);
        }
        try (var shipped = LexiconFolder.class.getResourceAsStream("/lexicon/" + name)) {
            if (shipped == null) {
                throw new NoSuchFileException(name);
            }
            return shipped.readAllBytes();
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException absent) {
            return FileTime.fromMillis(0);
        }
    }
}
