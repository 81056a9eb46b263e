package cn.gongkai.request;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Brings what a thumb typed into one shape: full-width digits and letters, odd spaces, invisible characters.
final class Typed {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern SPACES_IN_LINE = Pattern.compile("[\\p{Z}\\t]+");
    private static final Pattern MANY_LINES = Pattern.compile("( ?\\n){3,}");
    private static final Pattern DASHES = Pattern.compile("[\\-‐‑‒–—－ ()（）.]");

    private Typed() {}

    /// One line.
    static String line(String typed) {
        return SPACES.matcher(INVISIBLE.matcher(narrow(typed)).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /// Several lines, as people describe things.
    static String prose(String typed) {
        var lines = INVISIBLE
                .matcher(typed.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("");
        return MANY_LINES
                .matcher(SPACES_IN_LINE.matcher(narrow(lines)).replaceAll(" "))
                .replaceAll("\n\n")
                .strip();
    }

    /// A number on a document: no spaces, capitals.
    static String code(String line) {
        return Normalizer.normalize(line, Normalizer.Form.NFKC).replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /// A telephone number without the country and what separates its parts.
    static String digits(String line) {
        var digits =
                DASHES.matcher(Normalizer.normalize(line, Normalizer.Form.NFKC)).replaceAll("");
        return digits.replaceFirst("^(\\+|00)86", "");
    }

    private static boolean between(char character, char first, char last) {
        return character >= first && character <= last;
    }

    /// Full-width digits and letters become narrow; Chinese punctuation stays.
    private static String narrow(String text) {
        var narrow = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            var wide = between(character, '０', '９')
                    || between(character, 'Ａ', 'Ｚ')
                    || between(character, 'ａ', 'ｚ')
                    || character == '＠';
            narrow.append(wide ? (char) (character - 0xFEE0) : character);
        }
        return narrow.toString();
    }
}
