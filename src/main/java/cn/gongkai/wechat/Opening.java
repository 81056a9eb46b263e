package cn.gongkai.wechat;

import org.jspecify.annotations.Nullable;

/// What came of opening a push.
sealed interface Opening {

    /// A push that may be answered.
    ///
    /// @param key the key it was sealed with, which seals the reply too; none if it came in plain
    record Opened(Push push, @Nullable MessageKey key) implements Opening {}

    /// One that may not.
    record Refused(Refusal why) implements Opening {}
}
