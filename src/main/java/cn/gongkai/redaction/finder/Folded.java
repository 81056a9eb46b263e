package cn.gongkai.redaction.finder;

import java.text.Normalizer;
import java.util.Arrays;

/// A text without what only looks different or is not seen: full-width and other digits and letters as ASCII, radicals
/// that PDF fonts put in place of characters, no zero-width characters. Each character knows where it stood.
final class Folded {

    private static final int LONGEST = 4;

    private final StringBuilder text;
    private int[] origins;

    private Folded(int length) {
        this.text = new StringBuilder(length);
        this.origins = new int[Math.max(1, length)];
    }

    static Folded of(String text) {
        var folded = new Folded(text.length());
        for (var at = 0; at < text.length(); ) {
            var point = text.codePointAt(at);
            folded.add(point, at);
            at += Character.charCount(point);
        }
        return folded;
    }

    /// The same without the characters that are left out.
    Folded without(Omission omission) {
        var rest = new Folded(text.length());
        for (var at = 0; at < text.length(); at++) {
            if (!omission.omits(text, at)) {
                rest.append(text.charAt(at), origins[at]);
            }
        }
        return rest;
    }

    /// Which characters are left out.
    @FunctionalInterface
    interface Omission {
        boolean omits(CharSequence text, int at);
    }

    String text() {
        return text.toString();
    }

    /// A place here, as a place in the text this was made from.
    Span span(int start, int end, FindingKind kind, boolean doubtful) {
        return new Span(origins[start], origins[end - 1] + 1, kind, doubtful);
    }

    private void add(int point, int at) {
        if (invisible(point)) {
            return;
        }
        if (Character.isDigit(point)) {
            append((char) ('0' + Character.digit(point, 10)), at);
        } else if (blank(point)) {
            append(' ', at);
        } else if (widthOnly(point) || compatible(point) || Character.isSupplementaryCodePoint(point)) {
            var plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
            // One for one, or the places would not fit: a sign that stands for a whole word stays as it is.
            var fits = plain.length() <= LONGEST && plain.codePointCount(0, plain.length()) == 1;
            for (var character : (fits ? plain : Character.toString(point)).toCharArray()) {
                append(character, at);
            }
        } else {
            append((char) point, at);
        }
    }

    private void append(char character, int at) {
        if (text.length() == origins.length) {
            origins = Arrays.copyOf(origins, origins.length * 2);
        }
        origins[text.length()] = at;
        text.append(character);
    }

    private static boolean invisible(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT -> true;
            case Character.CONTROL -> point != '\n' && point != '\t' && point != '\r' && point != '\f';
            default -> (point >= 0xFE00 && point <= 0xFE0F) || point == 0x034F || point == 0x3164;
        };
    }

    private static boolean blank(int point) {
        return Character.getType(point) == Character.SPACE_SEPARATOR;
    }

    private static boolean widthOnly(int point) {
        return point >= 0xFF01 && point <= 0xFF5E;
    }

    /// Radicals (Kangxi and supplement) and compatibility ideographs.
    private static boolean compatible(int point) {
        return (point >= 0x2E80 && point <= 0x2FDF) || (point >= 0xF900 && point <= 0xFAFF);
    }
}
