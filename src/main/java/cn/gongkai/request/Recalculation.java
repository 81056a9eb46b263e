package cn.gongkai.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts the last day of every open request anew: at start, and whenever the calendar has changed. Only the lists are
/// rewritten; a request itself always counts when it is looked at. Whose last day moved, or became certain, is told.
@Service
public class Recalculation {

    private static final Logger LOG = LoggerFactory.getLogger(Recalculation.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int AT_ONCE = 500;

    private final RequestTable requests;
    private final Ledger ledger;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;

    Recalculation(
            RequestTable requests,
            Ledger ledger,
            ApplicationEventPublisher news,
            PlatformTransactionManager transactions) {
        this.requests = requests;
        this.ledger = ledger;
        this.news = news;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// A last day that is another one now.
    ///
    /// @param before nothing where there was none
    public record Moved(String number, Optional<LocalDate> before, Optional<LocalDate> after) {}

    /// Goes through all open requests and logs which last days moved. Doing it again moves nothing.
    public List<Moved> run() {
        var moved = new ArrayList<Moved>();
        var last = FIRST;
        while (true) {
            var page = requests.openAfter(last, AT_ONCE);
            if (page.isEmpty()) {
                return List.copyOf(moved);
            }
            for (var id : outdated(page)) {
                Optional.ofNullable(transaction.execute(_ -> one(id).orElse(null)))
                        .ifPresent(moved::add);
            }
            last = page.getLast().id();
        }
    }

    /// Those whose row says something else than their events and the calendar. Nothing is locked or decrypted: after a
    /// start there are thousands of them, and nearly all are right.
    private List<UUID> outdated(List<RequestTable.Listed> page) {
        var events =
                ledger.withoutWords(page.stream().map(RequestTable.Listed::id).toList());
        return page.stream()
                .filter(row ->
                        !row.complete() || !row.due().equals(ledger.due(events.getOrDefault(row.id(), List.of()))))
                .map(RequestTable.Listed::id)
                .toList();
    }

    private Optional<Moved> one(UUID id) {
        return ledger.lock(id).flatMap(request -> {
            var before = requests.due(id);
            ledger.summarise(request);
            var after = requests.due(id);
            var number = request.number().orElse("");
            if (before.equals(after)) {
                return Optional.empty();
            }
            news.publishEvent(new RequestNews(number, RequestNews.Kind.DUE_MOVED));
            if (before.date().equals(after.date())) {
                return Optional.empty();
            }
            LOG.info("The last day of {} moved from {} to {}", number, day(before), day(after));
            return Optional.of(new Moved(number, before.date(), after.date()));
        });
    }

    private static String day(Due due) {
        return due.date().map(LocalDate::toString).orElse("none");
    }
}
