package cn.gongkai.wechat;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.util.unit.DataSize;

/// The latest answers of this process. When memory is short the oldest go first: a repetition follows within seconds.
/// (A cache that keeps what is used often would drop just the newest.)
final class RecentAnswers {

    private static final int ENTRY_OVERHEAD = 250;

    private final Clock clock;
    private final long keptMillis;
    private final long mostBytes;
    private final AtomicLong bytes = new AtomicLong();
    private volatile Generations generations;

    /// Every answer is in one of the two; the older goes as a whole.
    private record Generations(
            ConcurrentHashMap<String, String> young, ConcurrentHashMap<String, String> old, long sinceMillis) {}

    RecentAnswers(Clock clock, Duration kept, DataSize memory) {
        this.clock = clock;
        this.keptMillis = kept.toMillis();
        this.mostBytes = memory.toBytes() / 2;
        this.generations = new Generations(new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), clock.millis());
    }

    Optional<String> find(String key) {
        var current = generations;
        var young = current.young.get(key);
        return Optional.ofNullable(young == null ? current.old.get(key) : young);
    }

    void keep(String key, String answer) {
        generations.young.put(key, answer);
        var used = bytes.addAndGet(2L * answer.length() + ENTRY_OVERHEAD);
        if (used > mostBytes || clock.millis() - generations.sinceMillis > keptMillis) {
            rotate();
        }
    }

    private synchronized void rotate() {
        var current = generations;
        if (bytes.get() > mostBytes || clock.millis() - current.sinceMillis > keptMillis) {
            generations = new Generations(new ConcurrentHashMap<>(), current.young, clock.millis());
            bytes.set(0);
        }
    }
}
