package cn.gongkai.report.importing;

import cn.gongkai.disclosure.Catalogue;
import cn.gongkai.disclosure.Disclosure;
import cn.gongkai.organ.Organ;
import cn.gongkai.support.MovableClock;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;

/// One node that takes reports in, on a real database.
final class ImportFixture implements AutoCloseable {

    @ComponentScan({"cn.gongkai.disclosure", "cn.gongkai.audit", "cn.gongkai.report.importing"})
    @ConfigurationPropertiesScan("cn.gongkai.disclosure")
    @EnableConfigurationProperties(Organ.class)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    static class Slice {}

    private final ConfigurableApplicationContext context;

    private ImportFixture(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static ImportFixture on(String jdbcUrl, MovableClock clock) {
        ApplicationContextInitializer<GenericApplicationContext> withClock =
                context -> context.registerBean(Clock.class, () -> clock);
        return new ImportFixture(new SpringApplicationBuilder(Slice.class)
                .initializers(withClock)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + jdbcUrl,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=",
                        "--gongkai.disclosure.importing=false",
                        "--gongkai.disclosure.scan-every=1h",
                        "--gongkai.disclosure.folder=target/no-such-folder"));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    List<Disclosure> documents() {
        var all = new ArrayList<Disclosure>();
        get(Catalogue.class).forEach(all::add);
        return all;
    }

    @Override
    public void close() {
        context.close();
    }
}
