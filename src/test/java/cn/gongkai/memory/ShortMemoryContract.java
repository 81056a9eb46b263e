package cn.gongkai.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every memory does.
abstract class ShortMemoryContract {

    private static final Duration LONG = Duration.ofMinutes(1);

    abstract ShortMemory memory();

    @Test
    void findsWhatWasKept() {
        memory().keep("found", "预算\n😀", LONG);
        assertThat(memory().find("found")).contains("预算\n😀");
        memory().keep("found", "", LONG);
        assertThat(memory().find("found")).contains("");
        assertThat(memory().find("never kept")).isEmpty();
    }

    @Test
    void forgets() {
        memory().keep("forgotten", "x", LONG);
        memory().forget("forgotten");
        memory().forget("never kept");
        assertThat(memory().find("forgotten")).isEmpty();
    }

    @Test
    void keepsOnlyTheFirst() {
        assertThat(memory().keepIfAbsent("first", "1", LONG)).isTrue();
        assertThat(memory().keepIfAbsent("first", "2", LONG)).isFalse();
        assertThat(memory().find("first")).contains("1");
    }

    @Test
    void valuesExpire() throws InterruptedException {
        memory().keep("kept short", "x", Duration.ofMillis(150));
        memory().keepIfAbsent("claimed short", "x", Duration.ofMillis(150));
        memory().keep("kept longer in the end", "x", Duration.ofMillis(150));
        memory().keep("kept longer in the end", "y", LONG);
        memory().keep("kept shorter in the end", "x", LONG);
        memory().keep("kept shorter in the end", "y", Duration.ofMillis(150));
        Thread.sleep(300);
        assertThat(memory().find("kept short")).isEmpty();
        assertThat(memory().find("kept shorter in the end")).isEmpty();
        assertThat(memory().find("kept longer in the end")).contains("y");
        assertThat(memory().keepIfAbsent("claimed short", "y", LONG)).isTrue();
    }

    @Test
    void ofManyAtOnceOneIsFirst() throws Exception {
        var claims = IntStream.range(0, 50)
                .<Callable<Boolean>>mapToObj(i -> () -> memory().keepIfAbsent("wanted by many", "" + i, LONG))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var won = 0;
            for (var claim : threads.invokeAll(claims)) {
                won += claim.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
    }
}
