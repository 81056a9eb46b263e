package cn.gongkai.search;

import java.util.Arrays;

/// The longest run of characters that stands both in the question and in a text, found while the text is read once:
/// for each place of the question, how long the run is that ends there.
final class CommonRun {

    private final char[] question;
    private final int[] endsAt;
    private final int[] lengths;
    private int longest;

    CommonRun(char[] question) {
        this.question = question;
        endsAt = new int[question.length];
        lengths = new int[question.length];
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
        for (var i = question.length - 1; i >= 0; i--) {
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
