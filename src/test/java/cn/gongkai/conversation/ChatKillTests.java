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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole program is killed (SIGKILL) while residents file in chat, every push sent twice. What they were shown
/// stays true, and they go on where they were. `-Dgongkai.kills=50` kills more often.
class ChatKillTests {

    private static final int KILLS = Integer.getInteger("gongkai.kills", 2);
    private static final int RESIDENTS = 16;

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
            try {
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
            } finally {
                // After a failure residents would go on for ever.
                threads.shutdownNow();
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
        var weChat = ByChat.weChat(port);
        var asked = says(weChat, person, ByChat.BEGINS);
        // The step that the resident was last asked for.
        var confirmed = 0;
        while (!Thread.currentThread().isInterrupted()) {
            if (asked.isEmpty()) {
                // It died before it answered: the resident looks where the form stands.
                asked = says(weChat, person, confirmed == 0 ? ByChat.BEGINS : "继续");
                if (!asked.isEmpty() && step(asked) < 0) {
                    asked = says(weChat, person, "我的申请");
                }
                continue;
            }
            var number = ByChat.NUMBER.matcher(asked);
            if (number.find()) {
                return Integer.parseInt(number.group(1));
            }
            var step = step(asked);
            assertThat(step)
                    .as("%s at %d is asked: %s", person, confirmed, asked)
                    .isBetween(confirmed, confirmed + 1);
            confirmed = step;
            asked = says(weChat, person, ByChat.STEPS.get(step).answer());
        }
        throw new InterruptedException();
    }

    private static int step(String asked) {
        return IntStream.range(0, ByChat.STEPS.size())
                .filter(i -> asked.contains(ByChat.STEPS.get(i).asked()))
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
        try {
            for (var waited = 0; waited < 3_000; waited++) {
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
        } catch (InterruptedException | AssertionError e) {
            program.destroyForcibly();
            throw e;
        }
        program.destroyForcibly();
        throw new AssertionError("The program does not get ready");
    }

    private Stream<String> settings() {
        return ByChat.settings(folder, ByChat.h2(folder), port);
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
