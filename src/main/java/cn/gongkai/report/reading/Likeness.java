package cn.gongkai.report.reading;

import java.util.Collection;
import java.util.Locale;

/// How much of one text another shows, in the same order. Scanning loses, adds and confuses characters.
final class Likeness {

    private Likeness() {}

    /// From 0, nothing in common, to 1, the same.
    static double of(String one, String other) {
        var first = letters(one);
        var second = letters(other);
        var length = first.length() + second.length();
        return length == 0 ? 0 : 2.0 * common(first, second) / length;
    }

    static double best(Collection<String> those, String other) {
        return those.stream().mapToDouble(one -> of(one, other)).max().orElse(0);
    }

    /// Letters and digits only.
    static String letters(String text) {
        return Numeral.plain(text).replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    /// The length of their longest common subsequence.
    private static int common(String one, String other) {
        var above = new int[other.length() + 1];
        for (var i = 0; i < one.length(); i++) {
            var row = new int[other.length() + 1];
            for (var j = 0; j < other.length(); j++) {
                row[j + 1] = one.charAt(i) == other.charAt(j) ? above[j] + 1 : Math.max(above[j + 1], row[j]);
            }
            above = row;
        }
        return above[other.length()];
    }
}
