package cn.gongkai.request;

import cn.gongkai.organ.Organ;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// The register of a body that has just been set up, without the rest of the program. Nothing happens in it by itself:
/// what a running program does by the hour would run beside the test and be done before it.
public final class Office implements AutoCloseable {

    public static final String FIRST_KEY = "first:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    static final String SECOND_KEY = "second:AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";

    final Drafts drafts;
    public final Register register;
    public final Casework casework;
    public final JdbcClient jdbc;
    private final AnnotationConfigApplicationContext context;

    Office(DataSource database, Clock clock, String... keys) {
        this(database, clock, Map.of(), keys);
    }

    /// @param settings beside the usual ones, or in their place
    Office(DataSource database, Clock clock, Map<String, Object> settings, String... keys) {
        this(database, clock, settings, List.of(), keys);
    }

    /// @param more wiring of other modules
    public Office(DataSource database, Clock clock, Map<String, Object> settings, List<Class<?>> more, String... keys) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "gongkai.request.keys", String.join(",", keys),
                                "gongkai.letters.review-organ", "第四师可克达拉市人民政府",
                                "gongkai.letters.court", "某某人民法院",
                                "gongkai.letters.online-review", "https://review.example",
                                "gongkai.letters.how-to-pay", "请到办公室缴纳。")));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("more", settings));
        context.registerBean(DataSource.class, () -> database, definition -> definition.setDestroyMethodName(""));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
        context.register(Wiring.class);
        more.forEach(context::register);
        context.refresh();
        drafts = context.getBean(Drafts.class);
        register = context.getBean(Register.class);
        casework = context.getBean(Casework.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// Takes in a draft of a resident that is filled in.
    public Receipt file(Resident resident, String message) {
        var draft = ((DraftSaved.Saved) drafts.save(drafts.begin(resident).with(Applicants.person()))).draft();
        return ((Submission.Accepted) register.submit(draft, Channel.WECHAT, message)).receipt();
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableTransactionManagement
    @EnableConfigurationProperties({RequestProperties.class, LetterProperties.class, Organ.class})
    @ComponentScan(
            basePackages = {"cn.gongkai.request", "cn.gongkai.deadline", "cn.gongkai.setting"},
            useDefaultFilters = true)
    static class Wiring {}
}
