package cn.gongkai.request;

import cn.gongkai.request.vault.Vault;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Makes a draft a request.
@Component
class Reception {

    private final DraftTable table;
    private final Drafts drafts;
    private final RequestTable requests;
    private final Ledger ledger;
    private final Receipts receipts;
    private final Numbers numbers;
    private final NumberTable counters;
    private final Vault vault;
    private final ApplicationEventPublisher news;

    Reception(
            DraftTable table,
            Drafts drafts,
            RequestTable requests,
            Ledger ledger,
            Receipts receipts,
            Numbers numbers,
            NumberTable counters,
            Vault vault,
            ApplicationEventPublisher news) {
        this.table = table;
        this.drafts = drafts;
        this.requests = requests;
        this.ledger = ledger;
        this.receipts = receipts;
        this.numbers = numbers;
        this.counters = counters;
        this.vault = vault;
        this.news = news;
    }

    Submission submit(Draft shown, Channel channel, String onceKey) {
        var row = table.lock(shown.id());
        var earlier = receiptOf(onceKey);
        if (earlier.isPresent()) {
            return new Submission.Accepted(earlier.get());
        }
        if (row.isEmpty()) {
            return requests.byId(shown.id())
                    .map(ledger::read)
                    .flatMap(receipts::of)
                    .<Submission>map(Submission.Accepted::new)
                    .orElseGet(Submission.Gone::new);
        }
        var draft = drafts.draft(row.get());
        if (draft.version() != shown.version()) {
            return new Submission.Changed(draft);
        }
        var missing = drafts.missing(draft);
        return missing.isEmpty()
                ? new Submission.Accepted(accept(draft, channel, onceKey))
                : new Submission.Incomplete(missing);
    }

    Optional<Receipt> receiptOf(String onceKey) {
        return requests.byOnceKey(onceKey).map(ledger::read).flatMap(receipts::of);
    }

    private Receipt accept(Draft draft, Channel channel, String onceKey) {
        var today = ledger.today();
        var contact = new Contact(draft.resident().orElse(null), Secret.queryCode());
        var row = new RequestRow(draft.id(), null, contact.seal(vault, draft.id()), ledger.now());
        var owner = draft.resident().map(Owner::text).map(vault::name).orElse(null);
        if (!requests.insert(row, onceKey, owner, channel)) {
            return receiptOf(onceKey).orElseThrow();
        }
        var inYear = counters.next(today.getYear());
        var number = numbers.of(today.getYear(), inYear);
        counters.give(draft.id(), number, today.getYear(), inYear);
        var numbered = requests.byId(draft.id()).orElseThrow();
        var request = ledger.begin(numbered, entry(draft.form(), channel, number, today, onceKey));
        table.delete(draft.id());
        news.publishEvent(new RequestNews(number, RequestNews.Kind.RECEIVED));
        return receipts.of(request).orElseThrow();
    }

    private Ledger.Entry entry(Form form, Channel channel, String number, LocalDate today, String onceKey) {
        var drawn = receipts.draw(number, channel, form, today);
        var facts = new HashMap<>(drawn.facts());
        form.value(FormField.KIND).ifPresent(kind -> facts.put("kind", kind));
        return new Ledger.Entry(
                EventKind.SUBMITTED,
                today,
                RequestEvent.APPLICANT,
                facts,
                Map.of("form", JsonMapper.shared().writeValueAsString(form.values()), "receipt", drawn.text()),
                onceKey);
    }
}
