package cn.gongkai.staff.cases;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.request.ApplicantKind;
import cn.gongkai.request.CaseQuery;
import cn.gongkai.request.CaseRow;
import cn.gongkai.request.CaseTitles;
import cn.gongkai.request.Casework;
import cn.gongkai.request.State;
import cn.gongkai.request.decision.Outcome;
import cn.gongkai.staff.Clerks;
import cn.gongkai.staff.DueSoon;
import cn.gongkai.staff.Look;
import cn.gongkai.staff.People;
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
    private final HandingOver handingOver;
    private final ActForms forms;
    private final People people;
    private final DueSoon soon;
    private final StaffWords words;
    private final Clock clock;

    CaseListPage(
            Casework casework,
            CaseTitles titles,
            HandingOver handingOver,
            ActForms forms,
            People people,
            DueSoon soon,
            StaffWords words,
            Clock clock) {
        this.casework = casework;
        this.titles = titles;
        this.handingOver = handingOver;
        this.forms = forms;
        this.people = people;
        this.soon = soon;
        this.words = words;
        this.clock = clock;
    }

    /// One line of the list.
    ///
    /// @param seen what handing it over needs to know
    record Line(CaseRow row, CaseTitles.Title title, DaysLeft left, HandingOver.Seen seen) {}

    @GetMapping("/staff/requests")
    String list(@ModelAttribute CaseFilter filter, @RequestParam(defaultValue = "1") int page, Model model) {
        if (page < 1 || page > LAST_PAGE) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var today = LocalDate.now(clock);
        var late = soon.last(today);
        var found = casework.page(filter.query(today), (page - 1) * PAGE, PAGE);
        var shown = titles.of(found.rows().stream().map(CaseRow::id).toList());
        model.addAttribute("filter", filter)
                .addAttribute(
                        "lines",
                        found.rows().stream()
                                .map(row -> new Line(
                                        row,
                                        shown.getOrDefault(row.id(), new CaseTitles.Title("", "")),
                                        DaysLeft.of(row.paused() ? Optional.empty() : row.due(), today, late),
                                        HandingOver.Seen.of(row)))
                                .toList())
                .addAttribute("total", found.total())
                .addAttribute("mostExported", Casework.MOST_EXPORTED)
                .addAttribute("page", page)
                .addAttribute("previous", page > 1 ? filter.address("/staff/requests", page - 1) : "")
                .addAttribute(
                        "next", (long) page * PAGE < found.total() ? filter.address("/staff/requests", page + 1) : "")
                .addAttribute("export", filter.address("/staff/requests/export.xlsx", 1))
                .addAttribute("states", State.values())
                .addAttribute("outcomes", Outcome.values())
                .addAttribute("kinds", ApplicantKind.values())
                .addAttribute("sorts", CaseQuery.Sort.values())
                .addAttribute("people", people.names())
                .addAttribute("key", UUID.randomUUID().toString())
                .addAttribute("whose", forms.whose(casework.handlers(), filter.handler()))
                .addAttribute("handlers", forms.handlers());
        return "staff/cases";
    }

    /// Hands several over at once. Those where it is not possible stay where they are, and it is said why.
    ///
    /// @param chosen as the page showed them
    /// @param listed all of the page, which `all` chooses
    /// @param key drawn with the page, so that a second click does it once
    @PostMapping("/staff/requests/assign")
    String assign(
            @RequestParam(defaultValue = "") List<String> chosen,
            @RequestParam(defaultValue = "") List<String> listed,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "") String handler,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "/staff/requests") String back,
            Authentication clerk,
            RedirectAttributes then) {
        var seen = (all ? listed : chosen)
                .stream().flatMap(text -> HandingOver.Seen.read(text).stream()).toList();
        if (seen.isEmpty() || handler.isBlank() || key.isBlank()) {
            then.addFlashAttribute("refused", words.of("case.assignNothing"));
        } else {
            var refusals = handingOver.all(seen, handler, Clerks.of(clerk), key);
            if (seen.size() > refusals.size()) {
                then.addFlashAttribute("done", words.of("case.assigned", seen.size() - refusals.size()));
            }
            then.addFlashAttribute("refusals", refusals);
        }
        return "redirect:" + (back.startsWith("/staff/requests") ? back : "/staff/requests");
    }

    /// The list as a table to take along; nothing personal stands in it.
    @Look(AuditKind.EXPORTED)
    @GetMapping("/staff/requests/export.xlsx")
    ResponseEntity<byte[]> export(@ModelAttribute CaseFilter filter) throws IOException {
        var query = filter.query(LocalDate.now(clock));
        return ResponseEntity.ok()
                .contentType(SHEET)
                .header("Content-Disposition", "attachment; filename=requests.xlsx")
                .body(CaseSheet.of(casework.export(query), casework.count(query), people.names(), words));
    }
}
