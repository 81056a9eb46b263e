package cn.gongkai.account;

/// What became of a change to an account.
public sealed interface Changed {

    record Done() implements Changed {}

    /// Nothing was changed.
    ///
    /// @param sentence says why and what to do, in Chinese
    record Refused(String sentence) implements Changed {}
}
