package cn.gongkai.staff;

import cn.gongkai.account.Account;
import cn.gongkai.account.StaffAccounts;
import cn.gongkai.inbox.Alike;
import cn.gongkai.inbox.Inbox;
import cn.gongkai.inbox.InboxThread;
import cn.gongkai.inbox.Phrases;
import cn.gongkai.inbox.ReplyOutcome;
import cn.gongkai.inbox.StaffReply;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What residents asked that no document answers, and the answers of staff.
@Controller
class QuestionPages {

    private static final int PAGE = 50;

    private final Inbox inbox;
    private final Phrases phrases;
    private final StaffAccounts accounts;
    private final StaffWords words;

    QuestionPages(Inbox inbox, Phrases phrases, StaffAccounts accounts, StaffWords words) {
        this.inbox = inbox;
        this.phrases = phrases;
        this.accounts = accounts;
        this.words = words;
    }

    /// Questions that ask alike.
    record Group(List<ThreadRow> rows) {

        static Group of(List<InboxThread> threads) {
            return new Group(threads.stream().map(ThreadRow::of).toList());
        }
    }

    /// @param page from 1
    @GetMapping("/staff/questions")
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        if (page < 1 || page > 100_000) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var waiting = inbox.open((page - 1) * PAGE, PAGE);
        model.addAttribute(
                        "groups",
                        Alike.grouped(waiting.threads()).stream().map(Group::of).toList())
                .addAttribute("total", waiting.total())
                .addAttribute("page", page)
                .addAttribute("more", (long) page * PAGE < waiting.total());
        return "staff/questions";
    }

    @GetMapping("/staff/questions/{number}")
    String one(@PathVariable String number, @RequestParam(defaultValue = "") String phrase, Model model) {
        var typed = phrases.all().stream()
                .filter(canned -> canned.id().toString().equals(phrase))
                .map(Phrases.Canned::words)
                .findFirst()
                .orElse("");
        return page(number, typed, "", model);
    }

    /// @param version of the matter as the page showed it
    /// @param key drawn with the page, so that a second click answers once
    @PostMapping("/staff/questions/{number}/reply")
    String reply(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam String key,
            @RequestParam("words") String typed,
            @RequestParam(defaultValue = "false") boolean close,
            Principal clerk,
            Model model,
            RedirectAttributes then) {
        // A browser sends line breaks as two characters.
        var text = typed.replace("\r\n", "\n").strip();
        if (!StaffReply.fits(text)) {
            return page(number, typed, "LENGTH", model);
        }
        return switch (inbox.reply(new StaffReply(number, version, text, close, clerk.getName(), key))) {
            case ReplyOutcome.Replied _ -> {
                then.addFlashAttribute("done", words.of("question.done"));
                yield close ? "redirect:/staff/questions" : "redirect:/staff/questions/" + number;
            }
            case ReplyOutcome.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case ReplyOutcome.Changed() -> page(number, typed, "CHANGED", model);
            case ReplyOutcome.Ended() -> page(number, typed, "ENDED", model);
            case ReplyOutcome.KeyReused() -> page(number, typed, "CHANGED", model);
        };
    }

    @PostMapping("/staff/questions/{number}/assign")
    String assign(@PathVariable String number, @RequestParam(defaultValue = "") String name, RedirectAttributes then) {
        var known = accounts.find(name).map(Account::displayName);
        inbox.assign(number, known.isPresent() ? name : "");
        known.ifPresent(shown -> then.addFlashAttribute("done", words.of("question.assigned", shown)));
        return "redirect:/staff/questions/" + number;
    }

    @PostMapping("/staff/questions/{number}/close")
    String close(@PathVariable String number, RedirectAttributes then) {
        inbox.close(number);
        then.addFlashAttribute("done", words.of("question.closed"));
        return "redirect:/staff/questions";
    }

    @PostMapping("/staff/questions/phrases")
    String keep(@RequestParam String title, @RequestParam("words") String typed, RedirectAttributes then) {
        if (!phrases.add(title, typed.replace("\r\n", "\n").strip())) {
            then.addFlashAttribute("refused", words.of("phrase.fault"));
        }
        return "redirect:/staff/questions/phrases";
    }

    @GetMapping("/staff/questions/phrases")
    String phrases(Model model) {
        model.addAttribute("phrases", phrases.all());
        return "staff/phrases";
    }

    @PostMapping("/staff/questions/phrases/{id}/remove")
    String remove(@PathVariable UUID id) {
        phrases.remove(id);
        return "redirect:/staff/questions/phrases";
    }

    private String page(String number, String typed, String refused, Model model) {
        var whole = inbox.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("thread", ThreadView.of(whole))
                .addAttribute("words", typed)
                .addAttribute("why", refused)
                .addAttribute("key", UUID.randomUUID().toString())
                .addAttribute("longest", StaffReply.LONGEST)
                .addAttribute("phrases", phrases.all())
                .addAttribute(
                        "people",
                        accounts.all().stream().filter(Account::enabled).toList());
        return "staff/question";
    }
}
