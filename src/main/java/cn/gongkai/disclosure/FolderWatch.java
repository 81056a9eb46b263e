package cn.gongkai.disclosure;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps the catalogue at what the drop folder holds, from when the program is ready until it stops, and tells the
/// other modules when the catalogue has changed, here or on another node.
@Component
class FolderWatch {

    private static final Logger log = LoggerFactory.getLogger(FolderWatch.class);

    /// Between two looks at a file that may still be being written.
    private static final Duration SECOND_LOOK = Duration.ofMillis(500);

    /// A file copied in gives many events; one look is enough for those of this time.
    private static final Duration BREATH = Duration.ofMillis(200);

    /// An import that is under way may end; one that takes longer is taken up at the next start.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DisclosureProperties properties;
    private final FolderScan scan;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;
    private final FolderEvents folderEvents = new FolderEvents();

    private volatile boolean stopping;
    private @Nullable Thread thread;
    private long announced;
    private boolean failing;

    FolderWatch(
            DisclosureProperties properties, FolderScan scan, Catalogue catalogue, ApplicationEventPublisher events) {
        this.properties = properties;
        this.scan = scan;
        this.catalogue = catalogue;
        this.events = events;
        this.announced = catalogue.sequence();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread = Thread.ofPlatform().daemon().name("catalogue-import").start(this::run);
    }

    /// The thread is never interrupted: that would close the embedded database's file under it.
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        folderEvents.close();
        if (thread != null) {
            thread.join(PATIENCE);
        }
    }

    private void run() {
        try {
            while (!stopping) {
                var pause = round();
                folderEvents.await(pause);
                folderEvents.pause(BREATH);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return how long to wait for the next
    private Duration round() {
        var pause = properties.scanEvery();
        try {
            if (properties.importing()) {
                var result = scan.run();
                folderEvents.watch(result.folders());
                pause = result.waiting() && SECOND_LOOK.compareTo(pause) < 0 ? SECOND_LOOK : pause;
            }
            announce();
            failing = false;
        } catch (IOException | RuntimeException e) {
            if (!stopping && !failing) {
                log.warn("The drop folder could not be read; trying on", e);
            }
            failing = true;
        }
        return pause;
    }

    private void announce() {
        var sequence = catalogue.sequence();
        if (sequence != announced) {
            announced = sequence;
            events.publishEvent(new CatalogueChanged(sequence));
        }
    }
}
