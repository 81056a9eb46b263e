package cn.gongkai.request;

import cn.gongkai.request.vault.KeyFile;
import cn.gongkai.request.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Hands out the keys, and lets what has expired be deleted in time.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RequestConfiguration {

    @Bean
    Vault vault(RequestProperties properties) {
        return new Vault(properties.keys().isEmpty() ? KeyFile.readOrMake(properties.keyFile()) : properties.keys());
    }
}
