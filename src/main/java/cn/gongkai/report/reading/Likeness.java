package cn.gongkai.report.reading;

import java.util.HashMap;
import java.util.Map;

/// How much of a label a text shows, in the same order. Scanning loses, adds and confuses characters.
final class Likeness {

    private static final int LONGEST = Long.SIZE;

    private final Map<Character, Long> places = new HashMap<>();
    private final int length;
    private final long all;

    /// @param label with at most 64 letters
    Likeness(String label) {
        var letters = letters(label);
        if (letters.isEmpty() || letters.length() > LONGEST) {
            throw new IllegalArgumentException(label);
        }
        for (var i = 0; i < letters.length(); i++) {
            places.merge(letters.charAt(i), 1L << i, (those, one) -> those | one);
        }
        this.length = letters.length();
        this.all = -1L >>> (LONGEST - length);
    }

    /// From 0, nothing in common, to 1, the same.
    double of(String text) {
        return ofLetters(letters(text));
    }

    /// The same of a text of which only letters and digits are left.
    double ofLetters(String letters) {
        return 2.0 * common(letters) / (length + letters.length());
    }

    /// Letters and digits only.
    static String letters(String text) {
        var letters = new StringBuilder(text.length());
        Numeral.plain(text)
                .codePoints()
                .filter(Likeness::shows)
                .forEach(c -> letters.appendCodePoint(Character.toLowerCase(c)));
        return letters.toString();
    }

    private static boolean shows(int character) {
        var type = Character.getType(character);
        return Character.isLetterOrDigit(character)
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /// The length of their longest common subsequence, with a bit for each letter of the label (Hyyrö 2004).
    private int common(String letters) {
        var left = -1L;
        for (var i = 0; i < letters.length(); i++) {
            var here = left & places.getOrDefault(letters.charAt(i), 0L);
            left = (left + here) | (left - here);
        }
        return Long.bitCount(~left & all);
    }
}
