package cn.gongkai.request;

/// What can happen to a request. Named in the database: never rename one.
enum EventKind {
    /// T01: the applicant confirmed online (facts: channel).
    SUBMITTED,
    /// T02, T03: staff wrote it down (facts: channel; matter, where it is no disclosure).
    KEYED_IN,
    /// T04: both sides confirmed a letter, fax or e-mail.
    CONFIRMED,
    /// Before registration: it wants something else than it was taken for (facts: matter).
    RETYPED,
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
    /// Art. 35: the reasons hold and a later day was set (facts: until, approvedBy).
    POSTPONED,
    /// T11 (facts: kind).
    CONSULTATION_SENT,
    /// T12, one of them (facts: consultation, opinion).
    OPINION_RECEIVED,
    /// T12, all of them at once: older registers.
    OPINIONS_RECEIVED,
    /// T16 (facts: workingDays).
    EXTENDED,
    /// T08 and other ends without an answer (facts: outcome).
    CLOSED,
    /// T22.
    WITHDRAWN,
    /// Handed over (facts: handler, deputy).
    ASSIGNED,
    /// The head of the office allowed a fee.
    FEE_ALLOWED,
    /// T13 (facts: tariff, count, yuan, until).
    FEE_NOTICED,
    /// T14 (facts: receiptNumber).
    FEE_PAID,
    /// T17 (facts: outcome, articles; together, or leader, where one letter answers several; words: decision).
    DRAFTED,
    /// T18.
    REVIEWED,
    /// T19.
    RETURNED,
    /// T20 (facts: reply, letter, sha256; place, where another request leads; thirdPartyLetters, where somebody had
    /// objected).
    SIGNED,
    /// T21 (facts: way, tracking).
    SERVED,
    /// T23 (facts: retention, until).
    ARCHIVED,
    /// T24 (facts: by, until).
    REDO_ORDERED,
    /// 一事一申请: divided into several, each with its own number (facts: children).
    SPLIT,
    /// The first event of one of them (facts: channel, parent).
    SPLIT_OFF,
    /// Its term of keeping is over: what identifies a person and all papers are gone (facts: files, letters).
    DESTROYED,
    /// Not to be destroyed, and no longer so.
    HELD,
    RELEASED,
    /// Reconsideration or lawsuit (facts: kind), and its end (facts: dispute, result).
    DISPUTE_FILED,
    DISPUTE_DECIDED,
    /// Staff added what goes with an answer (facts: file, kind, sha256; original, where it is a redacted copy; words:
    /// title).
    ENCLOSED,
    /// And took it out again (facts: file, kind, sha256; words: title).
    TAKEN_OUT,
    /// One was noted wrongly (facts: dispute).
    DISPUTE_WITHDRAWN,
    /// Staff looked at what is masked otherwise.
    IDENTITY_VIEWED
}
