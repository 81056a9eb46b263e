package cn.gongkai.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/// Orders the passages that were looked at closely, by a weighted sum of their clues.
final class Reranker {

    private static final Clue[] CLUES = Clue.values();

    private final double[] weights;

    private Reranker(double[] weights) {
        this.weights = weights;
    }

    /// @param weights in the order of [Clue]
    static Reranker of(double[] weights) {
        return new Reranker(weights.clone());
    }

    static Reranker shipped() {
        return new Reranker(Arrays.stream(CLUES).mapToDouble(Clue::shipped).toArray());
    }

    /// What was learned on this installation, or else what is shipped.
    ///
    /// @throws IllegalStateException naming the file and what is wrong with it
    static Reranker read(Path file) {
        if (!Files.exists(file)) {
            return shipped();
        }
        var kept = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            kept.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var weights = new double[CLUES.length];
        for (var i = 0; i < CLUES.length; i++) {
            var value = kept.getProperty(key(CLUES[i]));
            try {
                weights[i] = Double.parseDouble(String.valueOf(value));
            } catch (NumberFormatException e) {
                throw new IllegalStateException(
                        "%s: %s is %s, not a number. Delete the file, or train again."
                                .formatted(file, key(CLUES[i]), value),
                        e);
            }
        }
        return new Reranker(weights);
    }

    /// Keeps the weights.
    ///
    /// @param remarks how they came about, a line each
    void write(Path file, List<String> remarks) throws IOException {
        var lines = new ArrayList<String>();
        remarks.forEach(remark -> lines.add("# " + remark));
        for (var i = 0; i < CLUES.length; i++) {
            lines.add(String.format(Locale.ROOT, "%s=%.4f", key(CLUES[i]), weights[i]));
        }
        Files.write(file, lines);
    }

    double score(Clues clues) {
        var sum = 0.0;
        for (var i = 0; i < CLUES.length; i++) {
            sum += weights[i] == 0 ? 0 : weights[i] * CLUES[i].of(clues);
        }
        return sum;
    }

    private static String key(Clue clue) {
        return clue.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
