package cn.gongkai.request;

/// Published in the transaction that changes a request, without personal data. Whoever has to tell the resident listens
/// in that transaction; [Register#residentOf] says whom.
///
/// @param number of the request
public record RequestNews(String number, Kind kind) {

    /// What happened.
    public enum Kind {
        RECEIVED,
        REGISTERED,
        SUPPLEMENT_REQUESTED,
        SUPPLEMENT_RECEIVED,
        REASON_ASKED,
        REASON_GIVEN,
        CONSULTATION_SENT,
        OPINIONS_RECEIVED,
        EXTENDED,
        POSTPONED,
        FEE_NOTICED,
        FEE_PAID,
        /// The answer has been served.
        ANSWERED,
        REDO_ORDERED,
        /// Divided into several with their own numbers.
        SPLIT,
        /// A new calendar moved the last day, or made it certain.
        DUE_MOVED,
        CLOSED,
        WITHDRAWN
    }
}
