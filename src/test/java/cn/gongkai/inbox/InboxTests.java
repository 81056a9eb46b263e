package cn.gongkai.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.gongkai.notice.StaffTasks;
import cn.gongkai.notice.Telling;
import cn.gongkai.support.Databases;
import cn.gongkai.support.TestClock;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// What an inbox does, on both kinds of database.
@ParameterizedClass
@EnumSource
class InboxTests {

    private final Databases kind;
    private final TestClock clock = new TestClock(Instant.parse("2026-11-23T02:00:00Z"));
    private AnnotationConfigApplicationContext context;
    private Inbox inbox;
    private JdbcClient jdbc;

    InboxTests(Databases kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        var database = kind.empty();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
        context = new AnnotationConfigApplicationContext();
        // Closed with the context.
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.registerBean(Scheduler.class, () -> Scheduler.create(database).build());
        context.register(WithTransactions.class);
        context.scan("cn.gongkai.deadline", "cn.gongkai.inbox", "cn.gongkai.notice");
        context.refresh();
        inbox = context.getBean(Inbox.class);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void numbersThreadsWithinTheYearOfShanghai() {
        clock.now = Instant.parse("2026-12-31T15:59:59Z");
        assertThat(open("a", "m1").number()).isEqualTo("2026-0001");
        assertThat(open("a", "m2").number()).isEqualTo("2026-0002");
        clock.now = Instant.parse("2026-12-31T16:00:00Z");
        assertThat(open("a", "m3").number()).isEqualTo("2027-0001");
    }

    @Test
    void keepsWhatWasAsked() {
        var question = "园区有几条公交线路？𠮷".repeat(500);
        var opened = inbox.open(new Opening("wx1", "ann", InboxThread.Kind.APPLICATION, question, List.of(), "m1"));
        var listed = inbox.open(0, 10).threads().getFirst();
        assertThat(listed).isEqualTo(opened);
        assertThat(listed.question()).isEqualTo(question);
        assertThat(listed.kind()).isEqualTo(InboxThread.Kind.APPLICATION);
        assertThat(listed.openedAt()).isEqualTo(clock.now);
    }

    @Test
    void theSameMessageOpensOneThread() {
        var first = open("ann", "m1");
        clock.now = clock.now.plusSeconds(5);
        assertThat(open("ann", "m1")).isEqualTo(first);
        assertThat(open("ann", "m2").number()).isEqualTo("2026-0002");
    }

    @Test
    void theSameKeyInTwoAccountsIsTwoMessages() {
        var one = inbox.open(new Opening("wx1", "ann", InboxThread.Kind.QUESTION, "问", List.of(), "m1"));
        var other = inbox.open(new Opening("wx2", "ann", InboxThread.Kind.QUESTION, "问", List.of(), "m1"));
        assertThat(one.number()).isNotEqualTo(other.number());
    }

    @Test
    void atOnceTwiceIsOnceAndNoNumberIsLeftOut() throws Exception {
        var messages = 40;
        var asked = new ArrayList<Callable<InboxThread>>();
        for (var message = 0; message < messages; message++) {
            var key = "m" + message;
            for (var repetition = 0; repetition < 3; repetition++) {
                asked.add(() -> open("ann", key));
            }
        }
        var numbers = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (Future<InboxThread> answer : threads.invokeAll(asked)) {
                numbers.add(answer.get().number());
            }
        }
        assertThat(numbers).hasSize(3 * messages);
        assertThat(numbers.stream().distinct().sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, messages)
                        .mapToObj("2026-%04d"::formatted)
                        .toList());
        for (var message = 0; message < messages; message++) {
            assertThat(numbers.subList(3 * message, 3 * message + 3).stream().distinct())
                    .hasSize(1);
        }
        assertThat(inbox.open(0, 1).total()).isEqualTo(messages);
    }

    @Test
    void listsOpenThreadsNewestFirstInPages() {
        for (var i = 1; i <= 5; i++) {
            clock.now = clock.now.plus(Duration.ofMinutes(1));
            open("p" + i, "m" + i);
        }
        close("2026-0004");
        var page = inbox.open(1, 2);
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.threads()).extracting(InboxThread::number).containsExactly("2026-0003", "2026-0002");
        assertThatIllegalArgumentException().isThrownBy(() -> inbox.open(0, 101));
        assertThatIllegalArgumentException().isThrownBy(() -> inbox.open(-1, 1));
    }

    @Test
    void closesOnceWhatWasRead() {
        var number = open("ann", "m1").number();
        assertThat(inbox.goOn(number, "还有一件事", "m2")).isTrue();
        assertThat(inbox.close(new StaffClosing(number, 0, "重复了", "li"))).isEqualTo(new CloseOutcome.Changed());
        assertThat(inbox.close(new StaffClosing(number, 1, "重复了", "li"))).isInstanceOf(CloseOutcome.Closed.class);
        assertThat(inbox.close(new StaffClosing(number, 2, "重复了", "li"))).isEqualTo(new CloseOutcome.Ended());
        assertThat(inbox.close(new StaffClosing("2026-9999", 0, "重复了", "li"))).isEqualTo(new CloseOutcome.Unknown());
    }

    @Test
    void whoGetsNoAnswerIsToldWhy() {
        var number = open("ann", "m1").number();
        assertThat(inbox.close(new StaffClosing(number, 0, " ", "li"))).isEqualTo(new CloseOutcome.ReasonWanted());
        assertThat(inbox.close(new StaffClosing(number, 0, "不是本单位的事，请拨打12345。", "li")))
                .isInstanceOfSatisfying(CloseOutcome.Closed.class, closed -> {
                    assertThat(closed.thread().thread().ending()).isEqualTo(new Ending("li", "不是本单位的事，请拨打12345。"));
                    assertThat(closed.thread().closing()).isPresent();
                });
        assertThat(told())
                .singleElement()
                .asString()
                .contains(number, "没有另作答复", "不是本单位的事，请拨打12345。")
                .doesNotContain("{");
        inbox.forget("wx1", "ann");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM inbox_thread WHERE closed_why IS NOT NULL")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoGotAnAnswerIsToldThatItEnds() {
        var number = open("ann", "m1").number();
        answer(number, "k1", false);
        close(number);
        assertThat(told()).hasSize(2).last().asString().contains(number, "已办结").doesNotContain("没有另作答复");
        assertThat(inbox.find(number).orElseThrow().thread().ending()).isEqualTo(new Ending("li", ""));
    }

    private List<@Nullable String> told() {
        return jdbc.sql("SELECT words FROM notice ORDER BY created_at, kind")
                .query(String.class)
                .list();
    }

    private void close(String number) {
        var version = inbox.find(number).orElseThrow().thread().version();
        assertThat(inbox.close(new StaffClosing(number, version, "重复了", "li"))).isInstanceOf(CloseOutcome.Closed.class);
    }

    @Test
    void halfOfThoseAnsweredWaitedNoLonger() {
        assertThat(inbox.medianToFirstReply(clock.now)).isEmpty();
        var since = clock.now;
        for (var minutes : new int[] {30, 5, 600, 10}) {
            var number = open("p" + minutes, "m" + minutes).number();
            clock.now = clock.now.plus(Duration.ofMinutes(minutes));
            answer(number, "k" + minutes, false);
        }
        open("waits", "still");
        assertThat(inbox.medianToFirstReply(since)).contains(Duration.ofMinutes(10));
        assertThat(inbox.medianToFirstReply(since.plus(Duration.ofMinutes(31)))).contains(Duration.ofMinutes(10));
        assertThat(inbox.medianToFirstReply(clock.now.plusSeconds(1))).isEmpty();
    }

    @Test
    void questionsThatAskAlikeStandBesideEachOtherHoweverFarApart() {
        var first = ask("园区停车怎么收费");
        for (var other = 0; other < 60; other++) {
            ask("第%d件事：%s".formatted(other, UUID.randomUUID()));
        }
        var last = ask("请问园区停车怎么收费的？");
        assertThat(inbox.alike(ThreadQuery.of(ThreadQuery.Show.WAITING)).getFirst())
                .extracting(InboxThread::number)
                .containsExactly(first, last);
    }

    private String ask(String question) {
        clock.now = clock.now.plusSeconds(1);
        var key = UUID.randomUUID().toString();
        return inbox.open(new Opening("wx1", key, InboxThread.Kind.QUESTION, question, List.of(), key))
                .number();
    }

    @Test
    void showsAPersonTheirOwnNewestFirst() {
        open("ann", "m1");
        open("bob", "m2");
        clock.now = clock.now.plusSeconds(1);
        open("ann", "m3");
        close("2026-0001");
        assertThat(inbox.ofPerson("wx1", "ann", 3))
                .extracting(InboxThread::number)
                .containsExactly("2026-0003", "2026-0001");
        assertThat(inbox.ofPerson("wx1", "ann", 1)).hasSize(1);
        assertThat(inbox.ofPerson("wx2", "ann", 3)).isEmpty();
    }

    @Test
    void forgetsThePersonAndTheirWordsButNotTheNumber() {
        open("ann", "m1");
        open("bob", "m2");
        close("2026-0001");
        open("ann", "m3");
        inbox.forget("wx1", "ann");

        assertThat(inbox.ofPerson("wx1", "ann", 9)).isEmpty();
        assertThat(inbox.open(0, 9).threads()).extracting(InboxThread::openId).containsExactly("bob");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM inbox_thread WHERE open_id = 'ann' OR question LIKE '%ann%'"
                                + " OR once_key LIKE '%ann%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT number FROM inbox_thread WHERE state = 'FORGOTTEN' ORDER BY number")
                        .query(String.class)
                        .list())
                .containsExactly("2026-0001", "2026-0003");
        assertThat(open("ann", "m4").number()).isEqualTo("2026-0004");
    }

    @Test
    void namesNobodyInToString() {
        var opening = new Opening("wx1", "ann", InboxThread.Kind.QUESTION, "我家", List.of(), "ann-1");
        assertThat(opening.toString() + inbox.open(opening)).doesNotContain("ann", "我家", "wx1");
    }

    private InboxThread open(String openId, String message) {
        return inbox.open(
                new Opening("wx1", openId, InboxThread.Kind.QUESTION, "问题 of " + openId, List.of(), openId + message));
    }

    @Test
    void listsByWhereTheyStandAndWhoseTheyAre() {
        var first = open("a", "m1").number();
        clock.now = clock.now.plusSeconds(60);
        var second = open("b", "m2").number();
        clock.now = clock.now.plusSeconds(60);
        var third = open("c", "m3").number();
        inbox.assign(second, "li");
        answer(third, "k1", false);
        assertThat(numbers(ThreadQuery.of(ThreadQuery.Show.WAITING)))
                .as("whoever waits longest first")
                .containsExactly(first, second);
        assertThat(numbers(ThreadQuery.of(ThreadQuery.Show.ANSWERED))).containsExactly(third);
        assertThat(numbers(new ThreadQuery(ThreadQuery.Show.WAITING, Optional.of("li"), Optional.empty())))
                .containsExactly(second);
        assertThat(numbers(new ThreadQuery(ThreadQuery.Show.WAITING, Optional.of(""), Optional.empty())))
                .containsExactly(first);
        close(first);
        answer(second, "k2", true);
        assertThat(numbers(ThreadQuery.of(ThreadQuery.Show.WAITING))).isEmpty();
        assertThat(numbers(ThreadQuery.of(ThreadQuery.Show.CLOSED))).containsExactlyInAnyOrder(first, second);
        assertThat(numbers(new ThreadQuery(ThreadQuery.Show.CLOSED, Optional.empty(), Optional.of(second))))
                .containsExactly(second);
        assertThat(numbers(new ThreadQuery(ThreadQuery.Show.CLOSED, Optional.empty(), Optional.of("%"))))
                .as("no pattern, but a sign")
                .isEmpty();
    }

    @Test
    void aReplySaysHowLongItTookAndHowFarItHasCome() {
        var number = open("a", "m1").number();
        clock.now = clock.now.plusSeconds(7_200);
        answer(number, "k1", false);
        clock.now = clock.now.plusSeconds(60);
        answer(number, "k2", false);
        var whole = inbox.find(number).orElseThrow();
        assertThat(whole.thread().firstReplyAt())
                .isEqualTo(whole.thread().openedAt().plusSeconds(7_200));
        assertThat(whole.tellings())
                .extracting(Telling::standing)
                .containsExactly(Telling.Standing.WAITING, Telling.Standing.WAITING);
        jdbc.sql("UPDATE notice SET state = 'STAFF', reason = 'LATE' WHERE created_at < :now")
                .param("now", clock.now.minusSeconds(30).atOffset(ZoneOffset.UTC))
                .update();
        var tasks = context.getBean(StaffTasks.class);
        assertThat(inbox.find(number).orElseThrow().tellings().getFirst().standing())
                .isEqualTo(Telling.Standing.LEFT_TO_STAFF);
        var task = tasks.open(0, 1).tasks().getFirst();
        assertThat(tasks.done(task.id(), "li", "电话告知本人")).isTrue();
        assertThat(tasks.done(task.id(), "qian", "又说了一次")).isTrue();
        assertThat(tasks.told(10)).singleElement().satisfies(done -> {
            assertThat(done.by()).isEqualTo("li");
            assertThat(done.note()).isEqualTo("电话告知本人");
            assertThat(done.task().subject()).isEqualTo(number);
        });
        assertThat(inbox.find(number).orElseThrow().tellings())
                .extracting(Telling::standing)
                .containsExactly(Telling.Standing.TOLD_BY_STAFF, Telling.Standing.WAITING);
    }

    private List<String> numbers(ThreadQuery query) {
        var page = inbox.page(query, 0, 10);
        assertThat(page.total()).isEqualTo(page.threads().size());
        return page.threads().stream().map(InboxThread::number).toList();
    }

    private void answer(String number, String key, boolean close) {
        var version = inbox.find(number).orElseThrow().thread().version();
        assertThat(inbox.reply(new StaffReply(number, version, "答复", close, "li", key)))
                .isInstanceOf(ReplyOutcome.Replied.class);
    }

    @EnableTransactionManagement
    @EnableConfigurationProperties(InboxProperties.class)
    static class WithTransactions {}
}
