package cn.gongkai.staff.cases;

import cn.gongkai.account.StaffRole;
import cn.gongkai.request.Attachment;
import cn.gongkai.request.CaseView;
import cn.gongkai.request.Casework;
import cn.gongkai.request.FormField;
import cn.gongkai.request.LetterPreview;
import cn.gongkai.request.State;
import cn.gongkai.request.Worked;
import cn.gongkai.staff.Clerks;
import cn.gongkai.staff.DueSoon;
import cn.gongkai.staff.Look;
import cn.gongkai.staff.Papers;
import cn.gongkai.staff.People;
import cn.gongkai.staff.PublishedPassages;
import cn.gongkai.staff.Reasons;
import cn.gongkai.staff.StaffWords;
import cn.gongkai.staff.StaffWork;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// One request: the person's words, the clock, what whoever looks can do now, what happened.
@Controller
class CaseFilePage {

    private static final String DRAFT = "draft-answer";
    /// Done on the page that shows the letter, so that nobody signs what they have not seen.
    private static final List<String> ON_LETTER = List.of("review", "return-draft", "sign");

    private final Casework casework;
    private final StaffWork work;
    private final LetterPreview previews;
    private final PublishedPassages published;
    private final ActForms forms;
    private final Timeline timeline;
    private final People people;
    private final Reasons reasons;
    private final DueSoon soon;
    private final StaffWords words;
    private final Clock clock;

    CaseFilePage(
            Casework casework,
            StaffWork work,
            LetterPreview previews,
            PublishedPassages published,
            ActForms forms,
            Timeline timeline,
            People people,
            Reasons reasons,
            DueSoon soon,
            StaffWords words,
            Clock clock) {
        this.casework = casework;
        this.work = work;
        this.previews = previews;
        this.published = published;
        this.forms = forms;
        this.timeline = timeline;
        this.people = people;
        this.reasons = reasons;
        this.soon = soon;
        this.words = words;
        this.clock = clock;
    }

    /// What was typed for an act and could not be done.
    private record Typed(String action, Map<String, String> values) {

        static final Typed NOTHING = new Typed("", Map.of());
    }

    @GetMapping("/staff/requests/{id}")
    String file(@PathVariable UUID id, Authentication clerk, Model model) {
        return file(found(id, clerk), Typed.NOTHING, clerk, model);
    }

    /// The letter that is to be reviewed or signed, with what can be done about it.
    @Look
    @GetMapping("/staff/requests/{id}/letter")
    String letter(@PathVariable UUID id, Authentication clerk, Model model) {
        var preview = previews.drafted(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return letter(found(id, clerk), preview, Typed.NOTHING, model);
    }

    /// @param version of the request as the page showed it
    /// @param key drawn with the page, so that a second click does it once
    @PostMapping("/staff/requests/{id}/actions/{action}")
    String act(
            @PathVariable UUID id,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam String key,
            @RequestParam Map<String, String> typed,
            Authentication clerk,
            Model model,
            RedirectAttributes then) {
        var request = found(id, clerk);
        try {
            var content = JsonMapper.shared().writeValueAsString(forms.content(action, request, typed));
            var act =
                    casework.read(action, content).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            return switch (work.act(id, version, act, Clerks.of(clerk), key)) {
                case Worked.Done(var after, var receipt) -> {
                    then.addFlashAttribute("done", words.of("case.done", label(request, action)));
                    receipt.ifPresent(drawn -> then.addFlashAttribute("receiptText", drawn.text())
                            .addFlashAttribute("receiptCode", drawn.queryCode()));
                    yield "redirect:/staff/requests/" + after.id();
                }
                case Worked.Stale(var current) ->
                    again(
                            found(id, clerk),
                            words.of(
                                    "case.stale",
                                    words.of("event." + current.lastChange().kind())),
                            new Typed(action, typed),
                            clerk,
                            model);
                case Worked.Refused(var sentence) -> again(request, sentence, new Typed(action, typed), clerk, model);
                case Worked.NotFound _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            };
        } catch (JacksonException | NumberFormatException _) {
            return again(request, words.of("case.unreadable"), new Typed(action, typed), clerk, model);
        }
    }

    private String again(CaseView request, String sentence, Typed typed, Authentication clerk, Model model) {
        model.addAttribute("refused", sentence);
        return Optional.of(typed.action())
                .filter(ON_LETTER::contains)
                .flatMap(_ -> previews.drafted(request.id()))
                .map(preview -> letter(request, preview, typed, model))
                .orElseGet(() -> file(request, typed, clerk, model));
    }

    /// Opens who asks. The reason is written down before anything is shown.
    @PostMapping("/staff/requests/{id}/identity")
    String identity(@PathVariable UUID id, @RequestParam String reason, Authentication clerk, Model model) {
        var request = found(id, clerk);
        var refused = reasons.refusal(request, reason, clerk.getName());
        if (refused.isPresent()) {
            model.addAttribute("refused", refused.get()).addAttribute("reason", reason);
            return file(request, Typed.NOTHING, clerk, model);
        }
        var form = casework.identity(id, clerk.getName())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("opened", form);
        return file(found(id, clerk), Typed.NOTHING, clerk, model);
    }

    private String file(CaseView request, Typed typed, Authentication clerk, Model model) {
        var acts = request.possible().stream()
                .filter(act ->
                        !ON_LETTER.contains(act.action()) && !act.action().equals(DRAFT))
                .map(act -> forms.form(
                        request, act, values(typed, act), typed.action().equals(act.action())))
                .toList();
        show(request, typed, acts, model);
        model.addAttribute("mayDraft", may(request, DRAFT))
                .addAttribute("mayRead", ON_LETTER.stream().anyMatch(action -> may(request, action)))
                .addAttribute("mayOpen", !Clerks.of(clerk).roles().isEmpty())
                .addAttribute("takesIn", request.takesIn().stream().findFirst().orElse(null))
                .addAttribute(
                        "personal",
                        request.attachments().stream()
                                .filter(paper -> Papers.personal(paper.kind()))
                                .toList())
                .addAttribute(
                        "open",
                        request.attachments().stream()
                                .filter(paper -> !Papers.personal(paper.kind()))
                                .map(paper -> new Paper(paper, request.takesIn().contains(paper.kind())))
                                .toList())
                .addAttribute(
                        "mayRedact",
                        Clerks.has(clerk, StaffRole.HANDLER, StaffRole.SECRECY_REVIEWER, StaffRole.OFFICE_HEAD))
                .addAttribute("hints", casework.hints(request.id()).orElseThrow())
                .addAttribute("published", published.of(request))
                .addAttribute("history", timeline.of(request))
                .addAttribute("fieldOrder", FormField.values());
        return "staff/case";
    }

    /// A paper that shows nobody who asks.
    ///
    /// @param removable whether it can be taken out now
    record Paper(Attachment file, boolean removable) {}

    private String letter(CaseView request, LetterPreview.Preview preview, Typed typed, Model model) {
        var acts = request.possible().stream()
                .filter(act -> ON_LETTER.contains(act.action()))
                .map(act -> forms.form(request, act, values(typed, act), true))
                .toList();
        show(request, typed, acts, model);
        model.addAttribute("preview", preview);
        return "staff/case-letter";
    }

    private void show(CaseView request, Typed typed, List<ActForm> acts, Model model) {
        var today = LocalDate.now(clock);
        var runs = request.state() == State.CONSULTING ? Optional.<LocalDate>empty() : request.due();
        model.addAttribute("request", request)
                .addAttribute("acts", acts)
                .addAttribute("lost", lost(request, typed, acts))
                .addAttribute("people", people.names())
                .addAttribute("descriptionField", FormField.DESCRIPTION)
                .addAttribute("left", DaysLeft.of(runs, today, soon.last(today)))
                .addAttribute("key", UUID.randomUUID().toString());
    }

    /// What was typed for an act that is not possible any more: it can still be copied.
    private List<Input> lost(CaseView request, Typed typed, List<ActForm> acts) {
        return acts.stream().anyMatch(act -> act.action().equals(typed.action()))
                ? List.of()
                : forms.typed(typed.action(), request, typed.values());
    }

    private static Map<String, String> values(Typed typed, CaseView.Possible act) {
        return typed.action().equals(act.action()) ? typed.values() : Map.of();
    }

    private static boolean may(CaseView request, String action) {
        return request.possible().stream().anyMatch(act -> act.action().equals(action));
    }

    private static String label(CaseView request, String action) {
        return request.possible().stream()
                .filter(act -> act.action().equals(action))
                .map(CaseView.Possible::label)
                .findFirst()
                .orElse(action);
    }

    private CaseView found(UUID id, Authentication clerk) {
        return casework.get(id, Clerks.of(clerk)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
