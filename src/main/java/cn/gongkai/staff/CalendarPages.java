package cn.gongkai.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.request.Calendars;
import cn.gongkai.request.Recalculation;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Taking a year's notice of holidays in: first what would move, then, if that is right, the notice itself. What was
/// shown travels with the page, so that exactly that is taken in.
@Controller
class CalendarPages {

    /// What a page lists; the number of all is said beside it.
    private static final int LISTED = 200;

    private static final int LONGEST = 200_000;

    private final Calendars calendars;
    private final AuditLog audit;
    private final StaffWords words;

    CalendarPages(Calendars calendars, AuditLog audit, StaffWords words) {
        this.calendars = calendars;
        this.audit = audit;
        this.words = words;
    }

    /// A request whose last day is another one.
    ///
    /// @param before as a page says it
    record Move(String number, String before, String after, boolean sooner) {

        static Move of(Recalculation.Moved moved) {
            var sooner = moved.after()
                    .flatMap(after -> moved.before().map(after::isBefore))
                    .orElse(false);
            return new Move(moved.number(), day(moved.before()), day(moved.after()), sooner);
        }

        private static String day(Optional<LocalDate> day) {
            return day.map(LocalDate::toString).orElse("—");
        }
    }

    /// What a notice would change.
    @PostMapping("/staff/settings/calendars")
    String preview(@RequestParam String overlay, @RequestParam MultipartFile file, Model model, RedirectAttributes then)
            throws IOException {
        var notice = new String(file.getBytes(), UTF_8).strip();
        if (notice.isEmpty() || notice.length() > LONGEST) {
            then.addFlashAttribute("refused", words.of("calendar.empty"));
            return "redirect:/staff/settings";
        }
        return switch (calendars.preview(overlay, notice)) {
            case Calendars.Previewed.Usable(var calendar, var requests) -> {
                model.addAttribute("overlay", overlay)
                        .addAttribute("notice", notice)
                        .addAttribute("calendar", calendar)
                        .addAttribute("requests", requests)
                        .addAttribute("moves", moves(requests.moved()));
                yield "staff/calendar";
            }
            case Calendars.Previewed.Refused(var reason) -> {
                then.addFlashAttribute("refused", reason);
                yield "redirect:/staff/settings";
            }
        };
    }

    /// Takes it in and counts every open request anew.
    @PostMapping("/staff/settings/calendars/take")
    String take(@RequestParam String overlay, @RequestParam String notice, Principal clerk, RedirectAttributes then) {
        switch (calendars.take(overlay, notice, clerk.getName())) {
            case Calendars.Imported.Done(var days, var moved) -> {
                audit.add(
                        clerk.getName(),
                        AuditKind.SETTING_CHANGED,
                        "calendar " + overlay,
                        CalendarsController.changes(days, moved));
                then.addFlashAttribute("done", words.of("calendar.imported", moved.size()))
                        .addFlashAttribute("moves", moves(moved));
            }
            case Calendars.Imported.Refused(var reason) -> then.addFlashAttribute("refused", reason);
        }
        return "redirect:/staff/settings";
    }

    private static List<Move> moves(List<Recalculation.Moved> moved) {
        return moved.stream().limit(LISTED).map(Move::of).toList();
    }
}
