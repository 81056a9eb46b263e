package cn.gongkai.portal.filing;

import cn.gongkai.deadline.Deadlines;
import cn.gongkai.deadline.LocalDateOfReceipt;
import cn.gongkai.deadline.Term;
import cn.gongkai.request.Channel;
import cn.gongkai.request.Draft;
import cn.gongkai.request.Drafts;
import cn.gongkai.request.FormField;
import cn.gongkai.request.Receipt;
import cn.gongkai.request.Register;
import cn.gongkai.request.Submission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What a resident sees before a request is handed in, and handing it in.
@Controller
class CheckPage {

    private static final String FORM = "redirect:/requests/new";
    private static final String CHECK = "redirect:/requests/new/check";

    private final Drafts drafts;
    private final Register register;
    private final OwnDraft own;
    private final Visits visits;
    private final Published published;
    private final Deadlines deadlines;
    private final Clock clock;

    CheckPage(
            Drafts drafts,
            Register register,
            OwnDraft own,
            Visits visits,
            Published published,
            Deadlines deadlines,
            Clock clock) {
        this.drafts = drafts;
        this.register = register;
        this.own = own;
        this.visits = visits;
        this.published = published;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /// One line of the summary, masked: others may see the screen.
    ///
    /// @param anchor where it can be changed
    record Line(String label, String value, String anchor) {

        @Override
        public String toString() {
            return "Line[" + label + "]";
        }
    }

    @GetMapping("/requests/new/check")
    String check(@RequestParam(defaultValue = "") String told, HttpServletRequest request, Model model) {
        return own.of(request).map(draft -> page(draft, told, model)).orElse(FORM);
    }

    /// @param version of the draft that the resident saw
    @PostMapping("/requests/new/check")
    String submit(
            @RequestParam(defaultValue = "-1") String version,
            HttpServletRequest request,
            HttpServletResponse response) {
        var token = own.token(request).orElse("");
        var draft = drafts.byToken(token);
        if (draft.isEmpty()) {
            return register.receipt(onceKey(token))
                    .map(receipt -> filed(receipt, token, request, response))
                    .orElse(FORM + "?told=gone");
        }
        if (!version.equals(String.valueOf(draft.get().version()))) {
            return CHECK + "?told=changed";
        }
        return switch (register.submit(draft.get(), Channel.WEB, onceKey(token))) {
            case Submission.Accepted(var receipt) -> filed(receipt, token, request, response);
            case Submission.Incomplete _, Submission.Changed _ -> CHECK + "?told=changed";
            case Submission.Gone _ -> FORM + "?told=gone";
        };
    }

    private String page(Draft draft, String told, Model model) {
        var missing = drafts.missing(draft);
        if (!missing.isEmpty()) {
            return missing.equals(List.of(FormField.IDENTITY_PROOF))
                    ? "redirect:/requests/new/files?told=missing"
                    : FORM + "?told=missing";
        }
        var today = LocalDate.now(clock);
        model.addAttribute("draft", draft)
                .addAttribute("lines", lines(draft))
                .addAttribute("published", published.like(draft.form()))
                .addAttribute("today", today)
                .addAttribute("due", deadlines.due(Term.REPLY, new LocalDateOfReceipt(today)))
                .addAttribute("told", told);
        return "portal/filing/check";
    }

    private static List<Line> lines(Draft draft) {
        var form = draft.form();
        return Arrays.stream(FormField.values())
                .filter(field -> form.masked(field).isPresent())
                .filter(field -> field != FormField.IDENTITY_KIND || form.has(FormField.IDENTITY_NUMBER))
                .map(field -> new Line(field.label(), form.masked(field).orElseThrow(), FormView.anchor(field)))
                .toList();
    }

    private String filed(Receipt receipt, String token, HttpServletRequest request, HttpServletResponse response) {
        visits.begin(receipt.number(), receipt.queryCode(), request, response);
        own.filed(token, request, response);
        return "redirect:/requests/receipt";
    }

    /// A draft is handed in once: its token is what a second click has in common with the first.
    private static String onceKey(String token) {
        return "page\n" + token;
    }
}
