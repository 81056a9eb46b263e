package cn.gongkai.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gongkai.support.RealRedis;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.data.redis.autoconfigure.health.DataRedisHealthContributorAutoConfiguration;
import org.springframework.boot.data.redis.health.DataRedisHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

class MemoryConfigurationTests {

    private final ApplicationContextRunner started = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataRedisAutoConfiguration.class, DataRedisHealthContributorAutoConfiguration.class))
            .withUserConfiguration(Memory.class);

    @Import(MemoryConfiguration.class)
    @EnableConfigurationProperties(MemoryProperties.class)
    static class Memory {}

    @Test
    void withoutAnAddressNothingIsCalled() throws Exception {
        try (var listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            listening.setSoTimeout(500);
            started.withPropertyValues("spring.data.redis.port=" + listening.getLocalPort())
                    .run(context -> {
                        var memory = context.getBean(ShortMemory.class);
                        memory.keep("k", "v", Duration.ofMinutes(1));
                        assertThat(memory.find("k")).contains("v");
                        assertThat(memory.shared()).isFalse();
                        var health = context.getBean(SharedMemoryHealthIndicator.class)
                                .health();
                        assertThat(health.getStatus()).isEqualTo(Status.UP);
                        assertThat(health.getDetails())
                                .containsEntry("shared", false)
                                .containsEntry("degraded", false);
                        assertThat(context).doesNotHaveBean(DataRedisHealthIndicator.class);
                        assertThatThrownBy(listening::accept).isInstanceOf(SocketTimeoutException.class);
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.data.redis.url=redis://127.0.0.1:%d",
                "spring.data.redis.host=127.0.0.1,spring.data.redis.port=%d",
            })
    void anAddressMeansRedis(String settings) {
        try (var redis = RealRedis.start()) {
            started.withPropertyValues(settings.formatted(redis.port()).split(","))
                    .run(context -> {
                        assertThat(context.getBean(ShortMemory.class).shared()).isTrue();
                        assertThat(context).doesNotHaveBean(DataRedisHealthIndicator.class);
                        // Cold, the first contact may take longer than an answer waits, and then leaves Redis alone.
                        for (var i = 0; i < 40 && degraded(context.getBean(SharedMemoryHealthIndicator.class)); i++) {
                            Thread.sleep(250);
                        }
                        assertThat(degraded(context.getBean(SharedMemoryHealthIndicator.class)))
                                .isFalse();
                    });
        }
    }

    private static boolean degraded(SharedMemoryHealthIndicator indicator) {
        return Boolean.TRUE.equals(indicator.health().getDetails().get("degraded"));
    }

    @Test
    void aWrongAddressIsNamedButDoesNotStopTheNode() {
        started.withPropertyValues("spring.data.redis.host=127.0.0.1", "spring.data.redis.port=1")
                .run(context -> {
                    var memory = context.getBean(ShortMemory.class);
                    memory.keep("k", "v", Duration.ofMinutes(1));
                    assertThat(memory.find("k")).contains("v");
                    var health =
                            context.getBean(SharedMemoryHealthIndicator.class).health();
                    assertThat(health.getStatus()).isEqualTo(Status.UP);
                    assertThat(health.getDetails())
                            .containsEntry("shared", true)
                            .containsEntry("degraded", true);
                });
    }
}
