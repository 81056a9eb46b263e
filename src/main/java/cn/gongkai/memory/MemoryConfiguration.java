package cn.gongkai.memory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.core.StringRedisTemplate;

/// Chooses the memory: Redis if the address of one is configured, this process otherwise.
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:cn/gongkai/memory/defaults.properties")
class MemoryConfiguration {

    @Bean
    ShortMemory shortMemory(
            Environment environment, ObjectProvider<StringRedisTemplate> redis, MemoryProperties settings) {
        if (!RedisIsConfigured.in(environment)) {
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
}
