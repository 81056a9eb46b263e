package cn.gongkai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.GongkaiApplication;
import cn.gongkai.support.FakeWeChat;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// Requests filed through the webhook of the whole program, over HTTP, signed and sealed.
class RequestsByChatTests {

    private static final FakeWeChat.Account ACCOUNT =
            new FakeWeChat.Account("wxsafe", "gh_safe", "token", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", true);
    private static final int RESIDENTS = 100;
    private static final List<String> ANSWERS = List.of(
            "我要申请", "1", "王小明", "11010519491231002X", "星际港口2031年扩建合同", "跳过", "跳过", "1", "13800000000", "1", "确认");
    private static final Pattern NUMBER = Pattern.compile("可经开依申〔20\\d\\d〕(\\d{3,})号");

    @TempDir
    Path folder;

    @Test
    void everybodyAtOnceGetsANumberOfTheirOwnOnH2() throws Exception {
        everybodyAtOnceGetsANumberOfTheirOwn(h2());
    }

    @Test
    void everybodyAtOnceGetsANumberOfTheirOwnOnPostgres() throws Exception {
        try (var server = EmbeddedPostgres.start()) {
            everybodyAtOnceGetsANumberOfTheirOwn(server.getJdbcUrl("postgres", "postgres"));
        }
    }

    @Test
    void aDraftGoesOnAfterARestart() {
        var person = "o_restart";
        try (var before = start(h2())) {
            ANSWERS.subList(0, 5).forEach(words -> weChat(before).says(person, words));
        }
        try (var after = start(h2())) {
            assertThat(weChat(after).says(person, "跳过").text()).contains("文号");
            var last = ANSWERS.subList(6, ANSWERS.size()).stream()
                    .map(words -> weChat(after).says(person, words).text())
                    .reduce("", (_, later) -> later);
            assertThat(last).containsPattern(NUMBER);
        }
    }

    private void everybodyAtOnceGetsANumberOfTheirOwn(String database) throws Exception {
        try (var program = start(database);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // The platform's connections are not endless; the residents are all under way at once.
            var connections = new Semaphore(16);
            var residents = IntStream.range(0, RESIDENTS)
                    .<Callable<String>>mapToObj(i -> () -> files(weChat(program), "o_" + i, connections))
                    .toList();
            var numbers = new ArrayList<Integer>();
            for (var receipt : threads.invokeAll(residents)) {
                var number = NUMBER.matcher(receipt.get());
                assertThat(number.find()).as(receipt.get()).isTrue();
                numbers.add(Integer.valueOf(number.group(1)));
            }
            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, RESIDENTS).boxed().toList());
        }
    }

    /// Every push is sent twice, as after an answer that got lost.
    private static String files(FakeWeChat weChat, String person, Semaphore connections) throws InterruptedException {
        var said = "";
        for (var words : ANSWERS) {
            connections.acquire();
            try {
                said = weChat.says(person, words).text();
                assertThat(weChat.repeats().text()).isEqualTo(said);
            } finally {
                connections.release();
            }
        }
        return said;
    }

    private String h2() {
        return "jdbc:h2:file:" + folder.resolve("h2")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
    }

    private ConfigurableApplicationContext start(String database) {
        var user = database.contains(":h2:") ? "gongkai" : "postgres";
        var settings = Stream.of(
                "--server.port=0",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=" + user,
                "--logging.file.name=",
                "--gongkai.request.key-file=" + folder.resolve("keys"),
                "--gongkai.disclosure.folder=" + folder.resolve("documents"),
                "--gongkai.search.generations=" + folder.resolve("index"),
                "--gongkai.wechat.accounts[0].app-id=" + ACCOUNT.appId(),
                "--gongkai.wechat.accounts[0].original-id=" + ACCOUNT.originalId(),
                "--gongkai.wechat.accounts[0].token=" + ACCOUNT.token(),
                "--gongkai.wechat.accounts[0].aes-key=" + ACCOUNT.aesKey());
        return new SpringApplication(GongkaiApplication.class).run(settings.toArray(String[]::new));
    }

    private static FakeWeChat weChat(ConfigurableApplicationContext program) {
        return new FakeWeChat("http://localhost:" + program.getEnvironment().getProperty("local.server.port"), ACCOUNT);
    }
}
