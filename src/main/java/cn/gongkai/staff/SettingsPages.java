package cn.gongkai.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.conversation.OwnWording;
import cn.gongkai.deadline.CalendarChange;
import cn.gongkai.deadline.Deadlines;
import cn.gongkai.request.LetterTexts;
import cn.gongkai.request.Recalculation;
import java.io.IOException;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What an administrator changes while the program runs: calendars, the bot's words, letter templates. Each of them is
/// also a file.
@Controller
class SettingsPages {

    private final Deadlines deadlines;
    private final Recalculation recalculation;
    private final OwnWording wording;
    private final LetterTexts letters;
    private final AuditLog audit;
    private final StaffWords words;

    SettingsPages(
            Deadlines deadlines,
            Recalculation recalculation,
            OwnWording wording,
            LetterTexts letters,
            AuditLog audit,
            StaffWords words) {
        this.deadlines = deadlines;
        this.recalculation = recalculation;
        this.wording = wording;
        this.letters = letters;
        this.audit = audit;
        this.words = words;
    }

    @GetMapping("/staff/settings")
    String settings(Model model) {
        model.addAttribute(
                        "overlays",
                        Stream.concat(Stream.of(Deadlines.NO_OVERLAY), deadlines.overlays().stream())
                                .toList())
                .addAttribute("letters", letters.names());
        return "staff/settings";
    }

    /// Takes a year's notice in, in holiday-cn's format, and counts every open request anew.
    @PostMapping("/staff/settings/calendars")
    String calendar(
            @RequestParam String overlay, @RequestParam MultipartFile file, Principal clerk, RedirectAttributes then)
            throws IOException {
        if (file.isEmpty()) {
            then.addFlashAttribute("refused", words.of("calendar.empty"));
            return "redirect:/staff/settings";
        }
        switch (deadlines.importNotice(overlay, new String(file.getBytes(), UTF_8))) {
            case CalendarChange.Accepted(var days) -> {
                var moved = recalculation.run();
                audit.add(
                        clerk.getName(),
                        AuditKind.SETTING_CHANGED,
                        "calendar " + overlay,
                        days.size() + " days, " + moved.size() + " requests");
                then.addFlashAttribute("done", words.of("calendar.imported", moved.size()))
                        .addFlashAttribute(
                                "moved",
                                moved.stream()
                                        .map(one -> words.of(
                                                "calendar.moved", one.number(), day(one.before()), day(one.after())))
                                        .toList());
            }
            case CalendarChange.Refused(var reason) -> then.addFlashAttribute("refused", reason);
        }
        return "redirect:/staff/settings";
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("—");
    }

    @GetMapping("/staff/settings/wording")
    String wording(Model model) {
        model.addAttribute("texts", wording.all());
        return "staff/wording";
    }

    @PostMapping("/staff/settings/wording")
    String say(@RequestParam String key, @RequestParam String text, Principal clerk, RedirectAttributes then) {
        var fault = wording.say(key, text.replace("\r\n", "\n").strip());
        if (fault.isPresent()) {
            then.addFlashAttribute("refused", words.of("wording.fault", fault.get()));
        } else {
            audit.add(clerk.getName(), AuditKind.SETTING_CHANGED, "wording " + key, "");
            then.addFlashAttribute("done", words.of("wording.saved"));
        }
        return "redirect:/staff/settings/wording";
    }

    @GetMapping("/staff/settings/letters/{name}")
    String letter(@PathVariable String name, Model model) {
        model.addAttribute("name", name)
                .addAttribute(
                        "text",
                        letters.text(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "staff/letter-text";
    }

    @PostMapping("/staff/settings/letters/{name}")
    String save(
            @PathVariable String name,
            @RequestParam String text,
            Principal clerk,
            Model model,
            RedirectAttributes then) {
        var typed = text.replace("\r\n", "\n");
        var fault = letters.save(name, typed);
        if (fault.isPresent()) {
            model.addAttribute("name", name).addAttribute("text", typed).addAttribute("refused", fault.get());
            return "staff/letter-text";
        }
        audit.add(clerk.getName(), AuditKind.SETTING_CHANGED, "letter " + name, "");
        then.addFlashAttribute("done", words.of("letter.saved", name));
        return "redirect:/staff/settings";
    }
}
