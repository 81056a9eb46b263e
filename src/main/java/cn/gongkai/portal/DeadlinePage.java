package cn.gongkai.portal;

import cn.gongkai.deadline.Deadlines;
import cn.gongkai.deadline.LocalDateOfReceipt;
import cn.gongkai.deadline.Term;
import cn.gongkai.deadline.WorkingCalendar;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Counts statutory days for everybody and shows every day of the count.
@Controller
class DeadlinePage {

    private static final int MOST_DAYS = 400;
    private static final Pattern DAYS = Pattern.compile("[1-9]\\d{0,2}");

    private final Deadlines deadlines;
    private final Clock clock;

    DeadlinePage(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /// @param received as a date field sends it: 2026-11-24
    /// @param overlay empty: this body's own calendar
    @GetMapping("/deadlines")
    String deadline(
            @RequestParam(defaultValue = "") String received,
            @RequestParam(defaultValue = "") String workingDays,
            @RequestParam(defaultValue = "") String overlay,
            Model model) {
        var term = workingDays.isBlank() ? String.valueOf(Term.REPLY.length()) : workingDays.strip();
        model.addAttribute("received", received.isBlank() ? LocalDate.now(clock).toString() : received.strip())
                .addAttribute("workingDays", term)
                .addAttribute("overlay", overlay)
                .addAttribute("overlays", deadlines.overlays());
        if (!received.isBlank()) {
            count(received.strip(), term, calendar(overlay), model);
        }
        return "portal/deadlines";
    }

    private void count(String received, String workingDays, WorkingCalendar calendar, Model model) {
        var date = date(received);
        var days = days(workingDays);
        model.addAttribute("firstYear", calendar.firstYear());
        if (date.isEmpty()
                || date.get().getYear() < calendar.firstYear()
                || date.get().getYear() > 9000) {
            model.addAttribute("wrong", date.isPresent() ? "early" : "date");
        } else if (days.isEmpty()) {
            model.addAttribute("wrong", "days");
        } else {
            model.addAttribute("due", calendar.workingDaysFrom(new LocalDateOfReceipt(date.get()), days.get()));
        }
    }

    private WorkingCalendar calendar(String overlay) {
        return Optional.of(overlay)
                .filter(name -> !name.isBlank())
                .flatMap(deadlines::calendar)
                .orElseGet(deadlines::calendar);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> days(String text) {
        return Optional.of(text)
                .filter(DAYS.asMatchPredicate())
                .map(Integer::valueOf)
                .filter(days -> days <= MOST_DAYS);
    }
}
