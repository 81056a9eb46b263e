package cn.gongkai.setting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.support.Databases;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// Two nodes on one database.
@ParameterizedClass
@EnumSource
class SharedTextsTests {

    private static final TextKind KIND = TextKind.WORDING;

    private final Databases kind;
    private DataSource database;
    private AnnotationConfigApplicationContext one;
    private AnnotationConfigApplicationContext other;

    SharedTextsTests(Databases kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        database = kind.empty();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        one = node();
        other = node();
    }

    @AfterEach
    void stop() throws Exception {
        one.close();
        other.close();
        ((AutoCloseable) database).close();
    }

    @Test
    void whatOneNodeChangesTheOtherSees() {
        var here = texts(one);
        var there = texts(other);
        assertThat(here.put(KIND, "hello", Optional.of("早。"), 0, "li")).isEqualTo(new TextSaved.Saved());
        assertThat(here.all(KIND)).containsEntry("hello", "早。");
        assertThat(there.all(KIND)).isEmpty();
        there.follow();
        assertThat(there.all(KIND)).containsExactlyEntriesOf(here.all(KIND));
        assertThat(heard(other)).hasSize(1);
        there.follow();
        assertThat(heard(other)).as("nothing new, nothing said").hasSize(1);

        assertThat(there.put(KIND, "hello", Optional.empty(), there.sequence(KIND, "hello"), "qian"))
                .isEqualTo(new TextSaved.Saved());
        here.follow();
        assertThat(here.all(KIND)).isEmpty();
        assertThat(here.changes(KIND))
                .hasEntrySatisfying("hello", changed -> assertThat(changed.by()).isEqualTo("qian"));
    }

    @Test
    void whoChangesWhatAnotherJustChangedIsTold() {
        texts(one).put(KIND, "hello", Optional.of("早。"), 0, "li");
        assertThat(texts(other).put(KIND, "hello", Optional.of("晚。"), 0, "qian"))
                .isEqualTo(new TextSaved.Outdated("li"));
        assertThat(texts(other).all(KIND)).as("told what there is now").containsEntry("hello", "早。");
        assertThat(texts(other).put(KIND, "thanks", Optional.of("不谢。"), 0, "qian"))
                .isEqualTo(new TextSaved.Saved());
        assertThat(texts(other).put(TextKind.LETTER, "hello", Optional.of("函"), 0, "qian"))
                .as("another kind is another text")
                .isEqualTo(new TextSaved.Saved());
    }

    @Test
    void ofManyAtOnceOneIsKept() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var calls = IntStream.range(0, 16)
                    .mapToObj(i -> threads.submit(
                            () -> texts(i % 2 == 0 ? one : other).put(KIND, "hello", Optional.of("第" + i), 0, "li")))
                    .toList();
            var saved = 0;
            for (var call : calls) {
                saved += call.get() instanceof TextSaved.Saved ? 1 : 0;
            }
            assertThat(saved).isEqualTo(1);
        }
    }

    @Test
    void whatWasSeenLastStaysWhileTheDatabaseIsAway() {
        var here = texts(one);
        here.put(KIND, "hello", Optional.of("早。"), 0, "li");
        var jdbc = JdbcClient.create(database);
        jdbc.sql("ALTER TABLE setting_change RENAME TO setting_gone").update();
        here.follow();
        assertThat(here.all(KIND)).containsEntry("hello", "早。");
        jdbc.sql("ALTER TABLE setting_gone RENAME TO setting_change").update();
        here.follow();
        assertThat(here.all(KIND)).containsEntry("hello", "早。");
    }

    private AnnotationConfigApplicationContext node() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(Clock.class, () -> Clock.system(ZoneId.of("Asia/Shanghai")));
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.register(Ear.class);
        context.scan("cn.gongkai.setting");
        context.refresh();
        return context;
    }

    private static SharedTexts texts(AnnotationConfigApplicationContext node) {
        return node.getBean(SharedTexts.class);
    }

    private static List<TextsChanged> heard(AnnotationConfigApplicationContext node) {
        return node.getBean(Ear.class).heard;
    }

    static class Ear {

        private final List<TextsChanged> heard = new CopyOnWriteArrayList<>();

        @EventListener
        void on(TextsChanged changed) {
            heard.add(changed);
        }
    }
}
