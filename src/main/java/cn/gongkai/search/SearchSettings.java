package cn.gongkai.search;

import java.nio.file.Path;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/// The search settings of this installation, for a command that needs nothing else of it.
final class SearchSettings {

    private SearchSettings() {}

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SearchProperties.class)
    static class Only {}

    static SearchProperties load(Path generations) {
        var application = new SpringApplicationBuilder(Only.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false);
        try (var context = application.run(
                "--gongkai.search.generations=" + generations,
                "--gongkai.search.remembered-answers=0",
                "--logging.level.root=error")) {
            return context.getBean(SearchProperties.class);
        }
    }
}
