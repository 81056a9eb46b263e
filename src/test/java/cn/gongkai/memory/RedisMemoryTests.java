package cn.gongkai.memory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.support.RealRedis;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.SocketOptions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/// On a real Redis, and on what is left of one.
class RedisMemoryTests extends ShortMemoryContract {

    private static final Duration LONG = Duration.ofMinutes(1);
    /// Of `defaults.properties`.
    private static final Duration SHORT = Duration.ofMillis(250);
    /// Where nothing is about time: a busy machine may stall.
    private static final Duration AMPLE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private RealRedis redis;
    private Node node;
    private Node other;

    /// One node's way to Redis.
    private static final class Node implements AutoCloseable {

        private final LettuceConnectionFactory connections;
        private final RedisMemory memory;

        Node(int port, Duration timeout) {
            connections = new LettuceConnectionFactory(
                    new RedisStandaloneConfiguration("127.0.0.1", port),
                    LettuceClientConfiguration.builder()
                            .commandTimeout(timeout)
                            .clientOptions(ClientOptions.builder()
                                    .socketOptions(SocketOptions.builder()
                                            .connectTimeout(timeout)
                                            .build())
                                    .build())
                            .build());
            connections.afterPropertiesSet();
            connections.start();
            memory = new RedisMemory(new StringRedisTemplate(connections), "test:", new Breaker(PAUSE));
            // The first connection of a cold JVM may take longer than an answer waits.
            for (var i = 0; i < 3 && !memory.reachable(); i++) {
                pause(PAUSE);
            }
        }

        @Override
        public void close() {
            connections.destroy();
        }
    }

    @BeforeEach
    void start() {
        redis = RealRedis.start();
        node = new Node(redis.port(), AMPLE);
        other = new Node(redis.port(), AMPLE);
    }

    @AfterEach
    void stop() {
        node.close();
        other.close();
        redis.close();
    }

    @Override
    ShortMemory memory() {
        return node.memory;
    }

    @Test
    void nodesShareIt() {
        node.memory.keep("shared", "x", LONG);
        assertThat(other.memory.find("shared")).contains("x");
        assertThat(other.memory.keepIfAbsent("shared", "y", LONG)).isFalse();
        assertThat(node.memory.shared()).isTrue();
    }

    @Test
    void withRedisGoneItGoesOnByItself() {
        try (var quick = new Node(redis.port(), SHORT)) {
            quick.memory.keep("before", "x", LONG);
            redis.stop();
            assertQuick(() -> {
                quick.memory.keep("meanwhile", "y", LONG);
                assertThat(quick.memory.find("meanwhile")).contains("y");
                assertThat(quick.memory.keepIfAbsent("meanwhile", "z", LONG)).isFalse();
                assertThat(quick.memory.keepIfAbsent("claimed", "z", LONG)).isTrue();
                assertThat(quick.memory.find("before")).isEmpty();
            });
            var health = new SharedMemoryHealthIndicator(quick.memory).health();
            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails()).containsEntry("degraded", true);

            redis.startAgain();
            for (var i = 0; i < 40 && !quick.memory.reachable(); i++) {
                pause(Duration.ofMillis(250));
            }
            assertThat(quick.memory.find("meanwhile")).contains("y");
            quick.memory.keep("afterwards", "x", LONG);
            pause(PAUSE);
            assertThat(other.memory.find("afterwards")).contains("x");
            assertThat(new SharedMemoryHealthIndicator(quick.memory).health().getDetails())
                    .containsEntry("degraded", false);
        }
    }

    /// A machine that hung, or a network that swallows: worse than a refused connection.
    @Test
    void aMuteRedisCostsOneShortWait() throws Exception {
        try (var mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var cut = new Node(mute.getLocalPort(), SHORT);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 30)
                    .<Callable<Boolean>>mapToObj(i -> () -> cut.memory.keepIfAbsent("k" + i, "x", LONG))
                    .toList();
            var asked = System.nanoTime();
            for (var call : threads.invokeAll(calls)) {
                assertThat(call.get()).isTrue();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));
            assertQuick(() -> assertThat(cut.memory.find("k1")).contains("x"));
        }
    }

    private static void assertQuick(Runnable calls) {
        var asked = System.nanoTime();
        calls.run();
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
