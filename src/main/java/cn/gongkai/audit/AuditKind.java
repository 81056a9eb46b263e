package cn.gongkai.audit;

/// What kind of thing was done. Named in the database: never rename one.
public enum AuditKind {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    LOCKED,
    SIGNED_OUT,
    /// Personal data, letters or files of a request.
    LOOKED,
    /// Anything that changed something, by page or by REST.
    ACTED,
    /// The same, refused or failed.
    REFUSED,
    EXPORTED,
    ACCOUNT_CHANGED,
    SETTING_CHANGED
}
