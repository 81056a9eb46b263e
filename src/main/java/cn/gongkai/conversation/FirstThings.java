package cn.gongkai.conversation;

import static java.util.stream.Collectors.joining;

import cn.gongkai.notice.Act;
import cn.gongkai.notice.Contacts;
import cn.gongkai.notice.Due;
import cn.gongkai.notice.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Puts what a resident has to be told before what they are answered, and notes what they did.
@Component
class FirstThings {

    private static final Logger LOG = LoggerFactory.getLogger(FirstThings.class);
    /// What notices may take of a reply; the rest is enough for the longest text of the bot's own.
    private static final int BESIDE_AN_ANSWER = 1100;

    private static final String BETWEEN = "\n\n";

    private final Contacts contacts;
    private final Wording wording;

    FirstThings(Contacts contacts, Wording wording) {
        this.contacts = contacts;
        this.wording = wording;
    }

    Reply before(Inbound inbound, Supplier<Reply> answer) {
        var reply = reply(inbound, answer);
        note(inbound);
        return reply;
    }

    private Reply reply(Inbound inbound, Supplier<Reply> answer) {
        var due = inbound instanceof Inbound.Unfollowed || inbound instanceof Inbound.ConsentWithdrawn
                ? List.<Due>of()
                : due(inbound);
        if (due.isEmpty()) {
            return answer.get();
        }
        // Too long to stand beside an answer: then nothing is done yet about what was said, so that nothing is lost.
        if (Notice.bytes(due.getFirst().words()) > BESIDE_AN_ANSWER) {
            var alone = show(List.of(due.getFirst()), inbound);
            return alone.isEmpty() ? answer.get() : alone(alone);
        }
        return switch (answer.get()) {
            case Reply.Text(var body, var footer) -> {
                var notices = show(fitting(due), inbound);
                yield new Reply.Text(notices.isEmpty() ? body : notices + BETWEEN + body, footer);
            }
            case Reply.Silence silence -> silence;
        };
    }

    private Reply alone(String notice) {
        var again = BETWEEN + wording.say(Phrase.NOTICE_AGAIN);
        var room = Notice.bytes(notice) + Notice.bytes(again) <= Notice.MOST_BYTES;
        return new Reply.Text(room ? notice + again : notice);
    }

    private static List<Due> fitting(List<Due> due) {
        var fitting = new ArrayList<Due>();
        var room = BESIDE_AN_ANSWER;
        for (var notice : due) {
            room -= Notice.bytes(notice.words()) + BETWEEN.length();
            if (room < 0 && !fitting.isEmpty()) {
                break;
            }
            fitting.add(notice);
        }
        return fitting;
    }

    /// Without the records the bot still answers.
    private List<Due> due(Inbound inbound) {
        var from = inbound.from();
        try {
            return contacts.due(from.account(), from.openId(), inbound.key());
        } catch (DataAccessException | TransactionException e) {
            LOG.error(
                    "What a resident has to be told could not be read: {}",
                    e.getClass().getName());
            return List.of();
        }
    }

    private String show(List<Due> due, Inbound inbound) {
        try {
            return contacts.show(due, inbound.key()).stream().map(Due::words).collect(joining(BETWEEN));
        } catch (DataAccessException | TransactionException e) {
            LOG.error(
                    "What a resident has to be told could not be shown: {}",
                    e.getClass().getName());
            return "";
        }
    }

    private void note(Inbound inbound) {
        var act = switch (inbound) {
            case Inbound.Text _,
                    Inbound.Voice _,
                    Inbound.Image _,
                    Inbound.Video _,
                    Inbound.Location _,
                    Inbound.Link _ -> Act.SPOKE;
            case Inbound.MenuClick _, Inbound.Scanned _ -> Act.TAPPED;
            case Inbound.Followed _ -> Act.FOLLOWED;
            // Whoever withdraws consent was forgotten just now, so that nothing is noted of them.
            case Inbound.Unfollowed _, Inbound.ConsentWithdrawn _ -> Act.LEFT;
        };
        try {
            contacts.heard(inbound.from().account(), inbound.from().openId(), act);
        } catch (DataAccessException | TransactionException e) {
            LOG.error("What a resident did could not be noted: {}", e.getClass().getName());
        }
    }
}
