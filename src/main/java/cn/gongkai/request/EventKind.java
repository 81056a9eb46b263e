package cn.gongkai.request;

/// What can happen to a request. Named in the database: never rename one.
enum EventKind {
    /// T01: the applicant confirmed online (facts: channel).
    SUBMITTED,
    /// T02, T03: staff wrote it down (facts: channel).
    KEYED_IN,
    /// T04: both sides confirmed a letter, fax or e-mail.
    CONFIRMED,
    /// T05 (facts: handler).
    REGISTERED,
    /// T06 (facts: until).
    SUPPLEMENT_REQUESTED,
    /// T07.
    SUPPLEMENT_RECEIVED,
    /// T09 (facts: until).
    REASON_ASKED,
    /// T10.
    REASON_GIVEN,
    /// T11.
    CONSULTATION_SENT,
    /// T12.
    OPINIONS_RECEIVED,
    /// T16 (facts: workingDays).
    EXTENDED,
    /// T08 and other ends without an answer (facts: outcome).
    CLOSED,
    /// T22.
    WITHDRAWN,
    /// Staff looked at what is masked otherwise.
    IDENTITY_VIEWED
}
