package cn.gongkai.staff;

import cn.gongkai.request.CaseView;
import cn.gongkai.request.Casework;
import cn.gongkai.request.decision.Matter;
import cn.gongkai.request.decision.Outcome;
import cn.gongkai.search.Answer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What might help with a request.
@RestController
@RequestMapping("/api/staff/requests")
class RequestHintsController {

    private final Casework casework;
    private final PublishedPassages published;

    RequestHintsController(Casework casework, PublishedPassages published) {
        this.casework = casework;
        this.published = published;
    }

    /// Suggestions; none of them decides anything.
    @GetMapping("/{request}/hints")
    ResponseEntity<?> hints(@PathVariable String request) {
        var view = RequestsController.id(request, casework).flatMap(casework::get);
        var hints = view.flatMap(found -> casework.hints(found.id()));
        if (view.isEmpty() || hints.isEmpty()) {
            return RequestsController.notFound();
        }
        var answer = published.answer(view.get());
        var outcome = hints.get().outcome().or(() -> alreadyPublic(view.get(), answer));
        return ResponseEntity.ok(
                new Hints(hints.get().similar(), hints.get().past(), outcome, PublishedPassages.of(answer)));
    }

    /// What might help: requests of the same applicant, answered ones of others, what it might end in, and what has
    /// been published already.
    record Hints(
            List<CaseView.Similar> similar,
            List<CaseView.Past> past,
            Optional<CaseView.Suggestion> outcome,
            List<PublishedPassages.Passage> published) {}

    /// Only where a resident would have been quoted an answer.
    private static Optional<CaseView.Suggestion> alreadyPublic(CaseView request, Answer answer) {
        if (request.matter() != Matter.DISCLOSURE || !(answer instanceof Answer.Answered(var _, var source, var _))) {
            return Optional.empty();
        }
        var where = Stream.of(source.documentNumber(), source.url())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("，"));
        var why = Sentences.of("requests.alreadyPublic", source.title(), where.isEmpty() ? "" : "（" + where + "）");
        var outcome = Outcome.OPEN_ALREADY_PUBLIC;
        return Optional.of(new CaseView.Suggestion(outcome, outcome.label(), outcome.article(), why));
    }
}
