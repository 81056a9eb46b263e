package cn.gongkai.deadline;

import java.io.IOException;
import java.util.HashMap;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Puts the calendars on the shelf.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeadlineProperties.class)
class DeadlineConfiguration {

    @Bean
    Deadlines deadlines(DeadlineProperties properties) throws IOException {
        var shipped = new HashMap<String, byte[]>();
        // The build copies config/calendar into the jar, so that the jar alone counts the same days.
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:calendar/*.json")) {
            shipped.put(Objects.requireNonNull(file.getFilename()), file.getContentAsByteArray());
        }
        return new Deadlines(shipped, properties.calendars(), properties.overlay());
    }
}
