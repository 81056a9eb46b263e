package cn.gongkai.disclosure;

import cn.gongkai.GongkaiApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.event.EventListener;

/// The module alone, on a real database and a real folder.
final class CatalogueFixture implements AutoCloseable {

    @ComponentScan
    @ConfigurationPropertiesScan
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    static class Slice {

        private final List<CatalogueChanged> events = new CopyOnWriteArrayList<>();

        @Bean
        Clock clock() {
            return Clock.system(GongkaiApplication.ZONE);
        }

        @EventListener
        void heard(CatalogueChanged event) {
            events.add(event);
        }
    }

    private final ConfigurableApplicationContext context;
    private final Path folder;

    private CatalogueFixture(ConfigurableApplicationContext context, Path folder) {
        this.context = context;
        this.folder = folder;
    }

    /// Looks into the folder only when [#scan] is called.
    static CatalogueFixture quiet(String jdbcUrl, Path folder) {
        return start(
                jdbcUrl,
                folder,
                "--gongkai.disclosure.importing=false",
                "--gongkai.disclosure.scan-every=1h",
                "--gongkai.disclosure.columns[0].name=指南",
                "--gongkai.disclosure.columns[0].at-most-days=30",
                "--gongkai.disclosure.columns[1].name=公众号",
                "--gongkai.disclosure.columns[1].at-most-days=10",
                "--gongkai.disclosure.columns[1].host=mp.weixin.qq.com",
                "--gongkai.disclosure.columns[2].name=公示",
                "--gongkai.disclosure.columns[2].at-most-days=14",
                "--gongkai.disclosure.columns[2].categories=公示,公告");
    }

    static CatalogueFixture watching(String jdbcUrl, Path folder) {
        return start(jdbcUrl, folder, "--gongkai.disclosure.scan-every=1s");
    }

    private static CatalogueFixture start(String jdbcUrl, Path folder, String... settings) {
        var arguments = Stream.concat(
                        Stream.of(
                                "--spring.datasource.url=" + jdbcUrl,
                                "--spring.datasource.username=postgres",
                                "--spring.datasource.password=",
                                "--gongkai.disclosure.folder=" + folder),
                        Stream.of(settings))
                .toArray(String[]::new);
        var context = new SpringApplicationBuilder(Slice.class)
                .web(org.springframework.boot.WebApplicationType.NONE)
                .run(arguments);
        return new CatalogueFixture(context, folder);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    Catalogue catalogue() {
        return get(Catalogue.class);
    }

    List<CatalogueChanged> events() {
        return get(Slice.class).events;
    }

    Path write(String name, String text) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Looks until nothing waits, so that new files are settled.
    ImportReport scan() {
        try {
            var scan = get(FolderScan.class);
            var waiting = true;
            while (waiting) {
                waiting = scan.run().waiting();
            }
            return get(ImportReports.class).last().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Disclosure> all() {
        var all = new ArrayList<Disclosure>();
        catalogue().forEach(all::add);
        return all;
    }

    Disclosure only() {
        var all = all();
        if (all.size() != 1) {
            throw new AssertionError("Expected one document, found " + all);
        }
        return all.getFirst();
    }

    @Override
    public void close() {
        context.close();
    }
}
