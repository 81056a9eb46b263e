package cn.gongkai.request;

import cn.gongkai.request.vault.KeyFile;
import cn.gongkai.request.vault.Vault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Hands out the keys.
@Configuration(proxyBeanMethods = false)
class RequestConfiguration {

    @Bean
    Vault vault(RequestProperties properties) {
        return new Vault(properties.keys().isEmpty() ? KeyFile.readOrMake(properties.keyFile()) : properties.keys());
    }
}
