package cn.gongkai.setting;

import java.time.Instant;
import java.util.Optional;

/// A text as it was last changed.
///
/// @param text nothing, if it was taken back: what the files say counts again
/// @param sequence the number of the change; who changes it anew names it
/// @param by the name of an account
public record SharedText(String name, Optional<String> text, long sequence, Instant at, String by) {}
