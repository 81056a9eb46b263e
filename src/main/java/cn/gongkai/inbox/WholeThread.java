package cn.gongkai.inbox;

import java.util.List;

/// A thread and what was said in it.
///
/// @param messages what led to it, then what followed its question, each in the order it was said
public record WholeThread(InboxThread thread, List<ThreadMessage> messages) {

    public WholeThread {
        messages = List.copyOf(messages);
    }
}
