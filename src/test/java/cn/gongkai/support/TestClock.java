package cn.gongkai.support;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// A clock that stands until it is set.
public final class TestClock extends Clock {

    public volatile Instant now;

    /// Stands in the morning of a Tuesday in November.
    public TestClock() {
        this(Instant.parse("2026-11-24T02:00:00Z"));
    }

    public TestClock(Instant start) {
        now = start;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Days are counted in Shanghai");
    }

    @Override
    public Instant instant() {
        return now;
    }
}
