package cn.gongkai.memory;

import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.util.StringUtils;

/// Chooses the memory: Redis if the address of one is configured, this process otherwise.
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:cn/gongkai/memory/defaults.properties")
class MemoryConfiguration {

    @Bean
    ShortMemory shortMemory(
            Environment environment, ObjectProvider<StringRedisTemplate> redis, MemoryProperties settings) {
        if (!isRedisConfigured(environment)) {
            return new ProcessMemory();
        }
        var memory = new RedisMemory(redis.getObject(), settings.prefix(), new Breaker(settings.pause()));
        // The first connection may take longer than an answer waits: let it be made before the first message comes.
        Thread.ofVirtual().name("redis-first-contact").start(memory::reachable);
        return memory;
    }

    @Bean
    SharedMemoryHealthIndicator sharedMemoryHealthIndicator(ShortMemory memory) {
        return new SharedMemoryHealthIndicator(memory);
    }

    /// Spring Boot itself would assume one on localhost.
    private static boolean isRedisConfigured(Environment environment) {
        return Stream.of("url", "host", "cluster.nodes", "cluster.nodes[0]", "sentinel.nodes", "sentinel.nodes[0]")
                .anyMatch(name -> StringUtils.hasText(environment.getProperty("spring.data.redis." + name)));
    }
}
