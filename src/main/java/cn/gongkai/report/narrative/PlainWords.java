package cn.gongkai.report.narrative;

import java.util.Arrays;

/// A text as it is read for its numbers: without blanks, full-width digits and stray half-width marks as usual. Knows
/// where each character stood, so that the words can be quoted as they were written.
final class PlainWords {

    private final String original;
    private final String words;
    private final int[] places;

    private PlainWords(String original, String words, int[] places) {
        this.original = original;
        this.words = words;
        this.places = places;
    }

    static PlainWords of(String text) {
        var words = new StringBuilder();
        var places = new int[text.length()];
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\n' || !(Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b')) {
                places[words.length()] = i;
                words.append(c == ',' && !withinNumber(text, i) ? '，' : plain(c));
            }
        }
        return new PlainWords(text, words.toString(), Arrays.copyOf(places, words.length()));
    }

    /// 1,234 has its comma; scanning writes one also where a sentence pauses.
    private static boolean withinNumber(String text, int comma) {
        return comma > 0
                && comma + 1 < text.length()
                && Character.isDigit(text.charAt(comma - 1))
                && Character.isDigit(text.charAt(comma + 1));
    }

    private static char plain(char c) {
        if (c >= '０' && c <= '９') {
            return (char) (c - '０' + '0');
        }
        return switch (c) {
            case '．' -> '.';
            case '(' -> '（';
            case ')' -> '）';
            case ';' -> '；';
            case ':' -> '：';
            default -> c;
        };
    }

    /// To search in.
    String words() {
        return words;
    }

    /// A part of them as it was written.
    String quote(int start, int end) {
        return original.substring(places[start], places[end - 1] + 1);
    }

    /// The paragraph around a place.
    String paragraph(int at) {
        var end = words.indexOf('\n', at);
        return words.substring(words.lastIndexOf('\n', at - 1) + 1, end < 0 ? words.length() : end);
    }

    /// Where a sentence begins.
    int sentence(int at) {
        return after("。；！？\n", at);
    }

    int sentenceEnd(int at) {
        for (var i = at; i < words.length(); i++) {
            if ("。；！？\n".indexOf(words.charAt(i)) >= 0) {
                return i;
            }
        }
        return words.length();
    }

    /// Where a part of a sentence begins that stands between commas.
    int clause(int at) {
        return after("。；！？\n，,：（）", at);
    }

    private int after(String marks, int at) {
        for (var i = at - 1; i >= 0; i--) {
            if (marks.indexOf(words.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return 0;
    }
}
