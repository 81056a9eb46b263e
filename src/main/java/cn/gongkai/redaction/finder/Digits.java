package cn.gongkai.redaction.finder;

import java.util.ArrayList;
import java.util.List;

/// Runs of digits that may be one number written apart: groups with blanks, hyphens, dots or one line break between
/// them.
///
/// @param groups of digits, in order; the last may end in an X
record Digits(List<Group> groups) {

    private static final int WIDEST_GAP = 12;

    Digits {
        groups = List.copyOf(groups);
    }

    /// Digits without anything between them.
    ///
    /// @param gap what stands before it, after the group before; empty for the first
    record Group(int start, int end, String digits, String gap) {}

    /// All of a text.
    static List<Digits> in(String text) {
        var all = new ArrayList<Digits>();
        var chain = new ArrayList<Group>();
        for (var at = 0; at < text.length(); ) {
            if (!digit(text.charAt(at))) {
                at++;
                continue;
            }
            var end = at;
            while (end < text.length() && digit(text.charAt(end))) {
                end++;
            }
            var digits = text.substring(at, end);
            if (end < text.length() && x(text.charAt(end)) && ends(text, end + 1, digits.length())) {
                end++;
                digits += "X";
            }
            var gap = chain.isEmpty() ? "" : text.substring(chain.getLast().end(), at);
            if (!chain.isEmpty() && (!joins(gap) || chain.getLast().digits().endsWith("X"))) {
                all.add(new Digits(chain));
                chain.clear();
                gap = "";
            }
            chain.add(new Group(at, end, digits, gap));
            // An X after a gap belongs to the number before it.
            at = end;
            var apart = at;
            while (apart < text.length() && apart - at < WIDEST_GAP && separates(text.charAt(apart))) {
                apart++;
            }
            if (apart > at
                    && apart < text.length()
                    && x(text.charAt(apart))
                    && joins(text.substring(at, apart))
                    && !followed(text, apart + 1)) {
                chain.add(new Group(apart, apart + 1, "X", text.substring(at, apart)));
                at = apart + 1;
            }
        }
        if (!chain.isEmpty()) {
            all.add(new Digits(chain));
        }
        return all;
    }

    private static boolean digit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean x(char character) {
        return character == 'X' || character == 'x' || character == '×' || character == 'Χ' || character == 'Х';
    }

    /// Whether an X before that place is the end of a number: always behind seventeen digits, unless a word goes on.
    private static boolean ends(String text, int at, int digits) {
        return !followed(text, at) || (digits == 17 && digit(text.charAt(at)));
    }

    private static boolean followed(String text, int at) {
        return at < text.length() && text.charAt(at) < 0x250 && Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean joins(String gap) {
        return gap.length() <= WIDEST_GAP
                && gap.chars().allMatch(character -> separates((char) character))
                && gap.chars().filter(character -> character == '\n').count() <= 2;
    }

    /// What stands between the groups of a number.
    static boolean separates(char character) {
        return character == ' '
                || character == '\t'
                || character == '\r'
                || character == '\n'
                || character == '.'
                || character == '·'
                || character == '_'
                || character == '/'
                || dash(character);
    }

    static boolean dash(char character) {
        return character == '-' || (character >= 0x2010 && character <= 0x2015) || character == 0x2212;
    }
}
