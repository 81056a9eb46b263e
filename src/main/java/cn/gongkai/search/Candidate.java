package cn.gongkai.search;

/// A passage that may answer.
///
/// @param passage its number in the index
/// @param quotable whether it may be quoted as being in force
/// @param clues what speaks for it
/// @param score what the ranking goes by
/// @param sibling score of the next row of the same document
record Candidate(
        int passage,
        int document,
        long documentHash,
        long passageHash,
        boolean row,
        boolean quotable,
        Clues clues,
        double score,
        double sibling) {

    Candidate beside(Candidate next) {
        return sibling > 0 || !row || !next.row
                ? this
                : new Candidate(passage, document, documentHash, passageHash, true, quotable, clues, score, next.score);
    }
}
