package cn.gongkai.wechat;

/// What came of a call to the platform.
sealed interface ApiOutcome {

    /// The platform did it.
    record Done() implements ApiOutcome {}

    /// It did not.
    ///
    /// @param code the platform's `errcode`; 0 if it did not get as far
    record Failed(ApiFault why, int code) implements ApiOutcome {}
}
