package cn.gongkai.request;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Finds answered requests of others that asked for something alike. They are compared when somebody looks: what people
/// asked for stands in no index.
@Component
class PastCases {

    /// The last ones answered.
    private static final int COMPARED = 300;

    private static final int MOST = 5;
    private static final double ALIKE = 0.3;

    private final RequestTable requests;
    private final Ledger ledger;

    PastCases(RequestTable requests, Ledger ledger) {
        this.requests = requests;
        this.ledger = ledger;
    }

    /// @param own other requests of the same applicant, which are shown elsewhere
    List<CaseView.Past> alike(Request request, List<Request> own) {
        var theirs = own.stream().map(Request::id).collect(Collectors.toSet());
        var answered = requests.answered(request.status().matter(), request.id(), COMPARED).stream()
                .filter(one -> !theirs.contains(one.id()))
                .toList();
        var forms =
                ledger.forms(answered.stream().map(RequestTable.Answered::id).toList());
        var wanted = Asked.of(Views.form(request));
        return answered.stream()
                .map(one -> new CaseView.Past(
                        one.id(),
                        one.number(),
                        one.outcome(),
                        one.outcome().label(),
                        one.servedOn(),
                        wanted.likeness(Asked.of(forms.getOrDefault(one.id(), Form.empty())))))
                .filter(one -> one.likeness() >= ALIKE)
                .sorted(Comparator.comparingDouble(CaseView.Past::likeness).reversed())
                .limit(MOST)
                .toList();
    }

    private record Asked(Set<String> title, Set<String> words) {

        static Asked of(Form form) {
            return new Asked(
                    Likeness.pairs(form.value(FormField.TITLE).orElse("")),
                    Likeness.pairs(form.value(FormField.DESCRIPTION).orElse("")));
        }

        double likeness(Asked other) {
            return Math.max(Likeness.of(title, other.title), Likeness.of(words, other.words));
        }
    }
}
