package cn.gongkai.account;

import java.time.Instant;

/// What became of somebody's attempt to sign in.
public sealed interface SignIn {

    record Passed(Account account) implements SignIn {}

    /// Wrong name, password or code; which of them is not said.
    record Refused() implements SignIn {}

    /// The password is right; a code is wanted as well.
    record CodeWanted() implements SignIn {}

    /// Too many wrong ones.
    record Locked(Instant until) implements SignIn {}
}
