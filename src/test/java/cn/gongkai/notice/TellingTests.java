package cn.gongkai.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.support.FakePlatformApi;
import cn.gongkai.support.FakeWeChat;
import cn.gongkai.support.MovableClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A resident asks, a clerk answers over REST, and the resident reads it: in WeChat, in the next reply, or from a
/// person.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:telling;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "db-scheduler.polling-interval=200ms",
            "logging.file.name="
        })
@Import(TellingTests.Time.class)
class TellingTests {

    static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private static final String PASSWORD = "secret";
    private static final String TOKENS = "/cgi-bin/stable_token";
    private static final FakePlatformApi PLATFORM = FakePlatformApi.overHttp();
    private static final MovableClock CLOCK = new MovableClock();

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String resident = "o_" + UUID.randomUUID();
    private FakeWeChat weChat;

    /// Not annotated: other tests scan this package for components.
    static class Time {

        @Bean
        @Primary
        Clock movableClock() {
            return CLOCK;
        }
    }

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry registry) {
        PLATFORM.standsAt(CLOCK);
        registry.add("gongkai.staff.users[0].name", () -> "clerk");
        registry.add(
                "gongkai.staff.users[0].password", () -> "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD));
        Map.of(
                        "app-id", "wxtold",
                        "original-id", "gh_told",
                        "secret", "0123456789abcdef0123456789abcdef",
                        "token", "token-of-told",
                        "aes-key", KEY,
                        "api-base-url", PLATFORM.url())
                .forEach((name, value) -> registry.add("gongkai.wechat.accounts[0]." + name, () -> value));
        registry.add("gongkai.disclosure.folder", () -> folder.resolve("documents"));
        registry.add("gongkai.search.generations", () -> folder.resolve("generations"));
    }

    @BeforeEach
    void start() {
        var account = new FakeWeChat.Account("wxtold", "gh_told", "token-of-told", KEY, true);
        weChat = new FakeWeChat("http://localhost:" + port, account, CLOCK, PLATFORM);
    }

    @AfterEach
    void usualPlatform() {
        PLATFORM.allowMessages();
    }

    @AfterAll
    static void stop() {
        PLATFORM.close();
    }

    @Test
    void aClerksAnswerReachesTheResidentInWeChat() {
        weChat.says(resident, "水星基地哪年建成");
        var number = asks("火星基地哪年建成");
        var thread = json(get("/api/staff/questions/" + number));
        assertThat(thread.at("/question/question").asString()).isEqualTo("火星基地哪年建成");
        assertThat(thread.at("/before/0/words").asString()).isEqualTo("水星基地哪年建成");
        assertThat(thread.at("/question/expectedOn").asString()).matches("\\d{4}-\\d\\d-\\d\\d");

        assertThat(replies(number, "还没有建。").statusCode()).isEqualTo(200);
        await(() -> !PLATFORM.sentTo(resident).isEmpty());
        assertThat(PLATFORM.sentTo(resident))
                .extracting(FakePlatformApi.Sent::text)
                .containsExactly("工作人员答复（编号 " + number + "）：\n还没有建。\n还要问这件事，回复「追问」。");
        assertThat(weChat.says(resident, "帮助").text()).doesNotContain("还没有建");
        assertThat(attempts()).containsExactly("customer-service DELIVERED 0");
        assertThat(weChat.says(resident, "我的").text()).contains("已答复");
    }

    @Test
    void aReplyIsForWhatWasRead() {
        var number = asks("火星基地哪年建成");
        assertThat(reply(number, null, "k1", "一").statusCode()).isEqualTo(428);
        assertThat(reply(number, "\"0\"", "k1", "一").statusCode()).isEqualTo(200);
        assertThat(reply(number, "\"0\"", "k1", "一").statusCode()).isEqualTo(200);
        assertThat(reply(number, "\"0\"", "k1", "二").statusCode()).isEqualTo(422);
        var late = reply(number, "\"0\"", "k2", "三");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(reply(number, "\"1\"", "k3", "字".repeat(601)).statusCode()).isEqualTo(400);
        assertThat(reply(number, "\"1\"", "k3", " ").statusCode()).isEqualTo(400);
        assertThat(reply("2026-9999", "\"1\"", "k4", "四").statusCode()).isEqualTo(404);
        await(() -> !PLATFORM.sentTo(resident).isEmpty());
        weChat.says(resident, "追问：还有呢");
        assertThat(reply(number, "\"1\"", "k5", "五").statusCode()).isEqualTo(412);
        var close = "/api/staff/questions/" + number + "/close";
        assertThat(post(close, "k6", null, "").statusCode()).isEqualTo(428);
        assertThat(post(close, "k6", "\"1\"", "").statusCode()).isEqualTo(412);
        assertThat(post(close, "k6", "\"2\"", "").statusCode()).isEqualTo(204);
        assertThat(post(close, "k6", "\"2\"", "").statusCode()).isEqualTo(204);
        assertThat(reply(number, "\"3\"", "k7", "六").statusCode()).isEqualTo(409);
        await(() -> PLATFORM.sentTo(resident).size() == 2);
        assertThat(PLATFORM.sentTo(resident).getLast().text()).contains(number, "已办结");
    }

    @Test
    void whoGetsNoAnswerReadsWhyInWeChat() {
        var number = asks("火星基地哪年建成");
        var close = "/api/staff/questions/" + number + "/close";
        assertThat(post(close, "c1", "\"0\"", "{}").statusCode()).isEqualTo(400);
        assertThat(post(close, "c2", "\"0\"", "{\"reason\":\"这不归本单位管。\"}").statusCode())
                .isEqualTo(204);
        await(() -> !PLATFORM.sentTo(resident).isEmpty());
        assertThat(PLATFORM.sentTo(resident).getFirst().text()).contains(number, "没有另作答复", "这不归本单位管。");
        assertThat(json(get("/api/staff/questions/" + number))
                        .at("/ended/reason")
                        .asString())
                .isEqualTo("这不归本单位管。");
    }

    @Test
    void theResidentGoesOnInTheThread() {
        var number = asks("火星基地哪年建成");
        answered(number, "还没有建。");
        await(() -> !PLATFORM.sentTo(resident).isEmpty());
        assertThat(weChat.says(resident, "追问").text()).contains(number, "火星基地");
        assertThat(weChat.says(resident, "那月球基地呢").text()).contains(number);
        assertThat(weChat.says(resident, "追问：金星呢").text()).contains(number);
        assertThat(weChat.says(resident, "木星基地哪年建成").text()).contains("公开的文件里没有写");
        var messages = json(get("/api/staff/questions/" + number)).at("/messages");
        assertThat(messages.valueStream().map(message -> message.get("words").asString()))
                .containsExactly("还没有建。", "那月球基地呢", "金星呢");
        var read = get("/api/staff/questions/" + number)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(post("/api/staff/questions/" + number + "/close", "k", read, "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(weChat.says(resident, "追问").text()).contains("没有正在办理");
    }

    @Test
    void outsideTheWindowItIsShownFirstThingAndOnce() {
        var number = asks("火星基地哪年建成");
        CLOCK.passes(Duration.ofHours(49));
        answered(number, "还没有建。");
        await(() -> attempts().contains("none NOT_NOW 0"));
        var shown = weChat.says(resident, "谢谢").text();
        assertThat(shown).startsWith("工作人员答复（编号 " + number + "）").contains("不客气");
        assertThat(weChat.repeats().text()).isEqualTo(shown);
        assertThat(weChat.says(resident, "谢谢").text()).doesNotContain("还没有建");
        assertThat(PLATFORM.sentTo(resident)).isEmpty();
        assertThat(tasksAbout(number)).isEmpty();
    }

    @Test
    void aLongAnswerIsShownWholeAndWhatWasSaidIsAskedForAgain() {
        var number = asks("火星基地哪年建成");
        CLOCK.passes(Duration.ofHours(49));
        var words = "长".repeat(600);
        answered(number, words);
        await(() -> attempts().contains("none NOT_NOW 0"));
        assertThat(weChat.says(resident, "谢谢").text()).isEqualTo(words);
        assertThat(weChat.says(resident, "谢谢").text()).startsWith("不客气");
    }

    @Test
    void whoeverDoesNotComeBackIsAPersonsTask() {
        var number = asks("火星基地哪年建成");
        CLOCK.passes(Duration.ofHours(49));
        answered(number, "还没有建。");
        await(() -> attempts().contains("none NOT_NOW 0"));
        assertThat(tasksAbout(number)).isEmpty();
        CLOCK.passes(Duration.ofDays(15));
        await(() -> !tasksAbout(number).isEmpty());
        var task = tasksAbout(number).getFirst();
        assertThat(task.get("reason").asString()).isEqualTo("LATE");
        assertThat(task.get("text").asString()).contains("还没有建。");
        var done = "/api/staff/tasks/" + task.get("id").asString() + "/done";
        assertThat(task.get("tries").asInt()).isPositive();
        assertThat(post(done, "k", null, "{\"note\":\"" + "长".repeat(201) + "\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(done, "k", null, "{\"note\":\"电话告知\"}").statusCode()).isEqualTo(204);
        assertThat(post(done, "k", null, "").statusCode()).isEqualTo(204);
        assertThat(tasksAbout(number)).isEmpty();
        assertThat(weChat.says(resident, "谢谢").text()).doesNotContain("还没有建");
    }

    @Test
    void whoeverLeftIsAPersonsTaskAtOnceUntilTheyComeBack() {
        var number = asks("火星基地哪年建成");
        weChat.unfollows(resident);
        answered(number, "还没有建。");
        await(() -> !tasksAbout(number).isEmpty());
        assertThat(tasksAbout(number).getFirst().get("reason").asString()).isEqualTo("REFUSED");
        assertThat(weChat.follows(resident).text()).startsWith("工作人员答复");
        assertThat(tasksAbout(number)).isEmpty();
    }

    @Test
    void twoMessagesAreKeptForStaff() {
        var number = asks("火星基地哪年建成");
        for (var i = 1; i <= 4; i++) {
            tell("通知" + i);
        }
        await(() -> attempts().size() == 4);
        assertThat(PLATFORM.sentTo(resident)).hasSize(3);
        answered(number, "还没有建。");
        await(() -> PLATFORM.sentTo(resident).size() == 4);
        assertThat(attempts()).filteredOn("none NOT_NOW 0"::equals).hasSize(1);
        assertThat(weChat.says(resident, "谢谢").text()).startsWith("通知");
    }

    @Test
    void afterATapOneMinute() {
        asks("火星基地哪年建成");
        CLOCK.passes(Duration.ofHours(49));
        weChat.clicks(resident, "ASK");
        tell("一");
        await(() -> PLATFORM.sentTo(resident).size() == 1);
        CLOCK.passes(Duration.ofMinutes(1));
        tell("二");
        await(() -> attempts().contains("none NOT_NOW 0"));
        assertThat(PLATFORM.sentTo(resident)).hasSize(1);
    }

    @Test
    void anEndedTokenIsRenewedOnce() {
        var number = asks("火星基地哪年建成");
        tell("先得到一个令牌");
        await(() -> PLATFORM.sentTo(resident).size() == 1);
        var before = tokensAsked();
        PLATFORM.endsToken();
        answered(number, "还没有建。");
        await(() -> attempts().size() == 2);
        assertThat(PLATFORM.sentTo(resident)).hasSize(2);
        assertThat(tokensAsked()).isEqualTo(before + 1);
        assertThat(attempts()).containsExactly("customer-service DELIVERED 0", "customer-service DELIVERED 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {45015, 45047, 48001, 48004, 50002})
    void whatThePlatformDoesNotTakeNowTheNextReplyShows(int code) {
        var number = asks("火星基地哪年建成");
        PLATFORM.answers(FakePlatformApi.SEND, FakePlatformApi.error(code));
        answered(number, "还没有建。");
        await(() -> attempts().contains("customer-service NOT_NOW " + code) && waits());
        assertThat(tasksAbout(number)).isEmpty();
        assertThat(weChat.says(resident, "谢谢").text()).startsWith("工作人员答复");
    }

    @ParameterizedTest
    @ValueSource(ints = {40003, 43004, 50005, 48002, 43019, 45002, 47001})
    void whatNeverArrivesIsAPersonsTask(int code) {
        var number = asks("火星基地哪年建成");
        PLATFORM.answers(FakePlatformApi.SEND, FakePlatformApi.error(code));
        answered(number, "还没有建。");
        await(() -> !tasksAbout(number).isEmpty());
        assertThat(attempts()).containsExactly("customer-service REFUSED " + code);
    }

    @ParameterizedTest
    @CsvSource({"-1, 90s", "45011, 90s", "40164, 11m", "40013, 11m", "45009, 7h", "99999, 11m"})
    void whatMayWorkLaterIsTriedAgain(int code, String later) {
        var number = asks("火星基地哪年建成");
        var asked = new AtomicInteger();
        PLATFORM.answers(FakePlatformApi.SEND, () -> {
            asked.incrementAndGet();
            return FakePlatformApi.error(code);
        });
        answered(number, "还没有建。");
        await(() -> attempts().contains("customer-service FAILED " + code) && waits());
        assertThat(asked).hasValue(1);
        PLATFORM.allowMessages();
        CLOCK.passes(Duration.parse("PT" + later.toUpperCase(Locale.ROOT)));
        await(() -> PLATFORM.sentTo(resident).size() == 1);
    }

    @Test
    void forgettingLeavesNothing() {
        var number = asks("火星基地哪年建成");
        CLOCK.passes(Duration.ofHours(49));
        answered(number, "还没有建。");
        await(() -> attempts().contains("none NOT_NOW 0"));
        weChat.event("gh_platform", "user_authorization_revoke", Map.of("OpenID", resident, "RevokeInfo", "301"));
        for (var table : List.of("notice", "notice_contact")) {
            assertThat(count("SELECT COUNT(*) FROM " + table + " WHERE open_id = :person"))
                    .as(table)
                    .isZero();
        }
        assertThat(json(get("/api/staff/questions/" + number)).at("/messages")).isEmpty();
        assertThat(weChat.says(resident, "谢谢").text()).startsWith("不客气");
    }

    private String asks(String question) {
        weChat.says(resident, question);
        var recorded = Pattern.compile("编号 (\\d{4}-\\d{4})")
                .matcher(weChat.says(resident, "2").text());
        assertThat(recorded.find()).isTrue();
        return recorded.group(1);
    }

    private void tell(String words) {
        transaction.executeWithoutResult(_ -> outbox.tell(new Notice(
                "wxtold",
                resident,
                "test",
                "无",
                Notice.Author.PROGRAM,
                words,
                resident + words,
                Instant.now(CLOCK).plus(Duration.ofDays(3)))));
    }

    private void answered(String number, String words) {
        assertThat(replies(number, words).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> replies(String number, String words) {
        var read = get("/api/staff/questions/" + number);
        return reply(number, read.headers().firstValue("ETag").orElseThrow(), UUID.randomUUID() + "", words);
    }

    private HttpResponse<String> reply(String number, @Nullable String version, String key, String words) {
        return post(
                "/api/staff/questions/" + number + "/reply",
                key,
                version,
                JsonMapper.shared().writeValueAsString(Map.of("text", words)));
    }

    private List<JsonNode> tasksAbout(String number) {
        return json(get("/api/staff/tasks?size=100"))
                .get("tasks")
                .valueStream()
                .filter(task -> task.get("subject").asString().equals(number))
                .toList();
    }

    private List<String> attempts() {
        return jdbc.sql("SELECT way || ' ' || outcome || ' ' || code FROM notice_attempt a JOIN notice n"
                        + " ON n.id = a.notice_id WHERE n.open_id = :person ORDER BY a.id")
                .param("person", resident)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// Whether what came of the attempt is settled: it is to be tried again.
    private boolean waits() {
        return count("SELECT COUNT(*) FROM notice WHERE open_id = :person AND state = 'WAITING'") == 1;
    }

    private long count(String sql) {
        return jdbc.sql(sql).param("person", resident).query(Long.class).single();
    }

    private static long tokensAsked() {
        return PLATFORM.calls().stream()
                .filter(call -> call.path().equals(TOKENS))
                .count();
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path, String key, @Nullable String version, String json) {
        var request = request(path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        return send(version == null ? request : request.header("If-Match", version));
    }

    private HttpRequest.Builder request(String path) {
        var basic = Base64.getEncoder().encodeToString(("clerk:" + PASSWORD).getBytes(UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + basic);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(UTF_8));
        } catch (Exception e) {
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
}
