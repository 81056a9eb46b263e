package cn.gongkai.request;

import cn.gongkai.request.decision.Matter;
import cn.gongkai.request.vault.Vault;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Takes in what did not come through this program (条例 art. 29, art. 31).
@Component
class KeyingIn {

    private final RequestTable requests;
    private final Ledger ledger;
    private final Receipts receipts;
    private final Numbers numbers;
    private final NumberTable counters;
    private final CaseViews views;
    private final Vault vault;
    private final ApplicationEventPublisher news;

    KeyingIn(
            RequestTable requests,
            Ledger ledger,
            Receipts receipts,
            Numbers numbers,
            NumberTable counters,
            CaseViews views,
            Vault vault,
            ApplicationEventPublisher news) {
        this.requests = requests;
        this.ledger = ledger;
        this.receipts = receipts;
        this.numbers = numbers;
        this.counters = counters;
        this.views = views;
        this.vault = vault;
        this.news = news;
    }

    KeyedIn keyIn(KeyIn keyIn, String clerk, String onceKey) {
        if (keyIn.channel().receiving() == Channel.Receiving.BOTH_CONFIRMED) {
            return new KeyedIn.Refused(Wording.of("refused.channel"));
        }
        if (keyIn.arrivedOn().isAfter(ledger.today())) {
            return new KeyedIn.Refused(Wording.of("refused.future", keyIn.arrivedOn()));
        }
        var wrong = new EnumMap<FormField, Checked.Reason>(FormField.class);
        var form = checked(keyIn.values(), wrong);
        // Who comes in person shows the document; what a letter lacks is asked for as a supplement.
        var missing = FormCheck.missing(form, IdentityProof.IN_PERSON, false).stream()
                .filter(field -> !wrong.containsKey(field))
                .toList();
        if (!wrong.isEmpty() || !missing.isEmpty()) {
            return new KeyedIn.Unusable(wrong, missing);
        }
        var request = requests.byOnceKey(onceKey).map(ledger::read).orElseGet(() -> write(keyIn, form, clerk, onceKey));
        return new KeyedIn.Done(views.of(request), receipts.of(request));
    }

    /// Draws number and receipt for a request received on that day.
    ///
    /// @return what the receiving event has to keep
    Receipts.Draw receive(UUID id, Channel channel, Form form, LocalDate on) {
        var inYear = counters.next(on.getYear());
        var number = numbers.of(on.getYear(), inYear);
        counters.give(id, number, on.getYear(), inYear);
        return receipts.draw(number, channel, form, on);
    }

    private Request write(KeyIn keyIn, Form form, String clerk, String onceKey) {
        var id = UUID.randomUUID();
        var row = new RequestRow(id, null, new Contact(null, Secret.queryCode()).seal(vault, id), ledger.now());
        if (!requests.insert(row, onceKey, null, keyIn.channel())) {
            return requests.byOnceKey(onceKey).map(ledger::read).orElseThrow();
        }
        var facts = new HashMap<String, String>();
        facts.put("channel", keyIn.channel().name());
        keyIn.matter()
                .filter(matter -> matter != Matter.DISCLOSURE)
                .ifPresent(matter -> facts.put("matter", matter.name()));
        form.value(FormField.KIND).ifPresent(kind -> facts.put("kind", kind));
        var words = new HashMap<String, String>();
        words.put("form", JsonMapper.shared().writeValueAsString(form.values()));
        if (keyIn.channel().receiving() == Channel.Receiving.THAT_DAY) {
            var drawn = receive(id, keyIn.channel(), form, keyIn.arrivedOn());
            facts.putAll(drawn.facts());
            words.put("receipt", drawn.text());
        }
        var entry = new Ledger.Entry(EventKind.KEYED_IN, keyIn.arrivedOn(), clerk, facts, words, onceKey);
        var request = ledger.begin(requests.byId(id).orElseThrow(), entry);
        request.number().ifPresent(number -> news.publishEvent(new RequestNews(number, RequestNews.Kind.RECEIVED)));
        return request;
    }

    private static Form checked(Map<FormField, String> values, Map<FormField, Checked.Reason> wrong) {
        var form = Form.empty();
        // In asking order: which document a number belongs to depends on the kind of applicant.
        var inOrder = new EnumMap<FormField, String>(FormField.class);
        inOrder.putAll(values);
        for (var entry : inOrder.entrySet()) {
            switch (FormCheck.check(form, entry.getKey(), entry.getValue())) {
                case Checked.Right(var value) -> form = form.with(entry.getKey(), value);
                case Checked.Wrong(var reason) -> wrong.put(entry.getKey(), reason);
            }
        }
        return form.has(FormField.AGENT) ? form : form.with(FormField.AGENT, Form.NO);
    }
}
