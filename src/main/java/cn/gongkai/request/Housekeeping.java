package cn.gongkai.request;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// What a running program does by itself. Every node may: doing it twice changes nothing.
@Component
@EnableScheduling
class Housekeeping {

    private final Drafts drafts;
    private final Attempts attempts;
    private final Recalculation recalculation;
    private final Ledger ledger;

    Housekeeping(Drafts drafts, Attempts attempts, Recalculation recalculation, Ledger ledger) {
        this.drafts = drafts;
        this.attempts = attempts;
        this.recalculation = recalculation;
        this.ledger = ledger;
    }

    /// The calendar may have changed while the program stood still.
    @EventListener(ApplicationReadyEvent.class)
    void recount() {
        recalculation.run();
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void deleteOld() {
        drafts.deleteExpired();
        attempts.forgetOld(ledger.now());
    }
}
