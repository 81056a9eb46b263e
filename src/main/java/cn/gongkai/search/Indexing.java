package cn.gongkai.search;

import cn.gongkai.disclosure.Catalogue;
import cn.gongkai.disclosure.CatalogueChanged;
import cn.gongkai.disclosure.Disclosure;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps the index level with the catalogue: one build at a time, in the background, and however many changes arrive
/// meanwhile, one more after it.
@Component
class Indexing implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Indexing.class);

    private final Catalogue catalogue;
    private final Generations generations;
    private final Meaning meaning;
    private final int passageLength;
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("indexing").daemon().factory());

    private final ExecutorService understanding = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("understanding").daemon().factory());

    private final AtomicBoolean wanted = new AtomicBoolean();
    /// Vectors were computed that the searched generation does not hold.
    private final AtomicBoolean understood = new AtomicBoolean();
    private volatile boolean closed;

    Indexing(Catalogue catalogue, Generations generations, Meaning meaning, SearchProperties properties) {
        this.catalogue = catalogue;
        this.generations = generations;
        this.meaning = meaning;
        passageLength = properties.passageLength();
    }

    @EventListener
    void onReady(ApplicationReadyEvent ready) {
        follow();
    }

    @EventListener
    void onChange(CatalogueChanged change) {
        follow();
    }

    @Override
    @PreDestroy
    public void close() {
        closed = true;
        understanding.close();
        background.close();
    }

    private void follow() {
        if (!closed && wanted.compareAndSet(false, true)) {
            background.execute(this::catchUp);
        }
    }

    private void catchUp() {
        wanted.set(false);
        try {
            // Read before the documents: a change while they are read makes another build, never a lost one.
            var sequence = catalogue.sequence();
            if (understood.getAndSet(false) || sequence != generations.sequence()) {
                build(sequence);
            }
        } catch (CancellationException e) {
            log.info("Indexing was ended by the program's end");
        } catch (IOException | RuntimeException e) {
            log.error("The index could not be rebuilt; the one before goes on answering", e);
        }
    }

    private void build(long sequence) throws IOException {
        IndexingReport report;
        try (var generation = generations.begin()) {
            catalogue.forEach(document -> add(generation, document));
            report = generation.commit(sequence);
            generations.swapIn(generation.folder());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (report.withoutVector() > 0) {
            understanding.execute(this::understand);
        }
        log.info("Indexed {} documents in {} passages", report.documents(), report.passages());
        report.skipped().forEach(skipped -> log.warn("Not indexed: {}: {}", skipped.id(), skipped.reason()));
    }

    /// Computes the vectors that are missing. Passages are found by words meanwhile.
    private void understand() {
        if (!meaning.available()) {
            return;
        }
        try {
            var computed = new AtomicInteger();
            catalogue.forEach(document -> {
                goOn();
                computed.addAndGet(generations.vectors().complete(document, passageLength, meaning));
            });
            if (computed.get() > 0) {
                log.info("Computed the vectors of {} passages", computed.get());
                understood.set(true);
                follow();
            }
        } catch (CancellationException e) {
            log.info("Vectors were left for the next start");
        } catch (RuntimeException e) {
            log.error("Vectors could not be computed; words go on answering", e);
        }
    }

    private void goOn() {
        if (closed) {
            throw new CancellationException();
        }
    }

    private void add(IndexGeneration generation, Disclosure document) {
        goOn();
        try {
            generation.add(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
