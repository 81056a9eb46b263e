package cn.gongkai.notice;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Takes in what residents have to be told. What is committed here reaches them, or a person is asked to see to it.
@Service
public class Outbox {

    private final NoticeTable notices;
    private final ContactTable contacts;
    private final Known known;
    private final Scheduler scheduler;
    private final Clock clock;

    Outbox(NoticeTable notices, ContactTable contacts, Known known, Scheduler scheduler, Clock clock) {
        this.notices = notices;
        this.contacts = contacts;
        this.known = known;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /// Takes a notice in, within the transaction that causes it. The same key again changes nothing.
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Notice notice) {
        var now = Moments.now(clock);
        watch(new Person(notice.account(), notice.openId()));
        var id = NoticeId.of(notice);
        if (notices.insert(id, notice, now)) {
            scheduler.schedule(DeliveryTask.of(id), now);
            afterCommit(scheduler::triggerCheckForDueExecutions);
        }
    }

    /// Says that a resident may have to be told something, so that what they do from now on is noted. Within the
    /// transaction of the matter they began.
    @Transactional(propagation = Propagation.MANDATORY)
    public void expect(String account, String openId) {
        watch(new Person(account, openId));
    }

    /// How the notices of a matter stand, oldest first.
    ///
    /// @param kind as in [Notice]
    @Transactional(readOnly = true)
    public List<Telling> tellings(String kind, String subject) {
        return notices.of(kind, subject);
    }

    /// Deletes what is known of a person, told or not.
    @Transactional
    public void forget(String account, String openId) {
        var person = new Person(account, openId);
        notices.delete(person);
        contacts.delete(person);
        afterCommit(() -> known.remove(person));
    }

    private void watch(Person person) {
        contacts.insertIfNew(person, Moments.now(clock));
        // Before the commit, which does no harm: whoever is known too early is not found in the tables.
        known.add(person);
    }

    private static void afterCommit(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }
}
