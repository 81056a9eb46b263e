package cn.gongkai.memory;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Keeps in Redis, and in this process for as long as Redis does not answer.
///
/// What was kept here meanwhile is still found afterwards, until it expires.
final class RedisMemory implements ShortMemory {

    private final StringRedisTemplate redis;
    private final String prefix;
    private final Breaker breaker;
    private final ProcessMemory fallback = new ProcessMemory();

    /// @param prefix stands before every key, where several programs share a Redis
    RedisMemory(StringRedisTemplate redis, String prefix, Breaker breaker) {
        this.redis = redis;
        this.prefix = prefix;
        this.breaker = breaker;
    }

    @Override
    public Optional<String> find(String key) {
        return attempt(() -> Optional.ofNullable(redis.opsForValue().get(prefix + key)))
                .flatMap(found -> found)
                .or(() -> fallback.find(key));
    }

    @Override
    public void keep(String key, String value, Duration timeToLive) {
        var kept = attempt(() -> {
            redis.opsForValue().set(prefix + key, value, timeToLive);
            return true;
        });
        if (kept.isPresent()) {
            fallback.forget(key);
        } else {
            fallback.keep(key, value, timeToLive);
        }
    }

    @Override
    public boolean keepIfAbsent(String key, String value, Duration timeToLive) {
        if (fallback.find(key).isPresent()) {
            return false;
        }
        return attempt(() -> Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(prefix + key, value, timeToLive)))
                .orElseGet(() -> fallback.keepIfAbsent(key, value, timeToLive));
    }

    @Override
    public void forget(String key) {
        attempt(() -> redis.delete(prefix + key));
        fallback.forget(key);
    }

    @Override
    public boolean shared() {
        return true;
    }

    /// Whether Redis answers just now.
    boolean reachable() {
        return attempt(() -> redis.hasKey(prefix + "ping")).isPresent();
    }

    private <T> Optional<T> attempt(Supplier<T> command) {
        if (!breaker.allows()) {
            return Optional.empty();
        }
        try {
            var result = command.get();
            breaker.succeeded();
            return Optional.of(result);
        } catch (DataAccessException | IllegalStateException e) {
            breaker.failed(e);
            return Optional.empty();
        }
    }
}
