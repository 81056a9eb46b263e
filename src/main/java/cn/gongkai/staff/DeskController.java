package cn.gongkai.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.gongkai.account.StaffRole;
import cn.gongkai.conversation.AnswerFigures;
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
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The first page of the back office: what waits for a person today. Every number opens its list.
@Controller
class DeskController {

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
    private final DueSoon soon;
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
            DueSoon soon,
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
        this.soon = soon;
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
                .addAttribute("due", deadline.waiting())
                .addAttribute(
                        "firstReply",
                        inbox.medianToFirstReply(clock.instant().minus(RECENT))
                                .map(words::of)
                                .orElse(""));
        return "staff/desk";
    }

    private List<Count> counts(Authentication clerk, LocalDate today) {
        var counts = new ArrayList<Count>();
        var all = CaseQuery.all();
        counts.add(new Count("overdue", total(all.overdueOnly()), "/staff/requests?overdue=true", true));
        var within = new Days(today, soon.last(today));
        counts.add(new Count("soon", total(all.at(Times.due(within))), "/staff/requests?due=" + within, true));
        var desk = Clerks.has(clerk, StaffRole.CLERK, StaffRole.OFFICE_HEAD);
        var me = URLEncoder.encode(clerk.getName(), UTF_8);
        waiting(counts, "confirm", State.PENDING_CONFIRM, desk);
        waiting(counts, "register", State.RECEIVED, desk);
        if (Clerks.has(clerk, StaffRole.HANDLER)) {
            counts.add(new Count(
                    "mine",
                    total(all.of(clerk.getName()).in(State.IN_PROGRESS)),
                    "/staff/requests?state=IN_PROGRESS&handler=" + me,
                    false));
        }
        openTo(counts, "review", State.PENDING_REVIEW, Clerks.has(clerk, StaffRole.SECRECY_REVIEWER), clerk.getName());
        openTo(counts, "sign", State.PENDING_SIGN, Clerks.has(clerk, StaffRole.SIGNER), clerk.getName());
        waiting(counts, "serve", State.APPROVED, desk);
        if (desk || Clerks.has(clerk, StaffRole.HANDLER)) {
            for (var state : List.of(State.AWAITING_SUPPLEMENT, State.AWAITING_PAYMENT, State.AWAITING_REASON)) {
                var lapsed = all.in(state).lapsedOnly();
                counts.add(new Count(
                        "lapsed." + state,
                        total(desk ? lapsed : lapsed.of(clerk.getName())),
                        "/staff/requests?lapsed=true&state=" + state + (desk ? "" : "&handler=" + me),
                        true));
            }
        }
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

    /// Without those that four eyes keep from them.
    private void openTo(List<Count> counts, String key, State state, boolean theirs, String name) {
        if (theirs) {
            counts.add(new Count(
                    key,
                    total(CaseQuery.all().in(state).openTo(name)),
                    "/staff/requests?state=" + state + "&openTo=" + URLEncoder.encode(name, UTF_8),
                    false));
        }
    }

    private long total(CaseQuery query) {
        return casework.count(query);
    }
}
