package cn.gongkai.notice;

import cn.gongkai.notice.NoticeTable.State;
import cn.gongkai.notice.StaffTask.Reason;
import cn.gongkai.notice.Way.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Decides what is tried when, and writes down what came of it.
@Component
class ContactLedger {

    private static final Set<State> UNTOLD = EnumSet.of(State.WAITING, State.SENDING);
    private static final String NO_WAY = "none";
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 6;

    private final NoticeTable notices;
    private final ContactTable contacts;
    private final Clock clock;

    ContactLedger(NoticeTable notices, ContactTable contacts, Clock clock) {
        this.notices = notices;
        this.contacts = contacts;
        this.clock = clock;
    }

    /// Takes a notice to tell it, and one of the messages the platform still allows.
    ///
    /// A notice being told when its node died is told again: rather twice than never.
    @Transactional
    Claim claim(UUID id) {
        var now = Moments.now(clock);
        var found = notices.lock(id);
        if (found.isEmpty() || !UNTOLD.contains(found.get().state())) {
            return new Claim.Over();
        }
        var notice = found.get();
        var window = contacts.lock(notice.person());
        if (!window.following()) {
            notices.record(id, now, NO_WAY, new Outcome.Refused(0));
            notices.leaveToStaff(id, Reason.REFUSED);
            return new Claim.Over();
        }
        if (!now.isBefore(notice.staffAfter())) {
            notices.leaveToStaff(id, Reason.LATE);
            return new Claim.Over();
        }
        if (!window.allows(notice.author(), now)) {
            notices.record(id, now, NO_WAY, new Outcome.NotNow(0));
            notices.setState(id, State.WAITING);
            return new Claim.Later(notice.staffAfter());
        }
        contacts.use(notice.person());
        notices.setState(id, State.SENDING);
        return new Claim.Go(notice);
    }

    @Transactional
    void heard(Person person, Act act) {
        var now = Moments.now(clock);
        switch (act) {
            case SPOKE -> contacts.spoke(person, now);
            case TAPPED, FOLLOWED -> contacts.tapped(person, now);
            case LEFT -> {
                notices.leaveAllToStaff(person);
                contacts.left(person);
            }
        }
    }

    @Transactional
    void attempted(Waiting notice, String way, Outcome outcome) {
        var now = Moments.now(clock);
        notices.record(notice.id(), now, way, outcome);
        switch (outcome) {
            case Outcome.Delivered _ -> notices.settle(notice.id(), State.SENT, now);
            // The platform knows better than our count.
            case Outcome.NotNow _ -> contacts.close(notice.person(), now);
            case Outcome.Refused _, Outcome.Failed _ -> contacts.giveBack(notice.person());
        }
    }

    /// After no way led to the resident.
    ///
    /// @return when to try again, if at all
    @Transactional
    Optional<Instant> untold(Waiting notice, List<Outcome> outcomes) {
        if (outcomes.stream().allMatch(Outcome.Refused.class::isInstance)) {
            notices.leaveToStaff(notice.id(), Reason.REFUSED);
            return Optional.empty();
        }
        notices.setState(notice.id(), State.WAITING);
        return Optional.of(outcomes.stream()
                .filter(Outcome.Failed.class::isInstance)
                .map(Outcome.Failed.class::cast)
                .map(failed -> Moments.now(clock).plus(pause(notice.id(), failed.after())))
                .filter(at -> at.isBefore(notice.staffAfter()))
                .min(Instant::compareTo)
                .orElse(notice.staffAfter()));
    }

    /// Twice as long after each failure, up to an hour where the way itself does not ask for more.
    private Duration pause(UUID id, Duration after) {
        var doubled = after.multipliedBy(1L << Math.min(MOST_DOUBLINGS, Math.max(0, notices.failures(id) - 1)));
        var longest = after.compareTo(LONGEST_PAUSE) > 0 ? after : LONGEST_PAUSE;
        return doubled.compareTo(longest) > 0 ? longest : doubled;
    }
}
