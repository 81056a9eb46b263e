package cn.gongkai.request.decision;

/// What an applicant can do against an answer (行政复议法 art. 20, 23; 行政诉讼法 art. 44 to 46; 法释〔2025〕8号 art. 1).
public enum Remedy {
    /// 复议前置: reconsideration first, for refusals under 条例 art. 14 to 16; then the court, within fifteen days.
    REVIEW_FIRST,
    /// Reconsideration within sixty days or the court within six months, as the applicant likes.
    CHOICE,
    /// Of a partial answer: reconsideration first for the refused part, the choice for the rest.
    REVIEW_FIRST_FOR_REFUSED_PART,
    /// The applicant ended it.
    NONE
}
