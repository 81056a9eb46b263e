package cn.gongkai.search;

import cn.gongkai.disclosure.Disclosure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Vectors of passages by their content, so that none is computed twice, whatever becomes of the index.
final class PassageVectors implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PassageVectors.class);

    private final MVStore store;
    private final MVMap<String, byte[]> vectors;

    private PassageVectors(MVStore store) {
        this.store = store;
        vectors = store.openMap("vectors");
    }

    /// Opens the file, or keeps them in memory while somebody else has it open or it cannot be read.
    static PassageVectors open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new PassageVectors(
                    new MVStore.Builder().fileName(file.toString()).cacheSize(4).open());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MVStoreException e) {
            log.warn("{} cannot be opened; vectors are kept in memory: {}", file, e.getMessage());
            return inMemory();
        }
    }

    static PassageVectors inMemory() {
        return new PassageVectors(new MVStore.Builder().open());
    }

    float @Nullable [] find(String text) {
        var bytes = vectors.get(key(text));
        if (bytes == null) {
            return null;
        }
        var vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }

    void keep(String text, float[] vector) {
        var bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        FloatBuffer floats = bytes.asFloatBuffer();
        floats.put(vector);
        vectors.put(key(text), bytes.array());
    }

    /// Computes what is missing of a document.
    ///
    /// @param longest characters a passage may have
    /// @return how many vectors were computed
    int complete(Disclosure disclosure, int longest, Meaning meaning) {
        var computed = 0;
        for (var entry : Entry.of(disclosure, longest)) {
            if (!vectors.containsKey(key(entry.words()))) {
                keep(entry.words(), meaning.ofPassage(entry.words()));
                computed++;
            }
        }
        return computed;
    }

    @Override
    public void close() {
        store.close();
    }

    private static String key(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(Meaning.MODEL.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
