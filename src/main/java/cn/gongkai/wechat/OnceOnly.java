package cn.gongkai.wechat;

import cn.gongkai.memory.ShortMemory;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/// Answers every push once, however often the platform repeats it and whichever node it reaches.
///
/// The first attempt makes the answer in its own thread and is answered when it is done. Repetitions get the same
/// answer,
/// and wait for it while it is being made. Across nodes a claim in shared memory says that somebody is at it; a claim
/// that is not renewed (its node died) runs out, and the next repetition takes over.
final class OnceOnly implements AutoCloseable {

    private static final String PREFIX = "wechat:answer:";
    private static final String ANSWER = "=";
    private static final Duration POLL = Duration.ofMillis(40);

    private final ShortMemory memory;
    private final Duration kept;
    private final RecentAnswers recent;
    private final Claims claims;
    private final ConcurrentMap<String, CompletableFuture<Optional<Answer>>> making = new ConcurrentHashMap<>();

    /// What was answered.
    ///
    /// @param text what the platform shows; empty for silence
    /// @param repeated whether an earlier attempt made it
    record Answer(String text, boolean repeated) {}

    OnceOnly(ShortMemory memory, Clock clock, WeChatProperties.Answers settings) {
        this.memory = memory;
        this.kept = settings.kept();
        this.recent = new RecentAnswers(clock, settings.kept(), settings.memory());
        this.claims = new Claims(memory, settings.claim());
    }

    /// The answer, made now or by another attempt.
    ///
    /// @param key the same for all repetitions
    /// @param patience how long to wait for another attempt
    /// @param make makes the answer; runs at most once for all attempts, unless a node dies
    /// @return empty if another attempt is still making it after that time
    Optional<Answer> answer(String key, Duration patience, Supplier<String> make) {
        var deadline = System.nanoTime() + patience.toNanos();
        do {
            var done = recent.find(key);
            if (done.isPresent()) {
                return done.map(text -> new Answer(text, true));
            }
            var mine = new CompletableFuture<Optional<Answer>>();
            var others = making.putIfAbsent(key, mine);
            var answer = others == null
                    ? first(key, mine, deadline, make)
                    : await(others, deadline).map(made -> new Answer(made.text, true));
            if (answer.isPresent()) {
                return answer;
            }
        } while (System.nanoTime() < deadline);
        return Optional.empty();
    }

    private Optional<Answer> first(
            String key, CompletableFuture<Optional<Answer>> mine, long deadline, Supplier<String> make) {
        Optional<Answer> answer = Optional.empty();
        try {
            // Another attempt may have ended between looking and entering.
            answer = recent.find(key).map(text -> new Answer(text, true));
            if (answer.isEmpty()) {
                answer = memory.shared()
                        ? shared(PREFIX + key, deadline, make)
                        : Optional.of(new Answer(make.get(), false));
                answer.ifPresent(made -> recent.keep(key, made.text));
            }
            return answer;
        } finally {
            making.remove(key);
            mine.complete(answer);
        }
    }

    private Optional<Answer> shared(String key, long deadline, Supplier<String> make) {
        while (true) {
            if (claims.take(key)) {
                try {
                    var text = make.get();
                    claims.release(key);
                    memory.keep(key, ANSWER + text, kept);
                    return Optional.of(new Answer(text, false));
                } catch (RuntimeException | Error e) {
                    claims.release(key);
                    memory.forget(key);
                    throw e;
                }
            }
            var found = memory.find(key);
            if (found.isPresent() && found.get().startsWith(ANSWER)) {
                return Optional.of(new Answer(found.get().substring(ANSWER.length()), true));
            }
            if (System.nanoTime() >= deadline) {
                return Optional.empty();
            }
            sleep();
        }
    }

    private static Optional<Answer> await(CompletableFuture<Optional<Answer>> others, long deadline) {
        try {
            return others.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static IllegalStateException interrupted() {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while another attempt makes the answer");
    }

    @Override
    public void close() {
        claims.close();
    }
}
