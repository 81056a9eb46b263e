package cn.gongkai.search;

/// A passage that may answer, with what speaks for it, each between 0 and 1.
///
/// @param passage its number in the index
/// @param words share of the best possible word score
/// @param coverage see [PassageMatch#coverage]
/// @param meaning cosine of the question's and the passage's vectors; 0 where it was not asked
/// @param quotable whether it may be quoted as being in force
/// @param score what the ranking goes by
/// @param sibling score of the next row of the same document
record Candidate(
        int passage,
        int document,
        long documentHash,
        long passageHash,
        boolean row,
        boolean quotable,
        double words,
        double coverage,
        double meaning,
        double score,
        double sibling) {

    Candidate beside(Candidate next) {
        return sibling > 0 || !row || !next.row
                ? this
                : new Candidate(
                        passage,
                        document,
                        documentHash,
                        passageHash,
                        true,
                        quotable,
                        words,
                        coverage,
                        meaning,
                        score,
                        next.score);
    }
}
