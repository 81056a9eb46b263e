package cn.gongkai.inbox;

import cn.gongkai.notice.Telling;
import java.util.List;
import java.util.Optional;

/// A thread and what was said in it.
///
/// @param messages what led to it, then what followed its question, each in the order it was said
/// @param tellings how far the replies of staff have come, in their order
/// @param closing how far it has come that the thread ended without another reply
public record WholeThread(
        InboxThread thread, List<ThreadMessage> messages, List<Telling> tellings, Optional<Telling> closing) {

    public WholeThread {
        messages = List.copyOf(messages);
        tellings = List.copyOf(tellings);
    }
}
