package cn.gongkai.memory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// With a Redis, who is signed in on one node is signed in on all. Residents have no sessions: Redis is asked only
/// where
/// a browser shows a session's cookie.
@Configuration(proxyBeanMethods = false)
@Conditional(RedisIsConfigured.class)
@EnableRedisHttpSession(maxInactiveIntervalInSeconds = SharedSessions.FOUR_HOURS, redisNamespace = "gongkai:session")
class SharedSessions {

    /// As `server.servlet.session.timeout` has it for a single node.
    static final int FOUR_HOURS = 4 * 60 * 60;

    @Bean
    CookieSerializer staffCookie(@Value("${server.servlet.session.cookie.name}") String name) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
