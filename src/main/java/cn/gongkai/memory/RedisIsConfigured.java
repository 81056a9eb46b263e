package cn.gongkai.memory;

import java.util.stream.Stream;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/// Whether an operator has named a Redis. Spring Boot itself would assume one on localhost.
final class RedisIsConfigured implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return in(context.getEnvironment());
    }

    static boolean in(Environment environment) {
        return Stream.of("url", "host", "cluster.nodes", "cluster.nodes[0]", "sentinel.nodes", "sentinel.nodes[0]")
                .anyMatch(name -> StringUtils.hasText(environment.getProperty("spring.data.redis." + name)));
    }
}
