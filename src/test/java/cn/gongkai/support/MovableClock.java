package cn.gongkai.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// Real time in Shanghai, moved on as a test likes.
public final class MovableClock extends Clock {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    public void passes(Duration time) {
        ahead.accumulateAndGet(time, Duration::plus);
    }

    @Override
    public ZoneId getZone() {
        return SHANGHAI;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Days are counted in Shanghai");
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }
}
