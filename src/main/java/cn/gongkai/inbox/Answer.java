package cn.gongkai.inbox;

import cn.gongkai.deadline.Deadlines;
import cn.gongkai.deadline.LocalDateOfReceipt;
import cn.gongkai.notice.Notice;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// How a reply is told, and until when.
@Component
class Answer {

    static final String KIND = "question.answered";
    static final String CLOSED = "question.closed";

    private final InboxProperties settings;
    private final Deadlines deadlines;
    private final Clock clock;

    Answer(InboxProperties settings, Deadlines deadlines, Clock clock) {
        this.settings = settings;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /// @param onceKey of the reply
    Notice notice(InboxThread thread, StaffReply reply, String onceKey) {
        return new Notice(
                thread.account(),
                thread.openId(),
                KIND,
                thread.number(),
                Notice.Author.STAFF,
                words(thread.number(), reply),
                "inbox:" + onceKey,
                startOf(workingDay(settings.toldWithin())));
    }

    /// That a thread has ended. Nobody has to phone for the sake of one that was answered: it is shown when the
    /// resident speaks again, however late.
    Notice closed(InboxThread thread, Ending ending) {
        var unanswered = !ending.reason().isEmpty();
        var template = unanswered ? settings.closedUnanswered() : settings.closed();
        return new Notice(
                thread.account(),
                thread.openId(),
                CLOSED,
                thread.number(),
                Notice.Author.STAFF,
                template.replace("{number}", thread.number()).replace("{reason}", ending.reason()),
                "inbox:closed:" + thread.number(),
                startOf(
                        unanswered
                                ? workingDay(settings.toldWithin())
                                : LocalDate.now(clock).plusYears(1)));
    }

    /// The day by which a question asked today may expect an answer.
    LocalDate expectedOn() {
        return workingDay(settings.answerWithin());
    }

    /// Only the answer itself where it leaves no room for more.
    private String words(String number, StaffReply reply) {
        var template = reply.close() ? settings.lastReply() : settings.reply();
        var whole = template.replace("{number}", number).replace("{words}", reply.words());
        return Notice.bytes(whole) <= Notice.MOST_BYTES ? whole : reply.words();
    }

    private LocalDate workingDay(int days) {
        var today = new LocalDateOfReceipt(LocalDate.now(clock));
        return deadlines.calendar().workingDaysFrom(today, days).date();
    }

    /// When staff come in.
    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
