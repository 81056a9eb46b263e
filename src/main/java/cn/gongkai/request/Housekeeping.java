package cn.gongkai.request;

import cn.gongkai.deadline.CalendarChange;
import cn.gongkai.deadline.Deadlines;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What a running program does by itself. Every node may: doing it twice changes nothing.
@Component
class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final Drafts drafts;
    private final Drawer drawer;
    private final Attempts attempts;
    private final Recalculation recalculation;
    private final Deadlines deadlines;
    private final Ledger ledger;
    private final Destruction destruction;
    private final CountedRows counted;
    private final RequestProperties properties;

    Housekeeping(
            Drafts drafts,
            Drawer drawer,
            Attempts attempts,
            Recalculation recalculation,
            Deadlines deadlines,
            Ledger ledger,
            Destruction destruction,
            CountedRows counted,
            RequestProperties properties) {
        this.drafts = drafts;
        this.drawer = drawer;
        this.attempts = attempts;
        this.recalculation = recalculation;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.destruction = destruction;
        this.counted = counted;
        this.properties = properties;
    }

    /// The calendar may have changed while the program stood still; another node or an operator may have put a file
    /// into the folder.
    @Scheduled(initialDelay = 0, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void takeInCalendars() {
        switch (deadlines.reload()) {
            case CalendarChange.Accepted _ -> {}
            case CalendarChange.Refused(var reason) -> LOG.warn("The calendars stay as they were: {}", reason);
        }
        recalculation.run();
    }

    /// Another node may still run an earlier version.
    @Scheduled(initialDelay = 0, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void countForTheReport() {
        counted.fillUp();
    }

    @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void destroyWhatIsOver() {
        if (properties.destroyAfterTerm()) {
            destruction.run();
        }
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void deleteOld() {
        drafts.deleteExpired();
        drawer.clearOld();
        attempts.forgetOld(ledger.now());
    }
}
