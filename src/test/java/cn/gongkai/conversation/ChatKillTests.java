package cn.gongkai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.GongkaiApplication;
import cn.gongkai.request.RegisterCommand;
import cn.gongkai.support.FakeWeChat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole program is killed (SIGKILL) while residents file in chat, every push sent twice. What they were shown
/// stays true, and they go on where they were. `-Dgongkai.kills=50` kills more often.
class ChatKillTests {

    private static final int KILLS = Integer.getInteger("gongkai.kills", 2);
    private static final int RESIDENTS = 16;
    private static final FakeWeChat.Account ACCOUNT =
            new FakeWeChat.Account("wxsafe", "gh_safe", "token", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", true);
    private static final Pattern NUMBER = Pattern.compile("可经开依申〔20\\d\\d〕(\\d{3,})号");

    /// What the bot asks, and what the resident answers.
    private static final List<List<String>> STEPS = List.of(
            List.of("谁来申请", "1"),
            List.of("申请人的姓名", "王小明"),
            List.of("18 位居民身份证", "11010519491231002X"),
            List.of("您要什么信息", "星际港口2031年扩建合同"),
            List.of("知道文件叫什么", "跳过"),
            List.of("知道文号吗", "跳过"),
            List.of("答复怎样给您", "1"),
            List.of("请写联系电话", "13800000000"),
            List.of("由谁提交", "1"),
            List.of("请核对", "确认"));

    @TempDir
    Path folder;

    private final int port = freePort();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void whatResidentsWereShownOutlivesEveryKill() throws Exception {
        var seed = System.nanoTime();
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var shown = new ArrayList<Integer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var residents = IntStream.range(0, RESIDENTS)
                    .<Callable<List<Integer>>>mapToObj(i -> () -> filesUntilOver("o_" + i + "_"))
                    .map(threads::submit)
                    .toList();
            for (var kill = 0; kill < KILLS; kill++) {
                liveAndDie(random);
            }
            var last = start();
            try {
                over.set(true);
                for (var resident : residents) {
                    shown.addAll(resident.get());
                }
            } finally {
                last.destroyForcibly().waitFor();
            }
        }
        assertThat(shown)
                .as("numbers after %d kills, seed %d", KILLS, seed)
                .hasSizeGreaterThanOrEqualTo(RESIDENTS)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, shown.size()).boxed().toList());
        theChainHolds();
        System.getLogger("kills").log(System.Logger.Level.INFO, "{0} kills, {1} requests", KILLS, shown.size());
    }

    /// One request after the other, each in the name of a resident of its own.
    private List<Integer> filesUntilOver(String name) throws InterruptedException {
        var numbers = new ArrayList<Integer>();
        for (var i = 0; numbers.isEmpty() || !over.get(); i++) {
            numbers.add(files(name + i));
        }
        return numbers;
    }

    private int files(String person) throws InterruptedException {
        var weChat = new FakeWeChat("http://localhost:" + port, ACCOUNT);
        var asked = says(weChat, person, "我要申请");
        // The step that the resident was last asked for.
        var confirmed = 0;
        while (true) {
            if (asked.isEmpty()) {
                // It died before it answered: the resident looks where the form stands.
                asked = says(weChat, person, confirmed == 0 ? "我要申请" : "继续");
                if (!asked.isEmpty() && step(asked) < 0) {
                    asked = says(weChat, person, "我的申请");
                }
                continue;
            }
            var number = NUMBER.matcher(asked);
            if (number.find()) {
                return Integer.parseInt(number.group(1));
            }
            var step = step(asked);
            assertThat(step)
                    .as("%s at %d is asked: %s", person, confirmed, asked)
                    .isBetween(confirmed, confirmed + 1);
            confirmed = step;
            asked = says(weChat, person, STEPS.get(step).getLast());
        }
    }

    private static int step(String asked) {
        return IntStream.range(0, STEPS.size())
                .filter(i -> asked.contains(STEPS.get(i).getFirst()))
                .findFirst()
                .orElse(-1);
    }

    /// The answer, the same to both pushes; empty where the program died on the way.
    private static String says(FakeWeChat weChat, String person, String words) throws InterruptedException {
        String said;
        try {
            said = weChat.says(person, words).text();
        } catch (UncheckedIOException | AssertionError died) {
            Thread.sleep(100);
            return "";
        }
        try {
            assertThat(weChat.repeats().text()).isEqualTo(said);
        } catch (UncheckedIOException died) {
            Thread.sleep(100);
        }
        return said;
    }

    private void liveAndDie(RandomGenerator random) throws Exception {
        var program = start();
        try {
            Thread.sleep(random.nextInt(200, 4_000));
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    private Process start() throws Exception {
        var command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx384m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                GongkaiApplication.class.getName()),
                        settings())
                .toList();
        var program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("program.log").toFile())
                .start();
        var http = HttpClient.newHttpClient();
        var health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/readiness"))
                .build();
        for (var waited = 0; waited < 1_200; waited++) {
            assertThat(program.isAlive()).as("the program runs").isTrue();
            try {
                if (http.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                    return program;
                }
            } catch (IOException _) {
                // It does not listen yet.
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The program does not get ready");
    }

    private Stream<String> settings() {
        return Stream.of(
                "--server.port=" + port,
                "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("h2")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
                "--spring.datasource.username=gongkai",
                "--logging.file.name=",
                "--gongkai.request.key-file=" + folder.resolve("keys"),
                "--gongkai.ticket.key-file=" + folder.resolve("ticket-key"),
                "--gongkai.disclosure.folder=" + folder.resolve("documents"),
                "--gongkai.search.generations=" + folder.resolve("index"),
                "--gongkai.search.semantic=off",
                "--gongkai.wechat.accounts[0].app-id=" + ACCOUNT.appId(),
                "--gongkai.wechat.accounts[0].original-id=" + ACCOUNT.originalId(),
                "--gongkai.wechat.accounts[0].token=" + ACCOUNT.token(),
                "--gongkai.wechat.accounts[0].aes-key=" + ACCOUNT.aesKey());
    }

    private void theChainHolds() {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var arguments = Stream.concat(Stream.of("verify-register"), settings()).toArray(String[]::new);
        assertThat(RegisterCommand.run(arguments, Clock.systemUTC(), out, out))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
