package cn.gongkai.staff;

import cn.gongkai.account.StaffRole;
import cn.gongkai.conversation.AnswerFigures;
import cn.gongkai.deadline.Deadlines;
import cn.gongkai.deadline.LocalDateOfReceipt;
import cn.gongkai.disclosure.Columns;
import cn.gongkai.inbox.Inbox;
import cn.gongkai.inbox.ThreadQuery;
import cn.gongkai.notice.StaffTasks;
import cn.gongkai.report.ReportDeadline;
import cn.gongkai.request.CaseFigures;
import cn.gongkai.request.CaseQuery;
import cn.gongkai.request.CaseQuery.Times;
import cn.gongkai.request.Casework;
import cn.gongkai.request.Days;
import cn.gongkai.request.State;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page of the back office: what waits for a person today. Every number opens its list.
@Controller
class DeskController {

    /// Working days.
    private static final int SOON = 3;
    private static final int MONTHS = 12;
    private static final Duration RECENT = Duration.ofDays(90);

    private final Casework casework;
    private final CaseFigures figures;
    private final AnswerFigures answers;
    private final Inbox inbox;
    private final StaffTasks tasks;
    private final Columns columns;
    private final ChartScript charts;
    private final ReportDeadline deadline;
    private final Deadlines deadlines;
    private final StaffWords words;
    private final Clock clock;

    DeskController(
            Casework casework,
            CaseFigures figures,
            AnswerFigures answers,
            Inbox inbox,
            StaffTasks tasks,
            Columns columns,
            ChartScript charts,
            ReportDeadline deadline,
            Deadlines deadlines,
            StaffWords words,
            Clock clock) {
        this.casework = casework;
        this.figures = figures;
        this.answers = answers;
        this.inbox = inbox;
        this.tasks = tasks;
        this.columns = columns;
        this.charts = charts;
        this.deadline = deadline;
        this.deadlines = deadlines;
        this.words = words;
        this.clock = clock;
    }

    /// A number with the list behind it.
    ///
    /// @param urgent whether it should be none
    record Count(String key, long number, String list, boolean urgent) {}

    @GetMapping("/staff")
    String desk(Authentication clerk, Model model) {
        var today = LocalDate.now(clock);
        var month = YearMonth.from(today);
        model.addAttribute("counts", counts(clerk, today))
                .addAttribute("months", figures.months(month, MONTHS))
                .addAttribute("answers", answers.months(month, MONTHS))
                .addAttribute("outcomes", figures.outcomes(today.getYear()))
                .addAttribute("year", today.getYear())
                .addAttribute("charts", charts.address())
                .addAttribute("due", mayRead(clerk) ? deadline.waiting() : Optional.empty())
                .addAttribute(
                        "firstReply",
                        inbox.medianToFirstReply(clock.instant().minus(RECENT))
                                .map(words::of)
                                .orElse(""));
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

    private List<Count> counts(Authentication clerk, LocalDate today) {
        var counts = new ArrayList<Count>();
        var all = CaseQuery.all();
        counts.add(new Count("overdue", total(all.overdueOnly()), "/staff/requests?overdue=true", true));
        // Counted as the law counts: today is not one of them.
        var soon = new Days(
                today,
                deadlines
                        .calendar()
                        .workingDaysFrom(new LocalDateOfReceipt(today), SOON)
                        .date());
        counts.add(new Count("soon", total(all.at(Times.due(soon))), "/staff/requests?due=" + soon, true));
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
        counts.add(new Count(
                "questions",
                inbox.page(ThreadQuery.of(ThreadQuery.Show.WAITING), 0, 1).total(),
                "/staff/questions",
                false));
        counts.add(new Count("tell", tasks.open(0, 1).total(), "/staff/tasks", true));
        var standing = columns.all();
        if (!standing.isEmpty()) {
            counts.add(new Count(
                    "columns", standing.stream().filter(Columns.Standing::late).count(), "/staff/disclosures", true));
        }
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
}
