package cn.gongkai.staff.cases;

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

/// Writes an answer: first what it is to be, then what that kind has to say, with the letter beside it.
@Controller
class DraftPage {

    private final Casework casework;
    private final LetterPreview previews;
    private final StaffWords words;

    DraftPage(Casework casework, LetterPreview previews, StaffWords words) {
        this.casework = casework;
        this.previews = previews;
        this.words = words;
    }

    /// One thing the answer has to say.
    ///
    /// @param internal stays in the file
    record Field(Part part, boolean required, boolean internal, List<String> choices, String value) {}

    /// @param outcome what the answer is to be; the earlier draft's, if nothing is chosen
    @GetMapping("/staff/requests/{id}/draft")
    String draft(@PathVariable UUID id, @RequestParam Optional<Outcome> outcome, Model model) {
        var request = found(id);
        var earlier = request.draft();
        var chosen = outcome.or(() -> earlier.map(Decision::outcome))
                .or(() -> casework.hints(id).flatMap(CaseView.Hints::outcome).map(CaseView.Suggestion::outcome));
        var parts = earlier.filter(old -> chosen.filter(old.outcome()::equals).isPresent())
                .map(Decision::parts)
                .orElse(Map.of());
        show(request, chosen, parts, earlier.map(Decision::grounds).orElse(List.of()), model);
        return "staff/draft";
    }

    @PostMapping("/staff/requests/{id}/draft")
    String save(
            @PathVariable UUID id,
            @RequestParam Outcome outcome,
            @RequestParam(defaultValue = "") List<Outcome> grounds,
            @RequestParam(defaultValue = "") String together,
            @RequestParam int version,
            @RequestParam String key,
            @RequestParam(defaultValue = "preview") String button,
            @RequestParam Map<String, String> typed,
            Authentication clerk,
            Model model,
            RedirectAttributes then) {
        var parts = new EnumMap<Part, String>(Part.class);
        parts(outcome).forEach(part -> {
            var value =
                    typed.getOrDefault("part." + part, "").replace("\r\n", "\n").strip();
            if (!value.isEmpty()) {
                parts.put(part, value);
            }
        });
        var refused = Optional.<String>empty();
        if (button.equals("submit")) {
            var done = casework.act(
                    id,
                    version,
                    new StaffAct.DraftAnswer(outcome, parts, grounds, numbers(together)),
                    Clerks.of(clerk),
                    key);
            switch (done) {
                case Worked.Done _ -> {
                    then.addFlashAttribute("done", words.of("draft.done"));
                    return "redirect:/staff/requests/" + id;
                }
                case Worked.Stale(var current) ->
                    refused = Optional.of(words.of(
                            "case.stale",
                            words.of("event." + current.history().getLast().kind())));
                case Worked.Refused(var sentence) -> refused = Optional.of(sentence);
                case Worked.NotFound _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
        }
        show(found(id), Optional.of(outcome), parts, grounds, model);
        model.addAttribute("together", together);
        refused.ifPresent(sentence -> model.addAttribute("refused", sentence));
        previews.of(id, new Decision(outcome, parts, grounds))
                .ifPresent(preview -> model.addAttribute("preview", preview));
        return "staff/draft";
    }

    private void show(
            CaseView request, Optional<Outcome> chosen, Map<Part, String> parts, List<Outcome> grounds, Model model) {
        var fields = chosen.stream()
                .flatMap(outcome -> parts(outcome)
                        .map(part -> new Field(
                                part,
                                outcome.required().contains(part),
                                part.internal(),
                                part.choices(),
                                parts.getOrDefault(part, ""))))
                .toList();
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
                .addAttribute("partial", chosen.filter(Outcome.PARTIAL::equals).isPresent())
                .addAttribute("grounds", grounds)
                .addAttribute("fields", fields)
                .addAttribute(
                        "hint",
                        casework.hints(request.id())
                                .flatMap(CaseView.Hints::outcome)
                                .orElse(null))
                .addAttribute("returned", returned(request))
                .addAttribute("key", UUID.randomUUID().toString());
    }

    /// Numbers as typed, with anything but characters of numbers between them.
    private static List<String> numbers(String typed) {
        return Arrays.stream(typed.split("[\\s,，、;；]+"))
                .filter(number -> !number.isEmpty())
                .toList();
    }

    /// Why the last draft came back, if it did.
    private static String returned(CaseView request) {
        return request.history().stream()
                .filter(event -> event.kind().equals("RETURNED"))
                .reduce((_, last) -> last)
                .map(CaseView.Happened::words)
                .orElse("");
    }

    private static Stream<Part> parts(Outcome outcome) {
        return Stream.concat(outcome.required().stream(), outcome.optional().stream());
    }

    private CaseView found(UUID id) {
        return casework.get(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
