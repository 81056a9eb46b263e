package cn.gongkai.request;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts the last day of every open request anew: at start, and whenever the calendar has changed. Only the lists are
/// rewritten; a request itself always counts when it is looked at.
@Service
public class Recalculation {

    private static final Logger LOG = LoggerFactory.getLogger(Recalculation.class);

    private final RequestTable requests;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    Recalculation(RequestTable requests, Ledger ledger, PlatformTransactionManager transactions) {
        this.requests = requests;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Goes through all open requests and logs which last days moved.
    public void run() {
        for (var id : requests.open()) {
            transaction.executeWithoutResult(_ -> one(id));
        }
    }

    private void one(UUID id) {
        ledger.lock(id).ifPresent(request -> {
            var before = requests.due(id);
            ledger.summarise(request);
            var after = requests.due(id);
            if (!before.equals(after)) {
                LOG.info(
                        "The last day of {} moved from {} to {}",
                        request.number().orElse(""),
                        day(before),
                        day(after));
            }
        });
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("none");
    }
}
