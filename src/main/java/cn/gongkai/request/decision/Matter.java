package cn.gongkai.request.decision;

/// What an applicant wants. Named in the database: never rename one.
public enum Matter {
    /// 条例 art. 27: information that is to be disclosed. Counted in the annual report.
    DISCLOSURE,
    /// Art. 41: the applicant's own record corrected. Not counted.
    CORRECTION;

    /// What people read.
    public String label() {
        return Sentences.of("matter." + name());
    }
}
