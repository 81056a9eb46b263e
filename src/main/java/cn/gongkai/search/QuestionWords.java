package cn.gongkai.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Words that make a sentence a question and say nothing about its subject.
///
/// They are replaced by gaps before the question is cut into pairs, so that no pair spans one. Longest first; a word
/// marked `=` is kept, which protects subjects that contain a question word (网吧, 几何).
final class QuestionWords {

    private static final String SHIPPED = "question-words.txt";

    /// Whether a word is kept, by word.
    private final Phrases<Boolean> words;

    private QuestionWords(List<String> lines) {
        words = new Phrases<>(lines.stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .map(word -> word.startsWith("=")
                        ? new Phrases.Phrase<>(Phrases.folded(word.substring(1)), true)
                        : new Phrases.Phrase<>(Phrases.folded(word), false))
                .toList());
    }

    static QuestionWords of(List<String> lines) {
        return new QuestionWords(lines);
    }

    static QuestionWords shipped() {
        try (var in = QuestionWords.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException(SHIPPED + " is missing from the program");
            }
            return new QuestionWords(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The folded text with a space for each character of a question word; as it was if hardly anything would remain.
    char[] strip(char[] folded) {
        var stripped = folded.clone();
        var i = 0;
        while (i < folded.length) {
            var entry = words.longestAt(folded, i);
            if (entry == null) {
                i++;
                continue;
            }
            if (!entry.meaning()) {
                Arrays.fill(stripped, i, i + entry.word().length(), ' ');
            }
            i += entry.word().length();
        }
        return remaining(stripped) < 2 ? folded : stripped;
    }

    private static int remaining(char[] text) {
        var remaining = 0;
        for (var c : text) {
            remaining += Characters.kind(c) == Characters.SEPARATOR ? 0 : 1;
        }
        return remaining;
    }
}
