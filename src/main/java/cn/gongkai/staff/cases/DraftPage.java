package cn.gongkai.staff.cases;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.request.CaseView;
import cn.gongkai.request.Casework;
import cn.gongkai.request.FormField;
import cn.gongkai.request.LetterPreview;
import cn.gongkai.request.StaffAct;
import cn.gongkai.request.Worked;
import cn.gongkai.request.decision.Decision;
import cn.gongkai.request.decision.Outcome;
import cn.gongkai.request.decision.Part;
import cn.gongkai.staff.Clerks;
import cn.gongkai.staff.StaffWords;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Writes an answer: first what it is to be, then what that kind has to say, with the letter beside it. What was typed
/// for another kind is carried along.
@Controller
class DraftPage {

    private static final String ACTION = "draft-answer";

    private final Casework casework;
    private final LetterPreview previews;
    private final AuditLog audit;
    private final StaffWords words;

    DraftPage(Casework casework, LetterPreview previews, AuditLog audit, StaffWords words) {
        this.casework = casework;
        this.previews = previews;
        this.audit = audit;
        this.words = words;
    }

    /// One thing the answer has to say.
    ///
    /// @param internal stays in the file
    record Field(Part part, boolean required, boolean internal, List<String> choices, String value) {}

    /// What stands on the page.
    ///
    /// @param outcome what the answer is to be, if anything is chosen
    /// @param parts of any kind of answer
    /// @param together numbers, as typed
    private record Draft(Optional<Outcome> outcome, Map<Part, String> parts, List<Outcome> grounds, String together) {

        Draft {
            parts = Map.copyOf(parts);
        }

        /// The parts this kind of answer takes.
        Map<Part, String> own(Outcome of) {
            return DraftPage.parts(of)
                    .filter(parts::containsKey)
                    .collect(Collectors.toMap(part -> part, part -> parts.getOrDefault(part, "")));
        }

        List<Outcome> ownGrounds(Outcome of) {
            return of == Outcome.PARTIAL ? grounds : List.of();
        }
    }

    /// @param outcome what the answer is to be; the earlier draft's, if nothing is chosen
    @GetMapping("/staff/requests/{id}/draft")
    String draft(
            @PathVariable UUID id,
            @RequestParam Optional<Outcome> outcome,
            Authentication clerk,
            Model model,
            RedirectAttributes then) {
        var request = found(id, clerk);
        if (!mayDraft(request)) {
            then.addFlashAttribute("refused", words.of("draft.notNow"));
            return "redirect:/staff/requests/" + id;
        }
        var earlier = request.draft();
        var hint = hint(request);
        var chosen = outcome.or(() -> earlier.map(Decision::outcome)).or(() -> hint.map(CaseView.Suggestion::outcome));
        var draft = new Draft(
                chosen,
                earlier.map(Decision::parts).orElse(Map.of()),
                earlier.map(Decision::grounds).orElse(List.of()),
                together(request));
        show(request, draft, hint, model);
        return "staff/draft";
    }

    /// @param shown the outcome whose fields the page showed
    /// @param button `choose` shows the fields of another outcome, `preview` the letter, `submit` puts it to review
    @PostMapping("/staff/requests/{id}/draft")
    String save(
            @PathVariable UUID id,
            @RequestParam Optional<Outcome> outcome,
            @RequestParam Optional<Outcome> shown,
            @RequestParam(defaultValue = "") List<Outcome> grounds,
            @RequestParam(defaultValue = "") String together,
            @RequestParam int version,
            @RequestParam String key,
            @RequestParam(defaultValue = "choose") String button,
            @RequestParam Map<String, String> typed,
            Authentication clerk,
            Model model,
            RedirectAttributes then) {
        var draft = new Draft(outcome, typedParts(typed), grounds, together);
        var refused = Optional.<String>empty();
        if (outcome.isEmpty()) {
            refused = Optional.of(words.of("draft.choose"));
        } else if (!button.equals("choose") && !outcome.equals(shown)) {
            refused = Optional.of(words.of("draft.other"));
        } else if (button.equals("submit")) {
            switch (casework.act(id, version, act(draft, outcome.get()), Clerks.of(clerk), key)) {
                case Worked.Done _ -> {
                    then.addFlashAttribute("done", words.of("draft.done"));
                    return "redirect:/staff/requests/" + id;
                }
                case Worked.Stale(var current) ->
                    refused = Optional.of(words.of(
                            "case.stale",
                            words.of("event." + current.lastChange().kind())));
                case Worked.Refused(var sentence) -> refused = Optional.of(sentence);
                case Worked.NotFound _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
        }
        var request = found(id, clerk);
        show(request, draft, hint(request), model);
        refused.ifPresent(sentence -> model.addAttribute("refused", sentence));
        if (button.equals("preview") && refused.isEmpty()) {
            preview(request, draft, outcome.orElseThrow(), clerk, model);
        }
        return "staff/draft";
    }

    /// It names the applicant: a look, and only for whoever may draft.
    private void preview(CaseView request, Draft draft, Outcome outcome, Authentication clerk, Model model) {
        previews.of(
                        request.id(),
                        new Decision(outcome, draft.own(outcome), draft.ownGrounds(outcome)),
                        Clerks.of(clerk))
                .ifPresentOrElse(
                        preview -> {
                            audit.add(
                                    clerk.getName(),
                                    AuditKind.LOOKED,
                                    request.number().orElse(request.id().toString()),
                                    words.of("draft.looked"));
                            model.addAttribute("preview", preview);
                        },
                        () -> model.addAttribute("refused", words.of("draft.notNow")));
    }

    private static StaffAct.DraftAnswer act(Draft draft, Outcome outcome) {
        return new StaffAct.DraftAnswer(
                outcome, draft.own(outcome), draft.ownGrounds(outcome), numbers(draft.together()));
    }

    private static Map<Part, String> typedParts(Map<String, String> typed) {
        var parts = new EnumMap<Part, String>(Part.class);
        for (var part : Part.values()) {
            var value =
                    typed.getOrDefault("part." + part, "").replace("\r\n", "\n").strip();
            if (!value.isEmpty()) {
                parts.put(part, value);
            }
        }
        return parts;
    }

    private void show(CaseView request, Draft draft, Optional<CaseView.Suggestion> hint, Model model) {
        var chosen = draft.outcome();
        var fields = chosen.stream()
                .flatMap(outcome -> parts(outcome)
                        .map(part -> new Field(
                                part,
                                outcome.required().contains(part),
                                part.internal(),
                                part.choices(),
                                draft.parts().getOrDefault(part, ""))))
                .toList();
        var own = fields.stream().map(Field::part).toList();
        var partial = chosen.filter(Outcome.PARTIAL::equals).isPresent();
        model.addAttribute("request", request)
                .addAttribute("descriptionField", FormField.DESCRIPTION)
                .addAttribute(
                        "outcomes",
                        Arrays.stream(Outcome.values())
                                .filter(one -> !one.withoutDecision() && one.matter() == request.matter())
                                .toList())
                .addAttribute(
                        "refusals",
                        Arrays.stream(Outcome.values()).filter(Outcome::refusal).toList())
                .addAttribute("chosen", chosen.orElse(null))
                .addAttribute("partial", partial)
                .addAttribute("grounds", draft.grounds())
                .addAttribute("fields", fields)
                .addAttribute(
                        "kept",
                        draft.parts().entrySet().stream()
                                .filter(part -> !own.contains(part.getKey()))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .addAttribute("keptGrounds", partial ? List.of() : draft.grounds())
                .addAttribute("together", draft.together())
                .addAttribute("hint", hint.orElse(null))
                .addAttribute("returned", last(request, "RETURNED", CaseView.Happened::words))
                .addAttribute("key", UUID.randomUUID().toString());
    }

    private Optional<CaseView.Suggestion> hint(CaseView request) {
        return casework.hints(request.id()).flatMap(CaseView.Hints::outcome);
    }

    /// What the last draft answered too: it is still meant when that draft came back.
    private static String together(CaseView request) {
        return last(request, "DRAFTED", event -> event.facts().getOrDefault("together", ""))
                .replace('、', ' ');
    }

    /// Numbers as typed, with anything but characters of numbers between them.
    private static List<String> numbers(String typed) {
        return Arrays.stream(typed.split("[\\s,，、;；]+"))
                .filter(number -> !number.isEmpty())
                .toList();
    }

    /// What the last event of a kind says; nothing, if there is none.
    private static String last(CaseView request, String kind, Function<CaseView.Happened, String> says) {
        return request.history().reversed().stream()
                .filter(event -> event.kind().equals(kind))
                .findFirst()
                .map(says)
                .orElse("");
    }

    private static Stream<Part> parts(Outcome outcome) {
        return Stream.concat(outcome.required().stream(), outcome.optional().stream());
    }

    private static boolean mayDraft(CaseView request) {
        return request.possible().stream().anyMatch(act -> act.action().equals(ACTION));
    }

    private CaseView found(UUID id, Authentication clerk) {
        return casework.get(id, Clerks.of(clerk)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
