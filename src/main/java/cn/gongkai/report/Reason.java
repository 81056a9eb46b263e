package cn.gongkai.report;

/// Why staff did something that needs saying why.
final class Reason {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 1_000;

    private Reason() {}

    /// Whether it says something: 4 to 1,000 characters.
    static boolean enough(String reason) {
        var words = reason.strip();
        return words.length() >= SHORTEST && words.length() <= LONGEST;
    }
}
