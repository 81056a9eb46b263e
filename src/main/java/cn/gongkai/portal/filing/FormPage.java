package cn.gongkai.portal.filing;

import cn.gongkai.portal.Display;
import cn.gongkai.request.Draft;
import cn.gongkai.request.DraftSaved;
import cn.gongkai.request.Drafts;
import cn.gongkai.request.Form;
import cn.gongkai.request.FormField;
import cn.gongkai.request.Resident;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The form of a request (law: 条例 art. 29). It asks for nothing the register does not need, and never why.
@Controller
class FormPage {

    private final Drafts drafts;
    private final OwnDraft own;
    private final OwnResident resident;
    private final FormReading reading;
    private final Clock clock;

    FormPage(Drafts drafts, OwnDraft own, OwnResident resident, FormReading reading, Clock clock) {
        this.drafts = drafts;
        this.own = own;
        this.resident = resident;
        this.reading = reading;
        this.clock = clock;
    }

    /// @param told what happened just before: a notice of the page
    @GetMapping(path = "/requests/new", params = "!t")
    String form(@RequestParam(defaultValue = "") String told, HttpServletRequest request, Model model) {
        var draft = own.of(request);
        var shown = draft.orElseGet(() -> blank(resident.of(request)));
        var filled = told.equals("missing") && draft.isPresent()
                ? reading.read(shown)
                : new Filled(shown.form(), FormReading.saved(shown), Map.of());
        return page(shown, filled, draft.isPresent(), told, model);
    }

    /// Saves what holds, whatever else was typed; what does not hold is shown again with a sentence.
    @PostMapping("/requests/new")
    String fill(
            @RequestParam Map<String, String> input,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var draft = own.of(request);
        if ("display".equals(input.get("action"))) {
            return otherType(draft, input, request, response, model);
        }
        if (draft.isPresent() && stale(input, draft.get())) {
            return elsewhere(draft.get(), input, response, model);
        }
        return save(draft.orElseGet(() -> own.begin(request)), input, request, response, model);
    }

    @PostMapping("/requests/new/discard")
    String discard(HttpServletRequest request, HttpServletResponse response) {
        own.of(request).ifPresent(drafts::delete);
        OwnCookie.DRAFT.clear(request, response);
        return "redirect:/requests/new?told=discarded";
    }

    /// The same page with everything typed, in the other type; nothing is saved or found fault with.
    private String otherType(
            Optional<Draft> draft,
            Map<String, String> input,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("large", Display.turn(request, response));
        var shown = draft.orElseGet(() -> blank(resident.of(request)));
        var filled = reading.read(shown, input);
        return page(shown, new Filled(filled.form(), filled.typed(), Map.of()), draft.isPresent(), "display", model);
    }

    private String save(
            Draft draft,
            Map<String, String> input,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var filled = reading.read(draft, input);
        return switch (drafts.save(draft.with(filled.form()))) {
            case DraftSaved.Saved(var saved) -> {
                own.keep(saved, request, response);
                yield next(saved, filled, input, response, model);
            }
            case DraftSaved.Newer(var current) -> elsewhere(current, input, response, model);
            // Deleted between two lines of this method: what was typed goes into a new one.
            case DraftSaved.Gone _ -> save(own.begin(request), input, request, response, model);
        };
    }

    private String next(
            Draft saved, Filled filled, Map<String, String> input, HttpServletResponse response, Model model) {
        var onlySave = "save".equals(input.get("action"));
        if (onlySave ? filled.mistyped() : !filled.wrong().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(saved, filled, true, onlySave ? "partly" : "", model);
        }
        if (onlySave) {
            return "redirect:/requests/new?told=saved";
        }
        return Files.asked(drafts, saved).isEmpty() ? "redirect:/requests/new/check" : "redirect:/requests/new/files";
    }

    /// Saved in chat or in another window since this page was opened: shows what was typed here, filled up with what
    /// was saved there, and lets the resident decide.
    private String elsewhere(Draft current, Map<String, String> input, HttpServletResponse response, Model model) {
        var both = new HashMap<>(input);
        FormReading.saved(current).forEach((field, value) -> {
            if (input.getOrDefault(field.name(), "").isBlank()) {
                both.put(field.name(), value);
            }
        });
        var filled = reading.read(current, both);
        response.setStatus(HttpStatus.CONFLICT.value());
        return page(current, new Filled(filled.form(), filled.typed(), Map.of()), true, "elsewhere", model);
    }

    private boolean stale(Map<String, String> input, Draft draft) {
        return !String.valueOf(draft.version()).equals(input.get("version"))
                && !reading.read(draft, input).form().equals(draft.form());
    }

    private String page(Draft draft, Filled filled, boolean begun, String told, Model model) {
        model.addAttribute("form", FormView.of(draft, filled, this::asked, begun))
                .addAttribute("draft", draft)
                .addAttribute("typing", true)
                .addAttribute("told", told);
        return "portal/filing/form";
    }

    /// Whether this body asks for a field at all, whoever applies and however the answer goes.
    private boolean asked(FormField field) {
        return switch (field) {
            case IDENTITY_KIND -> asked(FormField.IDENTITY_NUMBER);
            case AGENT_IDENTITY_NUMBER ->
                drafts.asks(blank(Optional.empty()).with(Form.empty().with(FormField.AGENT, Form.YES)), field);
            case IDENTITY_NUMBER -> drafts.asks(blank(Optional.empty()), field);
            default -> true;
        };
    }

    /// Not saved: a page that is only looked at leaves nothing behind.
    private Draft blank(Optional<Resident> person) {
        var now = clock.instant();
        return new Draft(new UUID(0, 0), "", person, Form.empty(), "", false, 0, List.of(), now, now);
    }
}
