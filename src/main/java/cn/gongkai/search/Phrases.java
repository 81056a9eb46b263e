package cn.gongkai.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Phrases to look for in a text, each with what it stands for. Where several begin at one place the longest counts.
final class Phrases<T> {

    /// @param word folded
    record Phrase<T>(String word, T meaning) {}

    private final Map<Character, List<Phrase<T>>> byFirst = new HashMap<>();
    private final long[] firsts = new long[1024];

    Phrases(List<Phrase<T>> phrases) {
        for (var phrase : phrases) {
            var first = phrase.word().charAt(0);
            byFirst.computeIfAbsent(first, ignored -> new ArrayList<>()).add(phrase);
            firsts[first >> 6] |= 1L << first;
        }
        byFirst.values()
                .forEach(some -> some.sort(Comparator.comparingInt(
                                (Phrase<T> phrase) -> phrase.word().length())
                        .reversed()));
    }

    static String folded(String word) {
        return new String(Characters.fold(word));
    }

    /// The longest phrase that begins at a place of a folded text.
    @Nullable
    Phrase<T> longestAt(char[] text, int place) {
        var first = text[place];
        if ((firsts[first >> 6] & (1L << first)) == 0) {
            return null;
        }
        for (var phrase : byFirst.getOrDefault(first, List.of())) {
            if (standsAt(text, place, phrase.word())) {
                return phrase;
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
        // Letters count as whole words only: sfz in "sfz丢了", not within a longer one.
        return Characters.kind(text[place]) != Characters.LETTER
                || (!letterAt(text, place - 1) && !letterAt(text, place + word.length()));
    }

    private static boolean letterAt(char[] text, int place) {
        return place >= 0 && place < text.length && Characters.kind(text[place]) == Characters.LETTER;
    }
}
