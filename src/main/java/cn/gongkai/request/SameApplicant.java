package cn.gongkai.request;

import cn.gongkai.request.vault.Vault;
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
    ///
    /// @param others as [#others] found them
    List<CaseView.Similar> similar(Request request, List<Request> others) {
        var wanted = pairs(request);
        return others.stream()
                .map(other -> new CaseView.Similar(
                        other.id(),
                        other.number().orElse(""),
                        other.status().state(),
                        Likeness.of(wanted, pairs(other))))
                .filter(other -> other.likeness() >= SIMILAR)
                .sorted((one, two) -> Double.compare(two.likeness(), one.likeness()))
                .toList();
    }

    /// The other requests of the same applicant on the same matter, newest first.
    List<Request> others(Request request) {
        return Applicant.text(Views.form(request))
                .map(text -> requests.ofApplicant(vault.names(text), request.id(), MOST).stream()
                        .map(ledger::read)
                        .filter(other ->
                                other.status().matter() == request.status().matter())
                        .toList())
                .orElse(List.of());
    }

    private static Set<String> pairs(Request request) {
        return Likeness.pairs(Views.form(request).value(FormField.DESCRIPTION).orElse(""));
    }
}
