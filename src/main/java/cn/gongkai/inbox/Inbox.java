package cn.gongkai.inbox;

import cn.gongkai.notice.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes matters in for a person, lists them for staff, and takes their answers to the residents.
@Service
public class Inbox {

    /// The most threads that are put beside each other at once.
    public static final int GROUPED = 500;

    private final ThreadTable table;
    private final MessageTable messages;
    private final Answer answer;
    private final Outbox outbox;
    private final Clock clock;

    Inbox(ThreadTable table, MessageTable messages, Answer answer, Outbox outbox, Clock clock) {
        this.table = table;
        this.messages = messages;
        this.answer = answer;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Takes the matter in. When this returns it is committed, so its number may be shown. A repetition of the same
    /// message gets the thread the first one opened.
    @Transactional
    public InboxThread open(Opening opening) {
        var onceKey = OnceKey.of(opening);
        var year = Year.now(clock).getValue();
        var number = table.lockCounter(year) + 1;
        // Only now: whoever held the counter before may have taken in this very message.
        var earlier = table.findByOnceKey(onceKey);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        table.setCounter(year, number);
        var thread = new InboxThread(
                "%d-%04d".formatted(year, number),
                opening.account(),
                opening.openId(),
                opening.kind(),
                opening.question(),
                now(),
                InboxThread.State.OPEN,
                false,
                answer.expectedOn(),
                0,
                "",
                null,
                null);
        table.insert(thread, onceKey);
        messages.insertBefore(thread.number(), opening.before(), thread.openedAt());
        outbox.expect(opening.account(), opening.openId());
        return thread;
    }

    /// A thread with what was said in it.
    @Transactional(readOnly = true)
    public Optional<WholeThread> find(String number) {
        return table.find(number).map(this::whole);
    }

    /// Answers the resident. Two who answer the same state of a thread are one too many: the second is told.
    @Transactional
    public ReplyOutcome reply(StaffReply reply) {
        var found = table.lock(reply.number());
        if (found.isEmpty()) {
            return new ReplyOutcome.Unknown();
        }
        var thread = found.get();
        var onceKey = OnceKey.of(thread.number(), reply.key());
        var earlier = messages.findByOnceKey(onceKey);
        if (earlier.isPresent()) {
            return earlier.get().words().equals(reply.words())
                    ? new ReplyOutcome.Replied(whole(thread))
                    : new ReplyOutcome.KeyReused();
        }
        if (thread.state() != InboxThread.State.OPEN) {
            return new ReplyOutcome.Ended();
        }
        if (thread.version() != reply.version()) {
            return new ReplyOutcome.Changed();
        }
        messages.insert(
                thread.number(),
                new ThreadMessage(false, ThreadMessage.Author.STAFF, reply.clerk(), reply.words(), now()),
                onceKey);
        table.spoken(thread.number(), true);
        table.answeredFirst(thread.number(), now());
        if (reply.close()) {
            table.close(thread.number(), now(), new Ending(reply.clerk(), ""));
        }
        outbox.tell(answer.notice(thread, reply, onceKey));
        return new ReplyOutcome.Replied(find(thread.number()).orElseThrow());
    }

    /// The thread a resident would go on in: their newest that has not ended.
    public Optional<InboxThread> newestOpen(String account, String openId) {
        return table.newestOpen(account, openId);
    }

    /// Takes in what a resident says further, unless the thread has ended meanwhile.
    ///
    /// @param key the same for every repetition of the message
    /// @return whether it was taken
    @Transactional
    public boolean goOn(String number, String words, String key) {
        var thread = table.lock(number).orElseThrow();
        var onceKey = OnceKey.of(thread.account(), key);
        if (messages.findByOnceKey(onceKey).isPresent()) {
            return true;
        }
        if (thread.state() != InboxThread.State.OPEN) {
            return false;
        }
        messages.insert(number, new ThreadMessage(false, ThreadMessage.Author.RESIDENT, "", words, now()), onceKey);
        table.spoken(number, false);
        return true;
    }

    private WholeThread whole(InboxThread thread) {
        return new WholeThread(
                thread,
                messages.ofThread(thread.number()),
                outbox.tellings(Answer.KIND, thread.number()),
                outbox.tellings(Answer.CLOSED, thread.number()).stream().findFirst());
    }

    /// What this resident left here, newest first.
    public List<InboxThread> ofPerson(String account, String openId, int size) {
        return table.ofPerson(account, openId, size);
    }

    /// What waits for staff, newest first.
    ///
    /// @param offset threads to leave out from the top, 0 or more
    /// @param size threads wanted, 1 to 100
    @Transactional(readOnly = true)
    public ThreadPage open(int offset, int size) {
        return page(ThreadQuery.of(ThreadQuery.Show.OPEN), offset, size);
    }

    /// One page of what a query finds.
    ///
    /// @param offset threads to leave out from the top, 0 or more
    /// @param size threads wanted, 1 to 100
    @Transactional(readOnly = true)
    public ThreadPage page(ThreadQuery query, int offset, int size) {
        if (offset < 0 || size < 1 || size > 100) {
            throw new IllegalArgumentException("offset from 0, size from 1 to 100");
        }
        return new ThreadPage(table.page(query, offset, size), table.count(query));
    }

    /// The first threads a query finds, those that ask the same in other words beside each other.
    ///
    /// @return at most [#GROUPED] threads; groups in the order of their first
    @Transactional(readOnly = true)
    public List<List<InboxThread>> alike(ThreadQuery query) {
        return Alike.grouped(table.page(query, 0, GROUPED));
    }

    /// Gives a thread to somebody of the staff, or to nobody.
    ///
    /// @param name of the account; empty for nobody
    @Transactional
    public void assign(String number, String name) {
        table.assign(number, name);
    }

    /// How long half of the threads opened since then waited for their first answer, at most.
    ///
    /// @return nothing, if none was answered
    @Transactional(readOnly = true)
    public Optional<Duration> medianToFirstReply(Instant since) {
        return table.medianToFirstReply(since);
    }

    /// Ends a thread and tells the resident. One that got no answer needs a reason.
    @Transactional
    public CloseOutcome close(StaffClosing closing) {
        var found = table.lock(closing.number());
        if (found.isEmpty()) {
            return new CloseOutcome.Unknown();
        }
        var thread = found.get();
        if (thread.state() != InboxThread.State.OPEN) {
            return new CloseOutcome.Ended();
        }
        if (thread.version() != closing.version()) {
            return new CloseOutcome.Changed();
        }
        var answered = thread.firstReplyAt() != null;
        if (!answered && closing.reason().isBlank()) {
            return new CloseOutcome.ReasonWanted();
        }
        var ending =
                new Ending(closing.clerk(), answered ? "" : closing.reason().strip());
        table.close(thread.number(), now(), ending);
        outbox.tell(answer.closed(thread, ending));
        return new CloseOutcome.Closed(find(thread.number()).orElseThrow());
    }

    /// Deletes what is known of a person. The numbers stay, so that none is given twice.
    @Transactional
    public void forget(String account, String openId) {
        messages.forget(account, openId);
        table.forget(account, openId, now());
        outbox.forget(account, openId);
    }

    /// As both databases keep it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
