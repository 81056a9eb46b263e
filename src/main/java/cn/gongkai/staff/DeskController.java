package cn.gongkai.staff;

import cn.gongkai.account.StaffRole;
import cn.gongkai.inbox.Inbox;
import cn.gongkai.notice.StaffTasks;
import cn.gongkai.report.ReportDeadline;
import cn.gongkai.request.CaseFigures;
import cn.gongkai.request.CaseQuery;
import cn.gongkai.request.Casework;
import cn.gongkai.request.State;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The first page of the back office: what waits for a person today. Every number opens its list.
@Controller
class DeskController {

    private static final int SOON = 3;
    private static final int MONTHS = 12;
    private static final int TASKS = 25;
    private static final Duration RECENT = Duration.ofDays(90);

    private final Casework casework;
    private final CaseFigures figures;
    private final Inbox inbox;
    private final StaffTasks tasks;
    private final ReportDeadline deadline;
    private final Clock clock;

    DeskController(
            Casework casework,
            CaseFigures figures,
            Inbox inbox,
            StaffTasks tasks,
            ReportDeadline deadline,
            Clock clock) {
        this.casework = casework;
        this.figures = figures;
        this.inbox = inbox;
        this.tasks = tasks;
        this.deadline = deadline;
        this.clock = clock;
    }

    /// A number with the list behind it.
    ///
    /// @param urgent whether it should be none
    record Count(String key, long number, String list, boolean urgent) {}

    @GetMapping("/staff")
    String desk(Authentication clerk, Model model) {
        var today = LocalDate.now(clock);
        var toTell = tasks.open(0, TASKS);
        var months = figures.months(YearMonth.from(today), MONTHS);
        model.addAttribute("counts", counts(clerk, today, toTell.total()))
                .addAttribute("months", MonthChart.of(months))
                .addAttribute("outcomes", figures.outcomes(today.getYear()))
                .addAttribute("year", today.getYear())
                .addAttribute("due", mayRead(clerk) ? deadline.waiting() : Optional.empty())
                .addAttribute(
                        "tasks",
                        toTell.tasks().stream().map(TasksController.Task::of).toList())
                .addAttribute("taskTotal", toTell.total())
                .addAttribute(
                        "firstReply",
                        inbox.medianToFirstReply(clock.instant().minus(RECENT))
                                .map(Duration::toMinutes)
                                .orElse(-1L));
        return "staff/desk";
    }

    private static boolean mayRead(Authentication clerk) {
        return Clerks.has(
                clerk,
                StaffRole.CLERK,
                StaffRole.HANDLER,
                StaffRole.SECRECY_REVIEWER,
                StaffRole.SIGNER,
                StaffRole.OFFICE_HEAD,
                StaffRole.ARCHIVIST,
                StaffRole.ADMIN);
    }

    private List<Count> counts(Authentication clerk, LocalDate today, long toTell) {
        var counts = new ArrayList<Count>();
        var all = CaseQuery.all();
        counts.add(new Count("overdue", total(all.overdueOnly()), "/staff/requests?overdue=true", true));
        counts.add(
                new Count("soon", total(all.dueUntil(today.plusDays(SOON))), "/staff/requests?within=" + SOON, true));
        waiting(counts, "confirm", State.PENDING_CONFIRM, Clerks.has(clerk, StaffRole.CLERK, StaffRole.OFFICE_HEAD));
        waiting(counts, "register", State.RECEIVED, Clerks.has(clerk, StaffRole.CLERK, StaffRole.OFFICE_HEAD));
        if (Clerks.has(clerk, StaffRole.HANDLER)) {
            counts.add(new Count(
                    "mine",
                    total(all.of(clerk.getName()).in(State.IN_PROGRESS)),
                    "/staff/requests?state=IN_PROGRESS&handler=" + clerk.getName(),
                    false));
        }
        waiting(counts, "review", State.PENDING_REVIEW, Clerks.has(clerk, StaffRole.SECRECY_REVIEWER));
        waiting(counts, "sign", State.PENDING_SIGN, Clerks.has(clerk, StaffRole.SIGNER));
        waiting(counts, "serve", State.APPROVED, Clerks.has(clerk, StaffRole.CLERK, StaffRole.OFFICE_HEAD));
        counts.add(new Count("questions", inbox.open(0, 1).total(), "/staff/questions", false));
        counts.add(new Count("tell", toTell, "#tell", true));
        return counts;
    }

    private void waiting(List<Count> counts, String key, State state, boolean theirs) {
        if (theirs) {
            counts.add(new Count(key, total(CaseQuery.all().in(state)), "/staff/requests?state=" + state, false));
        }
    }

    private long total(CaseQuery query) {
        return casework.page(query, 0, 1).total();
    }

    @PostMapping("/staff/tasks/{id}/done")
    String done(@PathVariable UUID id, Principal clerk) {
        tasks.done(id, clerk.getName());
        return "redirect:/staff#tell";
    }
}
