package cn.gongkai.staff;

import cn.gongkai.inbox.ThreadMessage;
import cn.gongkai.inbox.WholeThread;
import java.time.LocalDateTime;
import java.util.List;

/// A matter with what was said in it, as staff see it.
///
/// @param before what the resident asked and was shown before
/// @param messages what was said since
/// @param version what a reply has to name, so that nobody answers what they have not read
record ThreadView(ThreadRow question, List<Said> before, List<Said> messages, int version) {

    /// One thing said.
    ///
    /// @param clerk who of the staff; empty for others
    /// @param saidAt Shanghai time
    record Said(ThreadMessage.Author author, String clerk, String words, LocalDateTime saidAt) {

        static Said of(ThreadMessage message) {
            return new Said(message.author(), message.clerk(), message.words(), Moments.shanghai(message.saidAt()));
        }
    }

    static ThreadView of(WholeThread whole) {
        return new ThreadView(
                ThreadRow.of(whole.thread()),
                whole.messages().stream()
                        .filter(ThreadMessage::before)
                        .map(Said::of)
                        .toList(),
                whole.messages().stream()
                        .filter(message -> !message.before())
                        .map(Said::of)
                        .toList(),
                whole.thread().version());
    }

    String etag() {
        return "\"" + version + "\"";
    }
}
