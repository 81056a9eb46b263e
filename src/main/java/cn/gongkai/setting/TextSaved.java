package cn.gongkai.setting;

/// What became of a changed text.
public sealed interface TextSaved {

    /// It is in force here, and on the other nodes within seconds.
    record Saved() implements TextSaved {}

    /// Somebody else changed it since it was read.
    ///
    /// @param by the name of their account
    record Outdated(String by) implements TextSaved {}

    /// It cannot be used.
    ///
    /// @param why a sentence for staff
    record Unusable(String why) implements TextSaved {}
}
