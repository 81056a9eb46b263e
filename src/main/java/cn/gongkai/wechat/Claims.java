package cn.gongkai.wechat;

import cn.gongkai.memory.ShortMemory;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// What this node is answering, as the others see it. A claim is renewed while it is held, so that it outlives a slow
/// answer but not a dead node.
final class Claims implements AutoCloseable {

    private static final String CLAIM = "?";

    private final ShortMemory memory;
    private final Duration timeToLive;
    private final ConcurrentMap<String, Duration> held = new ConcurrentHashMap<>();
    private final ScheduledExecutorService renewal;

    Claims(ShortMemory memory, Duration timeToLive) {
        this.memory = memory;
        this.timeToLive = timeToLive;
        this.renewal = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("wechat-claims").daemon().factory());
        var pause = timeToLive.toMillis() / 3;
        var _ = renewal.scheduleWithFixedDelay(this::renew, pause, pause, TimeUnit.MILLISECONDS);
    }

    /// Claims a key, if nobody else holds it or has answered.
    boolean take(String key) {
        if (!memory.keepIfAbsent(key, CLAIM, timeToLive)) {
            return false;
        }
        held.put(key, timeToLive);
        return true;
    }

    /// No renewal comes after it: removing waits for one under way.
    void release(String key) {
        held.remove(key);
    }

    private void renew() {
        for (var key : held.keySet()) {
            held.computeIfPresent(key, (stillHeld, duration) -> {
                memory.keep(stillHeld, CLAIM, duration);
                return duration;
            });
        }
    }

    @Override
    public void close() {
        renewal.shutdownNow();
    }
}
