package cn.gongkai.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.Optional;

/// Keeps in this process: the only memory where no Redis is configured, the fallback where one is.
final class ProcessMemory implements ShortMemory {

    /// Characters of keys and values together; about twice as many bytes.
    private static final long MOST_CHARACTERS = 8_000_000;

    private final Cache<String, Kept> values = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String key, Kept kept) -> key.length() + kept.value.length() + 100)
            .expireAfter(Expiry.writing((String key, Kept kept) -> kept.timeToLive))
            .build();

    private record Kept(String value, Duration timeToLive) {}

    @Override
    public Optional<String> find(String key) {
        return Optional.ofNullable(values.getIfPresent(key)).map(Kept::value);
    }

    @Override
    public void keep(String key, String value, Duration timeToLive) {
        values.put(key, new Kept(value, timeToLive));
    }

    @Override
    public boolean keepIfAbsent(String key, String value, Duration timeToLive) {
        return values.asMap().putIfAbsent(key, new Kept(value, timeToLive)) == null;
    }

    @Override
    public void forget(String key) {
        values.invalidate(key);
    }

    @Override
    public boolean shared() {
        return false;
    }
}
