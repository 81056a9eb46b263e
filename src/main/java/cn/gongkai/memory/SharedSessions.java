package cn.gongkai.memory;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.data.redis.RedisSessionRepository;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// With a Redis, who is signed in on one node is signed in on all. Residents have no sessions: Redis is asked only
/// where a browser shows a session's cookie.
@Configuration(proxyBeanMethods = false)
@Conditional(RedisIsConfigured.class)
@EnableRedisHttpSession
class SharedSessions {

    /// As long as with a single node, and among this program's other keys.
    @Bean
    SessionRepositoryCustomizer<RedisSessionRepository> staffSessions(
            @Value("${server.servlet.session.timeout}") Duration timeout, MemoryProperties properties) {
        return sessions -> {
            sessions.setDefaultMaxInactiveInterval(timeout);
            sessions.setRedisKeyNamespace(properties.prefix() + "session");
        };
    }

    @Bean
    CookieSerializer staffCookie(@Value("${server.servlet.session.cookie.name}") String name) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
