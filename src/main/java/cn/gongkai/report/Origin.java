package cn.gongkai.report;

/// Where a number of a report comes from.
public enum Origin {
    /// Counted by the program, from the register or the catalogue.
    COUNTED,
    /// Entered by staff month by month.
    ENTERED,
    /// Corrected by hand, with a reason.
    CORRECTED,
    /// Settled: it changes no more.
    FROZEN,
    /// Read from a published report.
    IMPORTED;

    /// What staff read.
    public String label() {
        return ReportSentences.of("origin." + name());
    }
}
