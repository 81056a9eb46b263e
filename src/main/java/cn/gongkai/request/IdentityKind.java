package cn.gongkai.request;

/// The document whose number proves who applies (条例 art. 29 (1)).
public enum IdentityKind {
    RESIDENT_CARD,
    PASSPORT,
    /// Of residents of Hong Kong, Macao and Taiwan.
    TRAVEL_PERMIT,
    OTHER,
    /// The only one of an organisation.
    CREDIT_CODE;

    /// What residents read.
    public String label() {
        return Wording.of("identity." + name());
    }
}
