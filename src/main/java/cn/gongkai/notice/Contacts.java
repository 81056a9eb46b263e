package cn.gongkai.notice;

import cn.gongkai.notice.NoticeTable.Showing;
import cn.gongkai.notice.Way.Outcome;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hears what residents do, and gives out what has to be shown to them. For residents who wait for nothing both cost a
/// look into a set.
@Service
public class Contacts {

    private static final String REPLY = "reply";

    private final ContactLedger ledger;
    private final NoticeTable notices;
    private final Known known;
    private final Clock clock;

    Contacts(ContactLedger ledger, NoticeTable notices, Known known, Clock clock) {
        this.ledger = ledger;
        this.notices = notices;
        this.known = known;
        this.clock = clock;
    }

    /// Notes what the resident did just now. Not a transaction: for most residents there is nothing to note.
    public void heard(String account, String openId, Act act) {
        var person = new Person(account, openId);
        if (known.contains(person)) {
            ledger.heard(person, act);
        }
    }

    /// What the resident has to be shown with the reply to a message, oldest first.
    ///
    /// @param message the same for every repetition of the message
    public List<Due> due(String account, String openId, String message) {
        var person = new Person(account, openId);
        return known.contains(person) ? notices.due(person, Hash.of(message)) : List.of();
    }

    /// Takes notices to show them in the reply to a message.
    ///
    /// @return those nobody told meanwhile
    @Transactional
    public List<Due> show(List<Due> due, String message) {
        var now = Moments.now(clock);
        return due.stream()
                .filter(notice -> switch (notices.show(notice.id(), Hash.of(message), now)) {
                    case Showing.NOW -> {
                        notices.record(notice.id(), now, REPLY, new Outcome.Delivered(0));
                        yield true;
                    }
                    case Showing.AGAIN -> true;
                    case Showing.ELSEWHERE -> false;
                })
                .toList();
    }
}
