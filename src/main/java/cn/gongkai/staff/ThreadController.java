package cn.gongkai.staff;

import cn.gongkai.inbox.Inbox;
import cn.gongkai.inbox.ReplyOutcome;
import cn.gongkai.inbox.StaffReply;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// One matter: what was said, and a form to answer.
@Controller
class ThreadController {

    private final Inbox inbox;

    ThreadController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/staff/threads/{number}")
    String thread(@PathVariable String number, Model model) {
        return page(number, "", Optional.empty(), model);
    }

    /// @param version of the matter as the page showed it
    /// @param key drawn with the page, so that a second click answers once
    @PostMapping("/staff/threads/{number}/reply")
    String reply(
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam String key,
            @RequestParam String words,
            @RequestParam(defaultValue = "false") boolean close,
            Principal clerk,
            Model model) {
        // A browser sends line breaks as two characters.
        var text = words.replace("\r\n", "\n").strip();
        if (!StaffReply.fits(text)) {
            return page(number, words, Optional.of(Refused.LENGTH), model);
        }
        return switch (inbox.reply(new StaffReply(number, version, text, close, clerk.getName(), key))) {
            case ReplyOutcome.Replied(var whole) ->
                close
                        ? "redirect:/staff"
                        : "redirect:/staff/threads/" + whole.thread().number();
            case ReplyOutcome.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case ReplyOutcome.Changed() -> page(number, words, Optional.of(Refused.CHANGED), model);
            case ReplyOutcome.Ended() -> page(number, words, Optional.of(Refused.ENDED), model);
            case ReplyOutcome.KeyReused() -> page(number, words, Optional.of(Refused.CHANGED), model);
        };
    }

    /// Why what was typed was not sent. It stays in the form.
    enum Refused {
        LENGTH,
        CHANGED,
        ENDED
    }

    private String page(String number, String words, Optional<Refused> refused, Model model) {
        var whole = inbox.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("thread", ThreadView.of(whole));
        model.addAttribute("words", words);
        model.addAttribute("refused", refused.map(Enum::name).orElse(""));
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("longest", StaffReply.LONGEST);
        return "staff/thread";
    }
}
