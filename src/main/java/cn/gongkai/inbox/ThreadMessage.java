package cn.gongkai.inbox;

import java.time.Instant;

/// One thing said in a thread, or in the conversation that led to it.
///
/// @param before whether it was said before the thread was opened
/// @param clerk who of the staff; empty for others
public record ThreadMessage(boolean before, Author author, String clerk, String words, Instant saidAt) {

    public enum Author {
        RESIDENT,
        BOT,
        STAFF
    }

    @Override
    public String toString() {
        return "ThreadMessage[" + author + "]";
    }
}
