package cn.gongkai.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gongkai.memory.ShortMemory;
import cn.gongkai.wechat.OnceOnly.Answer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/// Two nodes over one memory.
class OnceOnlyTests {

    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final SharedMap memory = new SharedMap();
    private final OnceOnly node = node();
    private final OnceOnly other = node();
    private final AtomicInteger made = new AtomicInteger();

    private OnceOnly node() {
        return new OnceOnly(
                memory,
                Clock.systemUTC(),
                new WeChatProperties.Answers(
                        Duration.ofMinutes(1), DataSize.ofMegabytes(1), PATIENCE, Duration.ofSeconds(1)));
    }

    @AfterEach
    void close() {
        node.close();
        other.close();
    }

    private Supplier<String> make(Duration duration) {
        return () -> {
            var number = made.incrementAndGet();
            pause(duration);
            return "answer " + number;
        };
    }

    @Test
    void theOtherNodeGivesTheSameAnswer() {
        assertThat(node.answer("k", PATIENCE, make(Duration.ZERO))).contains(new Answer("answer 1", false));
        assertThat(other.answer("k", PATIENCE, make(Duration.ZERO))).contains(new Answer("answer 1", true));
        assertThat(node.answer("k", PATIENCE, make(Duration.ZERO))).contains(new Answer("answer 1", true));
        assertThat(node.answer("k2", PATIENCE, make(Duration.ZERO))).contains(new Answer("answer 2", false));
    }

    @Test
    void silenceIsAnAnswer() {
        assertThat(node.answer("k", PATIENCE, () -> "")).contains(new Answer("", false));
        assertThat(other.answer("k", PATIENCE, make(Duration.ZERO))).contains(new Answer("", true));
    }

    @Test
    void manyAttemptsOnBothNodesMakeOneAnswer() throws Exception {
        var attempts = IntStream.range(0, 60)
                .<Callable<Optional<Answer>>>mapToObj(
                        i -> () -> (i % 2 == 0 ? node : other).answer("k", PATIENCE, make(Duration.ofSeconds(2))))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var attempt : threads.invokeAll(attempts)) {
                assertThat(attempt.get().map(Answer::text)).contains("answer 1");
            }
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void aSlowAnswerIsStillMadeOnce() throws Exception {
        // Four times as long as a claim lasts unless it is renewed.
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> node.answer("k", PATIENCE, make(Duration.ofSeconds(4))));
            pause(Duration.ofMillis(100));
            assertThat(other.answer("k", PATIENCE, make(Duration.ZERO))).contains(new Answer("answer 1", true));
            assertThat(slow.get()).contains(new Answer("answer 1", false));
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void anAttemptThatWaitsTooLongIsToldSo() throws Exception {
        var release = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> node.answer("k", PATIENCE, () -> {
                await(release);
                return "late";
            }));
            pause(Duration.ofMillis(50));
            for (var waiting : new OnceOnly[] {node, other}) {
                var asked = System.nanoTime();
                assertThat(waiting.answer("k", Duration.ofMillis(300), make(Duration.ZERO)))
                        .isEmpty();
                assertThat(Duration.ofNanos(System.nanoTime() - asked)).isBetween(Duration.ofMillis(300), PATIENCE);
            }
            release.countDown();
            assertThat(first.get()).contains(new Answer("late", false));
        }
        assertThat(other.answer("k", PATIENCE, make(Duration.ZERO))).contains(new Answer("late", true));
    }

    @Test
    void whenANodeDiesTheNextAttemptTakesOver() {
        // All a dead node leaves behind.
        memory.keep("wechat:answer:k", "?", Duration.ofMillis(300));
        assertThat(other.answer("k", PATIENCE, make(Duration.ZERO))).contains(new Answer("answer 1", false));
        assertThat(node.answer("k", PATIENCE, make(Duration.ZERO))).contains(new Answer("answer 1", true));
    }

    @Test
    void whatBreaksLeavesNothingBehind() {
        assertThatThrownBy(() -> node.answer("k", PATIENCE, () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(other.answer("k", PATIENCE, make(Duration.ZERO))).contains(new Answer("answer 1", false));
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What Redis does, in a map.
    private static final class SharedMap implements ShortMemory {

        private final ConcurrentHashMap<String, Kept> values = new ConcurrentHashMap<>();

        private record Kept(String value, long until) {}

        @Override
        public Optional<String> find(String key) {
            var kept = values.get(key);
            return kept == null || System.nanoTime() > kept.until ? Optional.empty() : Optional.of(kept.value);
        }

        @Override
        public void keep(String key, String value, Duration timeToLive) {
            values.put(key, new Kept(value, System.nanoTime() + timeToLive.toNanos()));
        }

        @Override
        public synchronized boolean keepIfAbsent(String key, String value, Duration timeToLive) {
            if (find(key).isPresent()) {
                return false;
            }
            keep(key, value, timeToLive);
            return true;
        }

        @Override
        public void forget(String key) {
            values.remove(key);
        }

        @Override
        public boolean shared() {
            return true;
        }
    }
}
