package cn.gongkai.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class RecentAnswersTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T00:00:00Z"));
    private final InstantSource source = now::get;
    private final Clock clock = source.withZone(ZoneOffset.UTC);

    @Test
    void anAnswerIsKeptAtLeastAsLongAsPromised() {
        var recent = new RecentAnswers(clock, Duration.ofSeconds(60), DataSize.ofMegabytes(1));
        for (var second = 0; second < 300; second++) {
            recent.keep("key" + second, "answer" + second);
            now.updateAndGet(instant -> instant.plusSeconds(1));
            if (second >= 58) {
                assertThat(recent.find("key" + (second - 58))).contains("answer" + (second - 58));
            }
            if (second >= 130) {
                assertThat(recent.find("key" + (second - 130))).isEmpty();
            }
        }
    }

    @Test
    void whenMemoryIsShortTheOldestGoFirst() {
        var recent = new RecentAnswers(clock, Duration.ofHours(1), DataSize.ofKilobytes(512));
        for (var i = 0; i < 10_000; i++) {
            recent.keep("key" + i, "答".repeat(500));
            assertThat(recent.find("key" + i)).isPresent();
            assertThat(recent.find("key" + Math.max(0, i - 150))).isPresent();
        }
        assertThat(recent.find("key0")).isEmpty();
    }
}
