package cn.gongkai.staff.cases;

import cn.gongkai.account.StaffRole;
import cn.gongkai.audit.AuditKind;
import cn.gongkai.request.ApplicantKind;
import cn.gongkai.request.CaseQuery;
import cn.gongkai.request.CaseRow;
import cn.gongkai.request.CaseTitles;
import cn.gongkai.request.Casework;
import cn.gongkai.request.StaffAct;
import cn.gongkai.request.State;
import cn.gongkai.request.Worked;
import cn.gongkai.request.decision.Outcome;
import cn.gongkai.staff.Clerks;
import cn.gongkai.staff.Look;
import cn.gongkai.staff.StaffWords;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The list of requests. What it is narrowed to stands in the address, so that it can be kept and sent on.
@Controller
class CaseListPage {

    private static final int PAGE = 25;
    private static final int LAST_PAGE = 100_000;
    private static final MediaType SHEET =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Casework casework;
    private final CaseTitles titles;
    private final ActForms forms;
    private final StaffWords words;
    private final Clock clock;

    CaseListPage(Casework casework, CaseTitles titles, ActForms forms, StaffWords words, Clock clock) {
        this.casework = casework;
        this.titles = titles;
        this.forms = forms;
        this.words = words;
        this.clock = clock;
    }

    /// One line of the list.
    record Line(CaseRow row, CaseTitles.Title title, DaysLeft left) {}

    @GetMapping("/staff/requests")
    String list(@ModelAttribute CaseFilter filter, @RequestParam(defaultValue = "1") int page, Model model) {
        if (page < 1 || page > LAST_PAGE) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var today = LocalDate.now(clock);
        var found = casework.page(filter.query(today), (page - 1) * PAGE, PAGE);
        var shown = titles.of(found.rows().stream().map(CaseRow::id).toList());
        model.addAttribute("filter", filter)
                .addAttribute(
                        "lines",
                        found.rows().stream()
                                .map(row -> new Line(
                                        row,
                                        shown.getOrDefault(row.id(), new CaseTitles.Title("", "")),
                                        DaysLeft.of(row.paused() ? Optional.empty() : row.due(), today)))
                                .toList())
                .addAttribute("total", found.total())
                .addAttribute("page", page)
                .addAttribute("previous", page > 1 ? filter.address("/staff/requests", page - 1) : "")
                .addAttribute(
                        "next", (long) page * PAGE < found.total() ? filter.address("/staff/requests", page + 1) : "")
                .addAttribute("export", filter.address("/staff/requests/export.xlsx", 1))
                .addAttribute("states", State.values())
                .addAttribute("outcomes", Outcome.values())
                .addAttribute("kinds", ApplicantKind.values())
                .addAttribute("sorts", CaseQuery.Sort.values())
                .addAttribute("people", forms.people())
                .addAttribute("handlers", forms.named(StaffRole.HANDLER).toList());
        return "staff/cases";
    }

    /// Hands several over at once. Those where it is not possible stay where they are.
    @PostMapping("/staff/requests/assign")
    String assign(
            @RequestParam(defaultValue = "") List<UUID> chosen,
            @RequestParam String handler,
            @RequestParam(defaultValue = "/staff/requests") String back,
            Authentication clerk,
            RedirectAttributes then) {
        var done = chosen.stream()
                .filter(id -> casework.get(id)
                        .map(seen -> casework.act(
                                id,
                                seen.version(),
                                seen.state() == State.RECEIVED
                                        ? new StaffAct.Register(handler)
                                        : new StaffAct.Assign(handler, Optional.empty()),
                                Clerks.of(clerk),
                                UUID.randomUUID().toString()))
                        .filter(Worked.Done.class::isInstance)
                        .isPresent())
                .count();
        then.addFlashAttribute("done", words.of("case.assigned", done, chosen.size() - done));
        return "redirect:" + (back.startsWith("/staff/requests") ? back : "/staff/requests");
    }

    /// The list as a table to take along, at most 10,000 lines; nothing personal stands in it.
    @Look(AuditKind.EXPORTED)
    @GetMapping("/staff/requests/export.xlsx")
    ResponseEntity<byte[]> export(@ModelAttribute CaseFilter filter) throws IOException {
        return ResponseEntity.ok()
                .contentType(SHEET)
                .header("Content-Disposition", "attachment; filename=requests.xlsx")
                .body(CaseSheet.of(casework.export(filter.query(LocalDate.now(clock))), words));
    }
}
