package cn.gongkai.disclosure;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Waits until the file system says that something changed. It is only a hint: network drives say nothing.
final class FolderEvents implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FolderEvents.class);

    private final @Nullable WatchService watch;
    private final CountDownLatch closed = new CountDownLatch(1);

    FolderEvents() {
        watch = open();
    }

    private static @Nullable WatchService open() {
        try {
            return FileSystems.getDefault().newWatchService();
        } catch (IOException | UnsupportedOperationException e) {
            log.info("The file system reports no changes, so the drop folder is looked through from time to time");
            return null;
        }
    }

    /// Watching a folder again changes nothing; one that is gone stops being watched by itself.
    void watch(Set<Path> folders) {
        if (watch == null) {
            return;
        }
        for (var folder : folders) {
            try {
                folder.register(watch, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
            } catch (IOException | ClosedWatchServiceException e) {
                log.debug("A folder is not watched", e);
            }
        }
    }

    /// Returns when something changed, when the time is over, or when this is closed.
    void await(Duration longest) throws InterruptedException {
        if (watch == null) {
            closed.await(longest.toMillis(), TimeUnit.MILLISECONDS);
            return;
        }
        try {
            for (var key = watch.poll(longest.toMillis(), TimeUnit.MILLISECONDS); key != null; key = watch.poll()) {
                key.pollEvents();
                key.reset();
            }
        } catch (ClosedWatchServiceException e) {
            log.debug("No longer watching");
        }
    }

    /// Returns early when this is closed.
    void pause(Duration length) throws InterruptedException {
        closed.await(length.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        closed.countDown();
        if (watch != null) {
            try {
                watch.close();
            } catch (IOException e) {
                log.debug("The folder watch did not close", e);
            }
        }
    }
}
