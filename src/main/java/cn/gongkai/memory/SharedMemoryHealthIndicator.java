package cn.gongkai.memory;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Says where short-lived values are kept. Always up: without Redis a node still answers, and taking it away would
/// silence the bot.
final class SharedMemoryHealthIndicator implements HealthIndicator {

    private final ShortMemory memory;

    SharedMemoryHealthIndicator(ShortMemory memory) {
        this.memory = memory;
    }

    @Override
    public Health health() {
        var health = Health.up().withDetail("shared", memory.shared());
        if (memory instanceof RedisMemory redis) {
            var reachable = redis.reachable();
            health.withDetail("degraded", !reachable);
            if (!reachable) {
                health.withDetail("reason", "Redis does not answer; this node remembers for itself");
            }
        } else {
            health.withDetail("degraded", false);
        }
        return health.build();
    }
}
