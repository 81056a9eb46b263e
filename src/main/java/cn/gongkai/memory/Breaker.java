package cn.gongkai.memory;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Leaves a server alone for a while after it failed, so that nobody's answer waits for it. One call at a time then
/// tries whether it is back.
final class Breaker {

    private static final Logger LOG = LoggerFactory.getLogger(Breaker.class);
    private static final long CLOSED = Long.MIN_VALUE;

    private final long pauseNanos;
    private final AtomicLong openUntil = new AtomicLong(CLOSED);

    Breaker(Duration pause) {
        this.pauseNanos = pause.toNanos();
    }

    boolean allows() {
        var until = openUntil.get();
        if (until == CLOSED) {
            return true;
        }
        var now = System.nanoTime();
        return now - until >= 0 && openUntil.compareAndSet(until, now + pauseNanos);
    }

    void succeeded() {
        if (openUntil.get() != CLOSED && openUntil.getAndSet(CLOSED) != CLOSED) {
            LOG.info("Redis answers again");
        }
    }

    void failed(RuntimeException failure) {
        if (openUntil.getAndSet(System.nanoTime() + pauseNanos) == CLOSED) {
            LOG.warn(
                    "Redis does not answer ({}); going on without it",
                    failure.getClass().getSimpleName());
        }
    }

    boolean isOpen() {
        return openUntil.get() != CLOSED;
    }
}
