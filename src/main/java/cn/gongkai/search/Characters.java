package cn.gongkai.search;

import com.ibm.icu.text.Transliterator;

/// Folds characters one to one, so that a place in the folded text is the same place in the original: full-width to
/// half-width, Traditional to Simplified, capitals to small letters.
///
/// ICU's rules are asked once for every character and kept in a table: a transliterator costs microseconds a call.
final class Characters {

    static final byte SEPARATOR = 0;
    /// Stands for itself: Chinese characters, kana, hangul.
    static final byte UNIT = 1;
    /// Part of a word or number.
    static final byte LETTER = 2;

    private static final char[] FOLDED = table();
    private static final byte[] KINDS = kinds();

    private Characters() {}

    static char fold(char character) {
        return FOLDED[character];
    }

    /// What a folded character is to the index. Characters outside the basic plane (emoji, the rarest ideographs)
    /// separate.
    static byte kind(char folded) {
        return KINDS[folded];
    }

    static char[] fold(CharSequence text) {
        var folded = new char[text.length()];
        for (var i = 0; i < folded.length; i++) {
            folded[i] = FOLDED[text.charAt(i)];
        }
        return folded;
    }

    private static char[] table() {
        var table = new char[Character.MAX_VALUE + 1];
        for (var c = 0; c < table.length; c++) {
            table[c] = (char) Character.toLowerCase(halfWidth(c));
        }
        // One call for all ideographs, each on a line of its own so that no rule for a word spans two.
        var lines = new StringBuilder();
        for (var c = '\u4E00'; c <= '\u9FFF'; c++) {
            lines.append(c).append('\n');
        }
        var simplified = Transliterator.getInstance("Traditional-Simplified").transliterate(lines.toString());
        var c = '\u4E00';
        for (var line : simplified.lines().toList()) {
            if (line.length() == 1) {
                table[c] = line.charAt(0);
            }
            c++;
        }
        return table;
    }

    /// U+FF01–FF5E are the ASCII characters in full width, U+3000 is the full-width space.
    private static int halfWidth(int c) {
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return c - 0xFEE0;
        }
        return c == 0x3000 ? ' ' : c;
    }

    private static byte[] kinds() {
        var kinds = new byte[Character.MAX_VALUE + 1];
        for (var c = 0; c < kinds.length; c++) {
            kinds[c] = kindOf(c);
        }
        return kinds;
    }

    private static byte kindOf(int c) {
        if (!Character.isLetterOrDigit(c)) {
            return SEPARATOR;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> UNIT;
            default -> LETTER;
        };
    }
}
