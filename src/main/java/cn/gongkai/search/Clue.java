package cn.gongkai.search;

/// One thing that speaks for a passage, and how much by default.
enum Clue {
    WORDS(1),
    COVERAGE(0.2),
    COMMON_RUN(0.2),
    TITLE(0.1),
    LEAD(0.1),
    MEANING(2),
    EXPECTED(0.1),
    /// For the document whose title was typed, before those that cite it.
    NAMED(0.3),
    OFFICIAL(0),
    LENGTH(0),
    NEAREST(0),
    AGREEMENT(0);

    /// Passages on other matters come no lower.
    private static final double UNRELATED = 0.3;

    private final double shipped;

    Clue(double shipped) {
        this.shipped = shipped;
    }

    /// Its weight where nothing was learned.
    double shipped() {
        return shipped;
    }

    double of(Clues clues) {
        return switch (this) {
            case WORDS -> clues.words();
            case COVERAGE -> clues.coverage();
            case COMMON_RUN -> clues.commonRun();
            case TITLE -> clues.title();
            case LEAD -> clues.lead();
            case MEANING -> related(clues);
            case EXPECTED -> clues.expected() ? 1 : 0;
            case NAMED -> clues.named() ? 1 : 0;
            case OFFICIAL -> clues.official();
            case LENGTH -> Math.log1p(clues.length());
            case NEAREST -> clues.nearest();
            case AGREEMENT -> clues.words() * related(clues);
        };
    }

    private static double related(Clues clues) {
        return Math.max(0, clues.meaning() - UNRELATED);
    }
}
