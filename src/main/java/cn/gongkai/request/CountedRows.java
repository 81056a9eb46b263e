package cn.gongkai.request;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills in what the annual report counts where an earlier version of the program wrote the row, whatever its state.
/// Nothing is decrypted: a register of many years takes seconds, and until it is done the report says so.
@Component
class CountedRows {

    private static final Logger LOG = LoggerFactory.getLogger(CountedRows.class);
    private static final int AT_ONCE = 500;
    /// Who works on one of them meanwhile waits for the others.
    private static final int IN_ONE_TRANSACTION = 100;

    private final RequestTable requests;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    CountedRows(RequestTable requests, Ledger ledger, PlatformTransactionManager transactions) {
        this.requests = requests;
        this.ledger = ledger;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Doing it again fills in nothing.
    ///
    /// @return how many rows
    int fillUp() {
        var filled = 0;
        var last = new UUID(0, 0);
        while (true) {
            var page = requests.uncountedAfter(last, AT_ONCE);
            if (page.isEmpty()) {
                if (filled > 0) {
                    LOG.info("{} requests of an earlier version are counted now", filled);
                }
                return filled;
            }
            filled += page.stream()
                    .gather(Gatherers.windowFixed(IN_ONE_TRANSACTION))
                    .mapToInt(this::together)
                    .sum();
            last = page.getLast();
        }
    }

    private int together(List<UUID> ids) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var rows = requests.lockUncounted(ids);
            var events = ledger.withoutWords(ids);
            rows.forEach(row -> {
                var own = events.getOrDefault(row.id(), List.of());
                requests.count(row, own, CaseHistory.of(own));
            });
            return rows.size();
        }));
    }
}
