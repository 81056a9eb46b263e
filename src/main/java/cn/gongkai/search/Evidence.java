package cn.gongkai.search;

/// What speaks for quoting a passage, once it has been held against the question's other documents.
///
/// @param margin lead over the next document, as a share of the passage's score
/// @param literal whether it carries every number, place and known word of the question, and is told apart from the
///     other rows of its table
record Evidence(double words, double coverage, double meaning, double margin, boolean literal) {

    boolean settles(SearchProperties.Confidence needed) {
        return literal
                && words >= needed.minScore()
                && coverage >= needed.minCoverage()
                && margin >= neededMargin(needed);
    }

    /// The more of the question a passage holds, the less it needs to be ahead, if it means the same too.
    private double neededMargin(SearchProperties.Confidence needed) {
        if (meaning < needed.minMeaning()) {
            return needed.minMargin();
        }
        var beyond = (coverage - needed.minCoverage()) / (1 - needed.minCoverage());
        return needed.minMargin() - beyond * (needed.minMargin() - needed.fullMargin());
    }
}
