package cn.gongkai.request;

import cn.gongkai.request.decision.Matter;
import cn.gongkai.request.vault.Vault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Divides a request that asks for several things. The parts have the day of receipt, the account and the query code of
/// the whole, so that the applicant needs nothing new to follow them.
@Component
class Splitting {

    private final RequestTable requests;
    private final Ledger ledger;
    private final KeyingIn keyingIn;
    private final Vault vault;

    Splitting(RequestTable requests, Ledger ledger, KeyingIn keyingIn, Vault vault) {
        this.requests = requests;
        this.ledger = ledger;
        this.keyingIn = keyingIn;
        this.vault = vault;
    }

    /// Makes the parts.
    ///
    /// @return their numbers
    List<String> split(Request request, List<String> descriptions, String clerk, String onceKey) {
        var numbers = new ArrayList<String>();
        for (var description : descriptions) {
            numbers.add(part(request, description, clerk, Hash.of(onceKey + "\n" + numbers.size())));
        }
        return numbers;
    }

    private static void putMatter(Map<String, String> facts, Matter matter) {
        if (matter != Matter.DISCLOSURE) {
            facts.put("matter", matter.name());
        }
    }

    private String part(Request whole, String description, String clerk, String onceKey) {
        var id = UUID.randomUUID();
        var channel = whole.status().channel();
        var on = whole.status().receivedOn().orElseThrow();
        var form = Views.form(whole).with(FormField.DESCRIPTION, Typed.prose(description));
        var owner = whole.contact().owner().map(Owner::text).map(vault::name).orElse(null);
        requests.insert(
                new RequestRow(id, null, whole.contact().seal(vault, id), ledger.now()), onceKey, owner, channel);
        var drawn = keyingIn.receive(id, channel, form, on);
        var facts = new HashMap<>(drawn.facts());
        putMatter(facts, whole.status().matter());
        facts.put("parent", whole.number().orElseThrow());
        form.value(FormField.KIND).ifPresent(kind -> facts.put("kind", kind));
        var words = Map.of("form", JsonMapper.shared().writeValueAsString(form.values()), "receipt", drawn.text());
        var part = ledger.begin(
                requests.byId(id).orElseThrow(),
                new Ledger.Entry(EventKind.SPLIT_OFF, on, clerk, facts, words, onceKey));
        return part.number().orElseThrow();
    }
}
