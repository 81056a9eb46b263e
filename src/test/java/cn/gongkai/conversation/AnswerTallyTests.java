package cn.gongkai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.support.Databases;
import cn.gongkai.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the bot's answers come to is counted beside answering, never in its way.
@ParameterizedClass
@EnumSource
class AnswerTallyTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private final Databases kind;
    /// The last minute of November in Shanghai.
    private final TestClock clock = new TestClock(Instant.parse("2026-11-30T15:59:00Z"));
    private DataSource database;
    private JdbcClient jdbc;

    AnswerTallyTests(Databases kind) {
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
        jdbc = JdbcClient.create(database);
    }

    @AfterEach
    void stop() throws Exception {
        ((AutoCloseable) database).close();
    }

    @Test
    void countsByMonthOnAllNodesTogether() {
        var one = tally();
        var other = tally();
        one.count(AnswerOutcome.ANSWERED);
        one.count(AnswerOutcome.ANSWERED);
        one.count(AnswerOutcome.UNANSWERED);
        other.count(AnswerOutcome.ANSWERED);
        other.write();
        clock.now = clock.now.plus(Duration.ofMinutes(2));
        one.count(AnswerOutcome.SUGGESTED);
        one.write();
        one.write();
        assertThat(new AnswerFigures(new AnswerCountTable(jdbc)).months(NOVEMBER.plusMonths(1), 3))
                .containsExactly(
                        new AnswerFigures.Month(NOVEMBER.minusMonths(1), 0, 0, 0),
                        new AnswerFigures.Month(NOVEMBER, 3, 0, 1),
                        new AnswerFigures.Month(NOVEMBER.plusMonths(1), 0, 1, 0));
    }

    @Test
    void whatCannotBeWrittenIsWrittenLater() {
        var tally = tally();
        tally.count(AnswerOutcome.ANSWERED);
        jdbc.sql("ALTER TABLE answer_count RENAME TO answer_gone").update();
        tally.write();
        tally.count(AnswerOutcome.ANSWERED);
        jdbc.sql("ALTER TABLE answer_gone RENAME TO answer_count").update();
        tally.write();
        assertThat(november().answered()).isEqualTo(2);
    }

    @Test
    void nothingIsLostBetweenCountingAndWriting() throws Exception {
        var tally = tally();
        var work = new ArrayList<Callable<Integer>>();
        for (var thread = 0; thread < 4; thread++) {
            work.add(() -> {
                for (var answer = 0; answer < 2_000; answer++) {
                    tally.count(AnswerOutcome.ANSWERED);
                }
                return 2_000;
            });
        }
        work.add(() -> {
            for (var write = 0; write < 50; write++) {
                tally.write();
            }
            return 0;
        });
        try (var threads = Executors.newFixedThreadPool(5)) {
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isNotNegative();
            }
        }
        tally.write();
        assertThat(november().answered()).isEqualTo(8_000);
    }

    private AnswerTally tally() {
        return new AnswerTally(new AnswerCountTable(jdbc), clock);
    }

    private AnswerFigures.Month november() {
        return new AnswerFigures(new AnswerCountTable(jdbc)).months(NOVEMBER, 1).getFirst();
    }
}
