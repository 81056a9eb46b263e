package cn.gongkai.inbox;

/// What a member of staff answers.
///
/// @param version of the thread they read
/// @param close whether it ends the thread
/// @param key the same for every repetition of this reply
public record StaffReply(String number, int version, String words, boolean close, String clerk, String key) {

    /// Characters a reply may have.
    public static final int LONGEST = 600;

    public StaffReply {
        if (!fits(words)) {
            throw new IllegalArgumentException("A reply has 1 to " + LONGEST + " characters");
        }
    }

    public static boolean fits(String words) {
        return !words.isBlank() && words.codePointCount(0, words.length()) <= LONGEST;
    }

    @Override
    public String toString() {
        return "StaffReply[" + number + "]";
    }
}
