package cn.gongkai.request;

import cn.gongkai.request.vault.Vault;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Destroys archived files whose term is over (个人信息保护法 art. 19, 47; 档案法 art. 31: only what the body's schedule
/// names). What identifies a person and all papers go; number, days, outcome and the chain of hashes stay, and an event
/// is the protocol. A file that is held stays.
@Component
class Destruction {

    private static final Logger LOG = LoggerFactory.getLogger(Destruction.class);

    private final RequestTable requests;
    private final EventTable events;
    private final AttachmentTable files;
    private final Ledger ledger;
    private final Vault vault;
    private final TransactionTemplate transaction;

    Destruction(
            RequestTable requests,
            EventTable events,
            AttachmentTable files,
            Ledger ledger,
            Vault vault,
            PlatformTransactionManager transactions) {
        this.requests = requests;
        this.events = events;
        this.files = files;
        this.ledger = ledger;
        this.vault = vault;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Goes through all archived files. Doing it again destroys nothing more.
    ///
    /// @return the numbers of those destroyed
    List<String> run() {
        return requests.archived().stream()
                .map(id -> transaction.execute(_ -> destroy(id)))
                .filter(number -> number != null && !number.isEmpty())
                .toList();
    }

    private String destroy(UUID id) {
        var request = ledger.lock(id).orElseThrow();
        var status = request.status();
        if (status.state() != State.ARCHIVED
                || status.held()
                || status.keptUntil().filter(ledger.today()::isAfter).isEmpty()) {
            return "";
        }
        var number = request.number().orElse("");
        var papers = files.of(id).size();
        ledger.append(
                request,
                new Ledger.Entry(
                        EventKind.DESTROYED,
                        ledger.today(),
                        "SYSTEM",
                        Map.of(
                                "files", Integer.toString(papers),
                                "keptUntil", day(status)),
                        Map.of(),
                        null));
        files.deleteAll(id);
        events.forgetWords(id);
        requests.sever(id, new Contact(null, Secret.queryCode()).seal(vault, id));
        ledger.summarise(requests.byId(id).map(ledger::read).orElseThrow());
        LOG.info("The file of {} was destroyed after its term, {} papers", number, papers);
        return number;
    }

    private static String day(Status status) {
        return status.keptUntil().map(LocalDate::toString).orElseThrow();
    }
}
