package cn.gongkai.ticket;

import java.time.Clock;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Hands out the key.
@Configuration(proxyBeanMethods = false)
class TicketConfiguration {

    @Bean
    Tickets tickets(TicketProperties properties, Clock clock) {
        var key = properties.key().isEmpty()
                ? KeyFile.readOrMake(properties.keyFile().toAbsolutePath())
                : properties.key();
        return new Tickets(new SecretKeySpec(Base64.getDecoder().decode(key), "AES"), properties, clock);
    }
}
