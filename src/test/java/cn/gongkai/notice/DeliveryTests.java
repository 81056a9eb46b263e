package cn.gongkai.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.support.Databases;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Nodes that die and nodes side by side, on both kinds of database.
@ParameterizedClass
@EnumSource
class DeliveryTests {

    private static final Queue<String> TOLD = new ConcurrentLinkedQueue<>();

    private final List<Node> nodes = new ArrayList<>();

    private final String database;

    DeliveryTests(Databases kind) {
        database = kind.emptyUrl();
    }

    @BeforeEach
    void prepare() {
        TOLD.clear();
    }

    @AfterEach
    void stop() {
        nodes.forEach(node -> node.context.close());
    }

    private record Node(ConfigurableApplicationContext context) {

        void tell(String... words) {
            context.getBean(TransactionTemplate.class).executeWithoutResult(_ -> {
                for (var word : words) {
                    context.getBean(Outbox.class).tell(notice(word));
                }
            });
        }

        void hears(String person) {
            context.getBean(TransactionTemplate.class)
                    .executeWithoutResult(_ -> context.getBean(Outbox.class).expect("wx1", person));
            context.getBean(Contacts.class).heard("wx1", person, Act.SPOKE);
        }

        JdbcClient jdbc() {
            return context.getBean(JdbcClient.class);
        }

        void dies() {
            context.getBean(Scheduler.class).stop();
        }
    }

    private static Notice notice(String words) {
        return new Notice(
                "wx1",
                "o_" + words,
                "test",
                "无",
                Notice.Author.STAFF,
                words,
                words,
                Instant.now().plus(Duration.ofDays(3)));
    }

    private Node node() {
        var node = new Node(new SpringApplication(Telling.class)
                .run(
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=" + Databases.USER,
                        "--spring.datasource.hikari.maximum-pool-size=6",
                        "--spring.main.web-application-type=none",
                        "--logging.file.name=",
                        "--db-scheduler.polling-interval=200ms",
                        "--db-scheduler.heartbeat-interval=1s",
                        "--db-scheduler.scheduler-name=node" + nodes.size()));
        nodes.add(node);
        return node;
    }

    @Test
    void whatWasCommittedIsToldByWhoeverComesNext() {
        var first = node();
        first.hears("o_一");
        first.dies();
        first.tell("一");
        first.context.close();
        assertThat(TOLD).isEmpty();
        node();
        await(() -> !TOLD.isEmpty());
        pause();
        assertThat(TOLD).containsExactly("一");
    }

    @Test
    void whatWasRolledBackIsNotTold() {
        var node = node();
        node.hears("o_一");
        node.context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            node.context.getBean(Outbox.class).tell(notice("一"));
            status.setRollbackOnly();
        });
        pause();
        assertThat(TOLD).isEmpty();
    }

    @Test
    void whatANodeDiedOverIsToldByAnother() {
        var first = node();
        first.hears("o_一");
        first.dies();
        first.tell("一");
        // As it stands when a node dies while it calls the platform.
        first.jdbc().sql("UPDATE notice SET state = 'SENDING'").update();
        first.jdbc()
                .sql("UPDATE scheduled_tasks SET picked = TRUE, picked_by = 'dead', last_heartbeat = :then")
                .param("then", Moments.at(Instant.now().minus(Duration.ofMinutes(1))))
                .update();
        node();
        await(() -> !TOLD.isEmpty());
        pause();
        assertThat(TOLD).containsExactly("一");
    }

    @Test
    void twoNodesTellEverythingOnce() {
        var first = node();
        node();
        var words = IntStream.range(0, 100).mapToObj(i -> "第" + i).toArray(String[]::new);
        for (var word : words) {
            first.hears("o_" + word);
        }
        first.tell(words);
        first.tell(words);
        await(() -> TOLD.size() >= words.length);
        pause();
        assertThat(TOLD).containsExactlyInAnyOrder(words);
        assertThat(first.jdbc()
                        .sql("SELECT COUNT(*) FROM notice WHERE state = 'SENT'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(words.length);
    }

    @Test
    void theOtherNodeShowsWhatWaits() {
        var first = node();
        var other = node();
        // Read before there was anything.
        assertThat(other.context.getBean(Contacts.class).due("wx1", "o_一", "m1"))
                .isEmpty();
        first.tell("一");
        await(() ->
                !other.context.getBean(Contacts.class).due("wx1", "o_一", "m1").isEmpty());
        var contacts = other.context.getBean(Contacts.class);
        var due = contacts.due("wx1", "o_一", "m1");
        assertThat(contacts.show(due, "m1")).hasSize(1);
        assertThat(contacts.show(due, "m1")).hasSize(1);
        assertThat(contacts.show(due, "m2")).isEmpty();
        assertThat(contacts.due("wx1", "o_一", "m2")).isEmpty();
        assertThat(TOLD).isEmpty();
    }

    private static void pause() {
        try {
            Thread.sleep(800);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(BooleanSupplier happened) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("It takes too long").isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @EnableAutoConfiguration
    @ComponentScan(
            basePackageClasses = Outbox.class,
            excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    static class Telling {

        @Bean
        Clock clock() {
            return Clock.system(ZoneId.of("Asia/Shanghai"));
        }

        @Bean
        Way way() {
            return new Way() {
                @Override
                public String name() {
                    return "test";
                }

                @Override
                public Outcome tell(String account, String openId, String words) {
                    TOLD.add(words);
                    return new Outcome.Delivered(0);
                }
            };
        }
    }
}
