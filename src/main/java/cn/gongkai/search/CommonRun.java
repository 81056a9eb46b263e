package cn.gongkai.search;

import java.util.Arrays;

/// The longest run of characters that stands both in the question and in a text, found while the text is read once:
/// for each place of the question, how long the run is that ends there.
final class CommonRun {

    private final char[] question;
    private final int[] endsAt;
    private final int[] lengths;
    /// The last place of the question whose character has these low bits, and for each place the one before it.
    private final short[] lastPlace = new short[128];
    private final short[] placeBefore;
    private int longest;

    CommonRun(char[] question) {
        this.question = question;
        endsAt = new int[question.length];
        lengths = new int[question.length];
        placeBefore = new short[question.length];
        Arrays.fill(lastPlace, (short) -1);
        for (var i = 0; i < question.length; i++) {
            placeBefore[i] = lastPlace[question[i] & 127];
            lastPlace[question[i] & 127] = (short) i;
        }
        Arrays.fill(endsAt, -2);
    }

    void reset() {
        Arrays.fill(endsAt, -2);
        longest = 0;
    }

    /// The text's next character that stands in the question.
    ///
    /// @param place where it stands in the text
    void next(char c, int place) {
        for (int i = lastPlace[c & 127]; i >= 0; i = placeBefore[i]) {
            if (question[i] == c) {
                lengths[i] = i > 0 && endsAt[i - 1] == place - 1 ? lengths[i - 1] + 1 : 1;
                endsAt[i] = place;
                longest = Math.max(longest, lengths[i]);
            }
        }
    }

    int longest() {
        return longest;
    }
}
