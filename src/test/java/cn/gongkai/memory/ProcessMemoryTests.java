package cn.gongkai.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProcessMemoryTests extends ShortMemoryContract {

    private final ProcessMemory memory = new ProcessMemory();

    @Override
    ShortMemory memory() {
        return memory;
    }

    @Test
    void isBounded() throws InterruptedException {
        var value = "x".repeat(100_000);
        for (var i = 0; i < 500; i++) {
            memory.keep("k" + i, value, Duration.ofHours(1));
        }
        // What is too much goes in the background.
        for (var i = 0; i < 50 && found() > 80; i++) {
            Thread.sleep(100);
        }
        assertThat(found()).isBetween(1L, 80L);
    }

    private long found() {
        return IntStream.range(0, 500)
                .filter(i -> memory.find("k" + i).isPresent())
                .count();
    }
}
