package cn.gongkai.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.GongkaiApplication;
import cn.gongkai.search.DisclosureSearch;
import cn.gongkai.search.SearchQuery;
import cn.gongkai.support.FakeWeChat;
import cn.gongkai.wechat.LoadGenerator.Figures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// How many pushes the webhook answers, with real search, beside an echo and beside WxJava's own handling.
///
/// `./mvnw test -Pbench -Dtest=WebhookBenchmarkTests`; add `-Dbench.virtual-threads=false` for platform threads. Server
/// and load generator share the machine. Prints figures and asserts none.
@Tag("bench")
@SpringBootTest(
        classes = {GongkaiApplication.class, BenchmarkEndpoints.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:bench;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "spring.threads.virtual.enabled=${bench.virtual-threads:true}",
            "logging.file.name=",
            "server.tomcat.max-keep-alive-requests=-1",
            "gongkai.wechat.accounts[0].app-id=wxbench",
            "gongkai.wechat.accounts[0].original-id=gh_bench",
            "gongkai.wechat.accounts[0].token=token-of-bench",
            "gongkai.wechat.accounts[0].aes-key=abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
        })
class WebhookBenchmarkTests {

    static final FakeWeChat.Account ACCOUNT = new FakeWeChat.Account(
            "wxbench", "gh_bench", "token-of-bench", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", true);

    private static final int DOCUMENTS = 20_000;
    private static final int CONNECTIONS = 32;
    private static final int SECONDS = Integer.getInteger("bench.seconds", 8);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);

    private static final List<Target> TARGETS = List.of(
            new Target("echo", "/bench/echo", ""),
            new Target("stock WxJava", "/bench/stock", ""),
            new Target("webhook, help text", "/wechat/wxbench", "帮助"),
            new Target("webhook, shared", "/wechat/wxbench", BenchmarkTexts.COMMON),
            new Target("webhook, distinct", "/wechat/wxbench", ""));

    /// What is measured.
    ///
    /// @param words what everybody says; empty for a question each, [BenchmarkTexts#COMMON] for shared ones
    private record Target(String name, String path, String words) {}

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    DisclosureSearch search;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) throws IOException {
        var documents = Files.createDirectories(folder.resolve("documents"));
        try (var rows = Files.newBufferedWriter(documents.resolve("generated.jsonl"), StandardCharsets.UTF_8)) {
            for (var i = 1; i <= DOCUMENTS; i++) {
                rows.write(BenchmarkTexts.row(i));
                rows.newLine();
            }
        }
        registry.add("gongkai.disclosure.folder", () -> documents);
        registry.add("gongkai.search.generations", () -> folder.resolve("generations"));
    }

    @Test
    void webhookBesideAnEchoAndWxJava() throws Exception {
        awaitIndex();
        var peaks = new LinkedHashMap<Target, List<Figures>>();
        TARGETS.forEach(target -> load(target, SECONDS, 0));
        for (var round = 0; round < ROUNDS; round++) {
            for (var target : TARGETS) {
                peaks.computeIfAbsent(target, name -> new ArrayList<>()).add(load(target, SECONDS, 0));
            }
        }
        var report = new StringBuilder("\n%d documents, %d connections, %d processors, virtual threads %s%n"
                .formatted(
                        DOCUMENTS,
                        CONNECTIONS,
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("bench.virtual-threads", "true")));
        for (var target : TARGETS) {
            var peak = median(Objects.requireNonNull(peaks.get(target)));
            var half = load(target, SECONDS, peak.perSecond() / 2);
            report.append(
                    "%-20s peak %7.0f/s  p50 %6.2f ms  p99 %6.2f ms | at half: %7.0f/s  p50 %6.2f ms  p99 %6.2f ms%n"
                            .formatted(
                                    target.name(),
                                    peak.perSecond(),
                                    peak.p50Millis(),
                                    peak.p99Millis(),
                                    half.perSecond(),
                                    half.p50Millis(),
                                    half.p99Millis()));
            assertThat(half.failed()).as(target.name()).isZero();
        }
        System.out.println(report);
    }

    private void awaitIndex() throws InterruptedException {
        for (var i = 0; i < 1200 && !answered(); i++) {
            Thread.sleep(100);
        }
        assertThat(answered()).isTrue();
        // Let the rest of the start settle.
        Thread.sleep(2000);
    }

    private boolean answered() {
        return search.search(SearchQuery.of("第" + DOCUMENTS + "号", 0, 50)).stream()
                .anyMatch(hit -> hit.source().documentId().value().equals("d" + DOCUMENTS));
    }

    private static Figures median(List<Figures> rounds) {
        return rounds.stream()
                .sorted((a, b) -> Double.compare(a.perSecond(), b.perSecond()))
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    /// In a process of its own, so that its work does not disturb the server's heap.
    private Figures load(Target target, int seconds, double rate) {
        var prepared = rate == 0 ? seconds * 12_000 : (int) (seconds * rate) + 1;
        try {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            LoadGenerator.class.getName(),
                            Integer.toString(port),
                            target.path(),
                            target.words(),
                            Integer.toString(DOCUMENTS),
                            Integer.toString(CONNECTIONS),
                            Integer.toString(seconds),
                            Double.toString(rate),
                            Integer.toString(prepared))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (var out = process.inputReader()) {
                return out.lines()
                        .filter(line -> line.startsWith("figures "))
                        .findFirst()
                        .map(Figures::read)
                        .orElseThrow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
