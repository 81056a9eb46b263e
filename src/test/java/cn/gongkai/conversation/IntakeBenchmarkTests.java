package cn.gongkai.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.support.FakeWeChat;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Figures, not tests: `./mvnw -Pbench test -Dtest=IntakeBenchmarkTests`. 200 steps a second through the webhook, each
/// sealed push due at its own time and measured from then, so that waiting counts. The load runs in the same process.
@Tag("bench")
class IntakeBenchmarkTests {

    private static final int STEPS_A_SECOND = 200;
    private static final int SECONDS = 100;
    private static final int WARM_UP_SECONDS = 60;
    private static final long BETWEEN_STEPS = TimeUnit.SECONDS.toNanos(1);

    @TempDir
    Path folder;

    private final ConcurrentLinkedQueue<Long> waited = new ConcurrentLinkedQueue<>();

    @Test
    void onH2() throws Exception {
        measure("H2", ByChat.h2(folder));
    }

    @Test
    void onPostgres() throws Exception {
        try (var server = EmbeddedPostgres.start()) {
            measure("PostgreSQL", server.getJdbcUrl("postgres", "postgres"));
        }
    }

    private void measure(String database, String url) throws Exception {
        var words = ByChat.words();
        var between = TimeUnit.SECONDS.toNanos(1) * words.size() / STEPS_A_SECOND;
        var residents = TimeUnit.SECONDS.toNanos(SECONDS) / between;
        try (var program = ByChat.start(folder, url);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var filing = new ArrayList<Future<Integer>>();
            var start = System.nanoTime();
            var measured = start + TimeUnit.SECONDS.toNanos(WARM_UP_SECONDS);
            for (var i = 0L; i < residents; i++) {
                var person = "o_" + database + i;
                var first = start + i * between;
                filing.add(threads.submit(() -> files(person, first, measured, ByChat.weChat(program))));
            }
            for (var one : filing) {
                one.get();
            }
        }
        var nanos = waited.stream().mapToLong(Long::longValue).sorted().toArray();
        print("%s: %,d steps at %d a second: p50 %.1f ms, p99 %.1f, p99.9 %.1f, max %.1f"
                .formatted(
                        database,
                        nanos.length,
                        STEPS_A_SECOND,
                        percentile(nanos, .5),
                        percentile(nanos, .99),
                        percentile(nanos, .999),
                        percentile(nanos, 1)));
    }

    /// @return how many steps it took
    private int files(String person, long first, long measured, FakeWeChat weChat) throws InterruptedException {
        var due = first;
        var said = "";
        for (var words : ByChat.words()) {
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            said = weChat.says(person, words).text();
            if (due > measured) {
                waited.add(System.nanoTime() - due);
            }
            due += BETWEEN_STEPS;
        }
        assertThat(said).containsPattern(ByChat.NUMBER);
        return ByChat.words().size();
    }

    private static double percentile(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    @SuppressWarnings("SystemOut") // Figures are what this prints.
    private static void print(String line) {
        System.out.println(line);
    }
}
