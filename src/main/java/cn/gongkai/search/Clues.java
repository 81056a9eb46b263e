package cn.gongkai.search;

/// What speaks for a passage, most of it between 0 and 1.
///
/// @param words share of the best possible word score
/// @param coverage see [PassageMatch#coverage]
/// @param commonRun see [PassageMatch#commonRun]
/// @param title see [PassageMatch#titleShare]
/// @param lead see [PassageMatch#lead]
/// @param official see [PassageMatch#official]
/// @param expected see [PassageMatch#expected]
/// @param named whether the question is the document's title
/// @param length of the text, in characters
/// @param meaning cosine of the question's and the passage's vectors; 0 where it was not asked
/// @param nearest 1 for the passage nearest in meaning, 1/2 for the next and so on; 0 beyond the nearest
record Clues(
        double words,
        double coverage,
        double commonRun,
        double title,
        double lead,
        double official,
        boolean expected,
        boolean named,
        int length,
        double meaning,
        double nearest) {

    /// Of a passage that was not looked at closely.
    static Clues ofWords(double words) {
        return new Clues(words, 0, 0, 0, 0, 0, false, false, 0, 0, 0);
    }
}
