package cn.gongkai.request;

import cn.gongkai.deadline.Deadlines;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Gatherers;
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
    /// A commit costs more than a row; who works on one of them meanwhile waits for the others.
    private static final int IN_ONE_TRANSACTION = 100;

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
        rememberLastDays();
        var moved = new ArrayList<Moved>();
        var last = FIRST;
        while (true) {
            var page = requests.openAfter(last, AT_ONCE);
            if (page.isEmpty()) {
                return List.copyOf(moved);
            }
            outdated(page, true).forEach(ids -> moved.addAll(together(ids)));
            outdated(page, false).forEach(ids -> ids.forEach(id -> moved.addAll(filledUp(id))));
            last = page.getLast().id();
        }
    }

    /// What another calendar would change.
    ///
    /// @param moved the open requests with another last day
    /// @param settled how many keep theirs, but are certain of it, or no longer certain
    /// @param provisional how many would have a day that may still move
    public record Preview(List<Moved> moved, int settled, int provisional) {

        public Preview {
            moved = List.copyOf(moved);
        }
    }

    /// Counts all open requests by another calendar and changes nothing.
    public Preview preview(Deadlines then) {
        var moved = new ArrayList<Moved>();
        var settled = 0;
        var provisional = 0;
        for (var page = requests.openAfter(FIRST, AT_ONCE);
                !page.isEmpty();
                page = requests.openAfter(page.getLast().id(), AT_ONCE)) {
            var events = ledger.withoutWords(ids(page));
            for (var row : page) {
                var due = Due.of(CaseHistory.of(events.getOrDefault(row.id(), List.of())), then);
                if (!row.due().date().equals(due.date())) {
                    moved.add(new Moved(row.number(), row.due().date(), due.date()));
                } else if (!row.due().shows(due)) {
                    settled++;
                }
                if (due.provisional()) {
                    provisional++;
                }
            }
        }
        return new Preview(moved, settled, provisional);
    }

    /// Of those that were answered before this program kept them.
    private void rememberLastDays() {
        for (var ids = requests.answeredWithoutLastDay(FIRST, AT_ONCE);
                !ids.isEmpty();
                ids = requests.answeredWithoutLastDay(ids.getLast(), AT_ONCE)) {
            var some = ids;
            transaction.executeWithoutResult(_ -> {
                requests.lockDated(some);
                ledger.withoutWords(some).forEach((id, events) -> requests.date(id, ledger.due(events)));
            });
        }
    }

    /// Those whose row says something else than their events and the calendar. Nothing is locked or decrypted: after a
    /// start there are thousands of them, and nearly all are right.
    ///
    /// @return in parts that one transaction takes
    private List<List<UUID>> outdated(List<RequestTable.Listed> page, boolean complete) {
        var rows = page.stream().filter(row -> row.complete() == complete).toList();
        var events = complete ? ledger.withoutWords(ids(rows)) : Map.<UUID, List<RequestEvent>>of();
        return ids(rows.stream()
                        .filter(row ->
                                !complete || !row.due().equals(ledger.due(events.getOrDefault(row.id(), List.of()))))
                        .toList())
                .stream()
                .gather(Gatherers.windowFixed(IN_ONE_TRANSACTION))
                .toList();
    }

    private static List<UUID> ids(List<RequestTable.Listed> rows) {
        return rows.stream().map(RequestTable.Listed::id).toList();
    }

    /// Only the last day of these is wrong, so that nothing has to be decrypted.
    private List<Moved> together(List<UUID> ids) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var locked = requests.lockDated(ids);
            var events = ledger.withoutWords(ids);
            return locked.stream()
                    .flatMap(row -> {
                        var due = ledger.due(events.getOrDefault(row.id(), List.of()));
                        requests.date(row.id(), due);
                        return told(row.number(), row.due(), due).stream();
                    })
                    .toList();
        }));
    }

    /// A row of an earlier version of the program.
    private List<Moved> filledUp(UUID id) {
        return Objects.requireNonNull(transaction.execute(_ -> ledger.lock(id).stream()
                .flatMap(request -> {
                    var before = requests.due(id);
                    ledger.summarise(request);
                    return told(request.number().orElse(""), before, requests.due(id)).stream();
                })
                .toList()));
    }

    private Optional<Moved> told(String number, Due before, Due after) {
        if (before.shows(after)) {
            return Optional.empty();
        }
        news.publishEvent(new RequestNews(number, RequestNews.Kind.DUE_MOVED));
        if (before.date().equals(after.date())) {
            return Optional.empty();
        }
        LOG.info("The last day of {} moved from {} to {}", number, day(before), day(after));
        return Optional.of(new Moved(number, before.date(), after.date()));
    }

    private static String day(Due due) {
        return due.date().map(LocalDate::toString).orElse("none");
    }
}
