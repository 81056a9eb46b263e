package cn.gongkai.memory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Shared memory. Where Redis is: `spring.data.redis`.
///
/// @param prefix stands before every key, where several programs share a Redis
/// @param pause how long Redis is left alone after it failed
@ConfigurationProperties("gongkai.memory")
record MemoryProperties(
        @DefaultValue("gongkai:") String prefix,
        @DefaultValue("5s") Duration pause) {}
