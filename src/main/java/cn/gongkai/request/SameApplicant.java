package cn.gongkai.request;

import cn.gongkai.request.vault.Vault;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Finds what else an applicant has asked for, by the document that proves who they are.
@Component
class SameApplicant {

    private static final int MOST = 50;
    private static final double SIMILAR = 0.5;

    private final RequestTable requests;
    private final Ledger ledger;
    private final Vault vault;

    SameApplicant(RequestTable requests, Ledger ledger, Vault vault) {
        this.requests = requests;
        this.ledger = ledger;
        this.vault = vault;
    }

    /// How many disclosure requests the applicant has made in the month this one was received in, this one included; 1
    /// where nobody knows.
    int itemsOfMonth(Request request) {
        return Applicant.text(Views.form(request))
                .flatMap(text ->
                        request.status().receivedOn().map(on -> Math.max(1, requests.ofMonth(vault.names(text), on))))
                .orElse(1);
    }

    /// Whether an earlier request of theirs has been answered.
    boolean answeredBefore(Request request) {
        return others(request).stream()
                .anyMatch(other -> other.status().service().isPresent()
                        && !other.createdAt().isAfter(request.createdAt()));
    }

    /// Theirs that ask for something alike: perhaps asked twice (条例 art. 36 (6)). Only a hint.
    List<CaseView.Similar> similar(Request request) {
        var wanted = pairs(request);
        return others(request).stream()
                .map(other -> new CaseView.Similar(
                        other.id(), other.number().orElse(""), other.status().state(), likeness(wanted, pairs(other))))
                .filter(other -> other.likeness() >= SIMILAR)
                .sorted((one, two) -> Double.compare(two.likeness(), one.likeness()))
                .toList();
    }

    private List<Request> others(Request request) {
        return Applicant.text(Views.form(request))
                .map(text -> requests.ofApplicant(vault.names(text), request.id(), MOST).stream()
                        .map(ledger::read)
                        .filter(other ->
                                other.status().matter() == request.status().matter())
                        .toList())
                .orElse(List.of());
    }

    /// Jaccard's index of the pairs of characters.
    private static double likeness(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        var all = new HashSet<>(one);
        all.addAll(other);
        return all.isEmpty() ? 0 : (double) both.size() / all.size();
    }

    private static Set<String> pairs(Request request) {
        var text = Views.form(request).value(FormField.DESCRIPTION).orElse("").replaceAll("[\\p{P}\\p{Z}\\s]", "");
        var pairs = new HashSet<String>();
        for (var i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
