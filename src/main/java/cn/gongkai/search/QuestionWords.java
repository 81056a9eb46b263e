package cn.gongkai.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words that make a sentence a question and say nothing about its subject.
///
/// They are replaced by gaps before the question is cut into pairs, so that no pair spans one. Longest first; a word
/// marked `=` is kept, which protects subjects that contain a question word (网吧, 几何).
final class QuestionWords {

    private static final String SHIPPED = "question-words.txt";

    private record Entry(String word, boolean kept) {}

    private final Map<Character, List<Entry>> byFirst = new HashMap<>();
    private final long[] firsts = new long[1024];

    private QuestionWords(List<String> lines) {
        var entries = lines.stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .map(word -> word.startsWith("=")
                        ? new Entry(new String(Characters.fold(word.substring(1))), true)
                        : new Entry(new String(Characters.fold(word)), false))
                .sorted((a, b) -> Integer.compare(b.word().length(), a.word().length()))
                .toList();
        for (var entry : entries) {
            var first = entry.word().charAt(0);
            byFirst.computeIfAbsent(first, ignored -> new ArrayList<>()).add(entry);
            firsts[first >> 6] |= 1L << first;
        }
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
            var entry = longestAt(folded, i);
            if (entry == null) {
                i++;
                continue;
            }
            if (!entry.kept()) {
                Arrays.fill(stripped, i, i + entry.word().length(), ' ');
            }
            i += entry.word().length();
        }
        return remaining(stripped) < 2 ? folded : stripped;
    }

    private @Nullable Entry longestAt(char[] text, int place) {
        var first = text[place];
        if ((firsts[first >> 6] & (1L << first)) == 0) {
            return null;
        }
        for (var entry : byFirst.getOrDefault(first, List.of())) {
            if (standsAt(text, place, entry.word())) {
                return entry;
            }
        }
        return null;
    }

    private static boolean standsAt(char[] text, int place, String word) {
        if (place + word.length() > text.length) {
            return false;
        }
        for (var i = 1; i < word.length(); i++) {
            if (text[place + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int remaining(char[] text) {
        var remaining = 0;
        for (var c : text) {
            remaining += Characters.kind(c) == Characters.SEPARATOR ? 0 : 1;
        }
        return remaining;
    }
}
