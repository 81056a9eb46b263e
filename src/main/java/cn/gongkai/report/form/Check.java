package cn.gongkai.report.form;

/// What must hold between the numbers of a report. C1 stands in the third table's own corner; the others follow from
/// what the rows and columns are.
public enum Check {
    /// Each column: 一 + 二 = 三（七） + 四.
    C1,
    /// Each column: （七） is the sum of the outcomes.
    C2,
    /// Each row: 总计 is the sum of the other columns.
    C3,
    /// Each column: what was carried over is what was carried forward last year.
    C4,
    /// Table 4, each group: 总计 is the sum of the other four.
    C5,
    /// Numbers in the chapters are the cells'.
    C6,
    /// Counts are whole and not negative; the fee is not negative and has at most six decimals.
    C7,
    /// In force is last year's, plus issued, less repealed. Says what to look at, forbids nothing.
    C8,
    /// The fees told in chapter six are those that were paid.
    C9;

    /// Only worth a look: documents lose force in other ways too.
    public boolean warning() {
        return this == C8;
    }

    /// What it asks for, as staff read it.
    public String label() {
        return Words.of("check." + name());
    }
}
