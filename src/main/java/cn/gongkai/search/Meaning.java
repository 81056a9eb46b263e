package cn.gongkai.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Turns texts into vectors that are close where meanings are: BAAI's bge-small-zh-v1.5, quantized, in this process.
///
/// A help, never a need: until the model is loaded, where its runtime is missing and when too many ask at once, there
/// is no vector and words decide alone.
@Component
class Meaning {

    /// Part of every key under which a vector is kept: vectors of different models cannot be compared.
    static final String MODEL = "bge-small-zh-v1.5-q";

    private static final Logger log = LoggerFactory.getLogger(Meaning.class);

    /// What the model was trained to see before a question, and before nothing else.
    private static final String INSTRUCTION = "为这个句子生成表示以用于检索相关文章：";
    /// In characters. The model reads 512 tokens, about one a character; the rest of a passage would be averaged in.
    private static final int LONGEST = 480;
    /// A question that must wait longer is answered by words.
    private static final long PATIENCE_MILLIS = 60;

    private final CompletableFuture<@Nullable EmbeddingModel> model;
    private final Semaphore computing =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));
    private final Cache<String, float[]> questions;

    Meaning(SearchProperties properties) {
        questions = Caffeine.newBuilder()
                .maximumSize(properties.rememberedAnswers())
                .build();
        model = properties.semantic()
                ? CompletableFuture.supplyAsync(
                        Meaning::load,
                        task -> Thread.ofPlatform()
                                .name("meaning-load")
                                .daemon()
                                .start(task))
                : CompletableFuture.completedFuture(null);
    }

    /// Waits until the model is loaded.
    ///
    /// @return whether there is one
    boolean available() {
        return model.join() != null;
    }

    /// The vector of a question, unless it would have to be waited for.
    Optional<float[]> ofQuestion(String question) {
        var loaded = model.getNow(null);
        if (loaded == null) {
            return Optional.empty();
        }
        var known = questions.getIfPresent(question);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            if (!computing.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            var vector = vector(loaded, INSTRUCTION + question);
            questions.put(question, vector);
            return Optional.of(vector);
        } finally {
            computing.release();
        }
    }

    /// The vector of a passage, however long it takes.
    ///
    /// @throws IllegalStateException if there is no model
    float[] ofPassage(String text) {
        var loaded = model.join();
        if (loaded == null) {
            throw new IllegalStateException("There is no model");
        }
        return vector(loaded, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    private static float[] vector(EmbeddingModel model, String text) {
        return model.embed(text).content().vector();
    }

    private static @Nullable EmbeddingModel load() {
        try {
            // On the calling thread: a pool of its own would compete with what answers.
            var loaded = new BgeSmallZhV15QuantizedEmbeddingModel(Runnable::run);
            loaded.embed("预热");
            return loaded;
        } catch (RuntimeException | LinkageError e) {
            log.warn(
                    "Questions are answered by words alone: the model of meaning does not run here ({})", e.toString());
            return null;
        }
    }
}
