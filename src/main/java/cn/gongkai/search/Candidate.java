package cn.gongkai.search;

/// A passage that may answer, with what speaks for it, each between 0 and 1.
///
/// @param passage its number in the index
/// @param words share of the best possible word score
/// @param coverage see [PassageMatch#coverage]
/// @param score what the ranking goes by
record Candidate(
        int passage,
        int document,
        long documentHash,
        long passageHash,
        boolean row,
        double words,
        double coverage,
        double score) {}
