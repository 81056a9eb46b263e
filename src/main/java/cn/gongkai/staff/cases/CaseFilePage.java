package cn.gongkai.staff.cases;

import cn.gongkai.account.StaffRole;
import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.request.Attachment;
import cn.gongkai.request.CaseView;
import cn.gongkai.request.Casework;
import cn.gongkai.request.FormField;
import cn.gongkai.request.LetterPreview;
import cn.gongkai.request.Role;
import cn.gongkai.request.Worked;
import cn.gongkai.search.Answer;
import cn.gongkai.search.DisclosureSearch;
import cn.gongkai.staff.Clerks;
import cn.gongkai.staff.Look;
import cn.gongkai.staff.Moments;
import cn.gongkai.staff.Papers;
import cn.gongkai.staff.StaffWords;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// One request: the person's words, the clock, what can be done now, what happened.
@Controller
class CaseFilePage {

    private static final int SHORTEST_REASON = 4;
    private static final String DRAFT = "draft-answer";
    /// Done on the page that shows the letter, so that nobody signs what they have not seen.
    private static final List<String> ON_LETTER = List.of("review", "return-draft", "sign");

    private final Casework casework;
    private final LetterPreview previews;
    private final DisclosureSearch search;
    private final ActForms forms;
    private final AuditLog audit;
    private final StaffWords words;
    private final Clock clock;

    CaseFilePage(
            Casework casework,
            LetterPreview previews,
            DisclosureSearch search,
            ActForms forms,
            AuditLog audit,
            StaffWords words,
            Clock clock) {
        this.casework = casework;
        this.previews = previews;
        this.search = search;
        this.forms = forms;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    /// What was typed for an act and could not be done.
    private record Typed(String action, Map<String, String> values) {

        static final Typed NOTHING = new Typed("", Map.of());
    }

    @GetMapping("/staff/requests/{id}")
    String file(@PathVariable UUID id, Authentication clerk, Model model) {
        return file(found(id), Typed.NOTHING, clerk, model);
    }

    /// The letter that is to be reviewed or signed, with what can be done about it.
    @Look
    @GetMapping("/staff/requests/{id}/letter")
    String letter(@PathVariable UUID id, Authentication clerk, Model model) {
        return letter(found(id), Typed.NOTHING, clerk, model);
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
        var request = found(id);
        try {
            var content = JsonMapper.shared().writeValueAsString(forms.content(action, request, typed));
            var act =
                    casework.read(action, content).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            return switch (casework.act(id, version, act, Clerks.of(clerk), key)) {
                case Worked.Done(var after, var receipt) -> {
                    then.addFlashAttribute("done", words.of("case.done", label(request, action)));
                    receipt.ifPresent(drawn -> then.addFlashAttribute("receiptText", drawn.text())
                            .addFlashAttribute("receiptCode", drawn.queryCode()));
                    yield "redirect:/staff/requests/" + after.id();
                }
                case Worked.Stale(var current) ->
                    again(
                            current,
                            words.of(
                                    "case.stale",
                                    words.of("event."
                                            + current.history().getLast().kind())),
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
        return ON_LETTER.contains(typed.action())
                ? letter(request, typed, clerk, model)
                : file(request, typed, clerk, model);
    }

    /// Opens who asks. The reason is written down before anything is shown.
    @PostMapping("/staff/requests/{id}/identity")
    String identity(@PathVariable UUID id, @RequestParam String reason, Authentication clerk, Model model) {
        var request = found(id);
        if (reason.strip().length() < SHORTEST_REASON) {
            model.addAttribute("refused", words.of("case.reason"));
            return file(request, Typed.NOTHING, clerk, model);
        }
        audit.add(clerk.getName(), AuditKind.LOOKED, number(request), reason.strip());
        var form = casework.identity(id, clerk.getName())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("opened", form);
        return file(found(id), Typed.NOTHING, clerk, model);
    }

    /// Takes in what goes with an answer, or the sealed answer itself.
    @PostMapping("/staff/requests/{id}/enclose")
    String enclose(
            @PathVariable UUID id,
            @RequestParam Attachment.Kind kind,
            @RequestParam MultipartFile file,
            RedirectAttributes then)
            throws IOException {
        var content = file.getBytes();
        var kept = Papers.usable(kind, content)
                && casework.enclose(id, kind, Papers.name(file), Papers.type(content), content)
                        .isPresent();
        then.addFlashAttribute(
                kept ? "done" : "refused",
                kept ? words.of("case.enclosed", Papers.name(file)) : words.of("case.encloseNot"));
        return "redirect:/staff/requests/" + id;
    }

    private String file(CaseView request, Typed typed, Authentication clerk, Model model) {
        var clerks = Clerks.of(clerk);
        show(request, model);
        model.addAttribute(
                        "acts",
                        request.possible().stream()
                                .filter(act -> act.roles().stream().anyMatch(clerks.roles()::contains))
                                .filter(act -> !ON_LETTER.contains(act.action())
                                        && !act.action().equals(DRAFT))
                                .map(act -> forms.form(
                                        request,
                                        act,
                                        values(typed, act),
                                        typed.action().equals(act.action())))
                                .toList())
                .addAttribute("mayDraft", may(request, clerks.roles(), DRAFT))
                .addAttribute("mayRead", ON_LETTER.stream().anyMatch(action -> may(request, clerks.roles(), action)))
                .addAttribute(
                        "mayRedact",
                        Clerks.has(clerk, StaffRole.HANDLER, StaffRole.SECRECY_REVIEWER, StaffRole.OFFICE_HEAD))
                .addAttribute("hints", casework.hints(request.id()).orElseThrow())
                .addAttribute("published", published(request))
                .addAttribute("fieldOrder", FormField.values())
                .addAttribute("uploads", List.of(Attachment.Kind.ENCLOSURE, Attachment.Kind.SCAN));
        return "staff/case";
    }

    private String letter(CaseView request, Typed typed, Authentication clerk, Model model) {
        var roles = Clerks.of(clerk).roles();
        show(request, model);
        model.addAttribute(
                        "preview",
                        previews.drafted(request.id())
                                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)))
                .addAttribute(
                        "acts",
                        request.possible().stream()
                                .filter(act -> ON_LETTER.contains(act.action()))
                                .filter(act -> act.roles().stream().anyMatch(roles::contains))
                                .map(act -> forms.form(request, act, values(typed, act), true))
                                .toList());
        return "staff/case-letter";
    }

    private void show(CaseView request, Model model) {
        model.addAttribute("request", request)
                .addAttribute("people", forms.people())
                .addAttribute(
                        "written",
                        request.history().stream()
                                .map(event -> Moments.shanghai(event.at()))
                                .toList())
                .addAttribute("descriptionField", FormField.DESCRIPTION)
                .addAttribute("left", DaysLeft.of(request.due(), LocalDate.now(clock)))
                .addAttribute("key", UUID.randomUUID().toString());
    }

    private static Map<String, String> values(Typed typed, CaseView.Possible act) {
        return typed.action().equals(act.action()) ? typed.values() : Map.of();
    }

    private static boolean may(CaseView request, Set<Role> roles, String action) {
        return request.possible().stream()
                .anyMatch(act ->
                        act.action().equals(action) && act.roles().stream().anyMatch(roles::contains));
    }

    private static String label(CaseView request, String action) {
        return request.possible().stream()
                .filter(act -> act.action().equals(action))
                .map(CaseView.Possible::label)
                .findFirst()
                .orElse(action);
    }

    /// Published passages that may already answer it (条例 art. 36 (1)).
    private List<Passage> published(CaseView request) {
        if (request.state().over()) {
            return List.of();
        }
        return switch (search.answer(request.fields().getOrDefault(FormField.DESCRIPTION, ""))) {
            case Answer.Answered(var quotation, var source, var _) -> List.of(new Passage(source.title(), quotation));
            case Answer.Suggested(var choices, var _) ->
                choices.stream()
                        .map(hit -> new Passage(hit.source().title(), hit.snippet()))
                        .toList();
            case Answer.Unanswered _ -> List.of();
        };
    }

    /// What has been published already.
    record Passage(String title, String words) {}

    private static String number(CaseView request) {
        return request.number().orElse(request.id().toString());
    }

    private CaseView found(UUID id) {
        return casework.get(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
