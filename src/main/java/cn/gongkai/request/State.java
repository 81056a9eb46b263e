package cn.gongkai.request;

/// Where a request stands.
public enum State {
    PENDING_CONFIRM,
    RECEIVED,
    IN_PROGRESS,
    AWAITING_SUPPLEMENT,
    AWAITING_REASON,
    CONSULTING,
    AWAITING_PAYMENT,
    PENDING_REVIEW,
    PENDING_SIGN,
    APPROVED,
    ANSWERED,
    CLOSED,
    ARCHIVED;

    /// Nothing is left to do for the applicant's sake.
    public boolean over() {
        return this == ANSWERED || this == CLOSED || this == ARCHIVED;
    }

    /// What residents read.
    public String label() {
        return Wording.of("state." + name());
    }
}
