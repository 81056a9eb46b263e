package cn.gongkai.staff;

import cn.gongkai.inbox.ThreadMessage;
import cn.gongkai.inbox.WholeThread;
import cn.gongkai.notice.Telling;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// A matter with what was said in it, as staff see it.
///
/// @param before what the resident asked and was shown before
/// @param messages what was said since
/// @param ended how it ended, once it has
/// @param version what a reply has to name, so that nobody answers what they have not read
record ThreadView(ThreadRow question, List<Said> before, List<Said> messages, Optional<Ended> ended, int version) {

    ThreadView {
        before = List.copyOf(before);
        messages = List.copyOf(messages);
    }

    /// One thing said.
    ///
    /// @param clerk who of the staff; empty for others
    /// @param saidAt Shanghai time
    /// @param told how far a reply of staff has come; absent for others
    record Said(
            ThreadMessage.Author author,
            String clerk,
            String words,
            LocalDateTime saidAt,
            Optional<Telling.Standing> told) {

        static Said of(ThreadMessage message, Optional<Telling.Standing> told) {
            return new Said(
                    message.author(), message.clerk(), message.words(), Moments.shanghai(message.saidAt()), told);
        }
    }

    /// How it ended.
    ///
    /// @param by who of the staff; empty of old ones
    /// @param reason why it got no answer; empty where it got one
    /// @param told how far the resident knows; absent where the last answer said so
    record Ended(String by, String reason, Optional<Telling.Standing> told) {}

    static ThreadView of(WholeThread whole) {
        // Each reply makes one notice, in the same order.
        var told = whole.tellings().iterator();
        var messages = whole.messages().stream()
                .filter(message -> !message.before())
                .map(message -> Said.of(
                        message,
                        message.author() == ThreadMessage.Author.STAFF && told.hasNext()
                                ? Optional.of(told.next().standing())
                                : Optional.empty()))
                .toList();
        return new ThreadView(
                ThreadRow.of(whole.thread()),
                whole.messages().stream()
                        .filter(ThreadMessage::before)
                        .map(message -> Said.of(message, Optional.empty()))
                        .toList(),
                messages,
                Optional.ofNullable(whole.thread().ending())
                        .map(ending -> new Ended(
                                ending.by(), ending.reason(), whole.closing().map(Telling::standing))),
                whole.thread().version());
    }

    String etag() {
        return "\"" + version + "\"";
    }
}
