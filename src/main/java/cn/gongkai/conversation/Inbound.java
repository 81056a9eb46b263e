package cn.gongkai.conversation;

import org.jspecify.annotations.Nullable;

/// What reached the bot. Every kind has a decided answer; see [Conversation].
///
/// Each carries the key under which the platform's repetitions of it are one.
public sealed interface Inbound {

    Citizen from();

    /// The same for every repetition of this message, different for any other.
    String key();

    /// Typed words, or a tapped choice of a menu message.
    record Text(Citizen from, String key, String words) implements Inbound {
        @Override
        public String toString() {
            return "Text[***]";
        }
    }

    /// A voice message. The platform no longer says what was spoken.
    record Voice(Citizen from, String key) implements Inbound {}

    record Image(Citizen from, String key) implements Inbound {}

    record Video(Citizen from, String key) implements Inbound {}

    record Location(Citizen from, String key) implements Inbound {}

    record Link(Citizen from, String key) implements Inbound {}

    /// A tap on a menu button with a key.
    record MenuClick(Citizen from, String key, String button) implements Inbound {}

    /// The person followed the account.
    ///
    /// @param scene what the scanned code stands for, if a code led here
    record Followed(Citizen from, String key, @Nullable String scene) implements Inbound {}

    /// A follower scanned a code.
    record Scanned(Citizen from, String key, String scene) implements Inbound {}

    record Unfollowed(Citizen from, String key) implements Inbound {}

    /// The person withdrew what they had allowed, or left WeChat: what is kept of them goes.
    record ConsentWithdrawn(Citizen from, String key) implements Inbound {}
}
