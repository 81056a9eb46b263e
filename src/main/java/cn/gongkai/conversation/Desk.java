package cn.gongkai.conversation;

import cn.gongkai.inbox.Inbox;
import cn.gongkai.inbox.InboxThread;
import cn.gongkai.inbox.Opening;
import cn.gongkai.inbox.Turn;
import cn.gongkai.organ.Organ;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Leaves matters to the staff, and says what became of them.
@Component
class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final int LISTED = 3;
    private static final int ECHOED = 60;

    private final Inbox inbox;
    private final OfferMemory memory;
    private final Wording wording;
    private final Organ organ;
    private final Clock clock;

    Desk(Inbox inbox, OfferMemory memory, Wording wording, Organ organ, Clock clock) {
        this.inbox = inbox;
        this.memory = memory;
        this.wording = wording;
        this.organ = organ;
        this.clock = clock;
    }

    /// Records the matter. The number is only said once the row is committed.
    Reply record(Inbound.Text message, String question) {
        InboxThread thread;
        try {
            thread = inbox.open(new Opening(
                    message.from().account(),
                    message.from().openId(),
                    InboxThread.Kind.QUESTION,
                    question,
                    before(message.from(), question),
                    message.key()));
        } catch (DataAccessException | TransactionException e) {
            LOG.error(
                    "A matter for the staff could not be recorded: {}",
                    e.getClass().getName());
            return new Reply.Text(wording.say(Phrase.RECORDED_NOT, office()));
        }
        memory.keep(message.from(), new Offer.Recorded(thread.number()));
        var echo = Lines.shortened(thread.question(), ECHOED);
        return new Reply.Text(
                wording.say(Phrase.RECORDED_QUESTION, thread.number(), echo, expectedOn(thread), hours()));
    }

    /// The conversation around the question, which itself is no part of it.
    private List<Turn> before(Citizen citizen, String question) {
        return memory.turns(citizen).stream()
                .filter(turn -> !turn.asked().equals(question) || !turn.shown().isEmpty())
                .toList();
    }

    private String expectedOn(InboxThread thread) {
        var day = thread.expectedOn();
        return day == null ? "" : wording.date(day);
    }

    /// Asks for the words to record.
    Reply ask(Citizen citizen) {
        memory.keep(citizen, new Offer.Describe());
        return new Reply.Text(wording.say(Phrase.DESCRIBE_QUESTION, hours()));
    }

    /// @param requests what the person has applied for, a line each
    Reply mine(Citizen citizen, List<String> requests) {
        var threads = inbox.ofPerson(citizen.account(), citizen.openId(), requests.isEmpty() ? LISTED : 1);
        if (threads.isEmpty() && requests.isEmpty()) {
            return new Reply.Text(wording.say(Phrase.MINE_NONE));
        }
        var lines = new ArrayList<String>();
        lines.add(wording.say(Phrase.MINE, requests.size() + threads.size()));
        lines.addAll(requests);
        threads.forEach(thread -> lines.add(wording.say(
                Phrase.MINE_ITEM,
                thread.number(),
                wording.say(
                        thread.kind() == InboxThread.Kind.QUESTION ? Phrase.KIND_QUESTION : Phrase.KIND_APPLICATION),
                wording.date(LocalDate.ofInstant(thread.openedAt(), clock.getZone())),
                wording.say(state(thread)),
                Lines.shortened(thread.question(), ECHOED / 2))));
        return new Reply.Text(String.join("\n", lines));
    }

    private static Phrase state(InboxThread thread) {
        if (thread.state() != InboxThread.State.OPEN) {
            return Phrase.STATE_CLOSED;
        }
        return thread.answered() ? Phrase.STATE_ANSWERED : Phrase.STATE_OPEN;
    }

    void forget(Citizen citizen) {
        inbox.forget(citizen.account(), citizen.openId());
        memory.forget(citizen);
    }

    String hours() {
        return organ.office().hours();
    }

    /// Where to go instead, as far as it is configured: empty, or in brackets.
    String office() {
        var office = organ.office();
        var details = Stream.of(
                        office.name(),
                        office.address(),
                        office.postcode().isEmpty() ? "" : wording.say(Phrase.OFFICE_POSTCODE, office.postcode()),
                        office.phone().isEmpty() ? "" : wording.say(Phrase.OFFICE_PHONE, office.phone()))
                .filter(detail -> !detail.isEmpty())
                .toList();
        return details.isEmpty() ? "" : wording.say(Phrase.OFFICE, String.join("，", details));
    }
}
