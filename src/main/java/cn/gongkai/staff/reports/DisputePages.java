package cn.gongkai.staff.reports;

import cn.gongkai.report.DisputeNoted;
import cn.gongkai.report.Disputes;
import cn.gongkai.request.Casework;
import cn.gongkai.request.Dispute;
import cn.gongkai.request.StaffAct;
import cn.gongkai.request.Worked;
import cn.gongkai.staff.Clerks;
import cn.gongkai.staff.StaffWords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Reconsiderations and lawsuits of a year. One about a request is noted with that request, whichever page it is typed
/// on.
@Controller
class DisputePages {

    private final Disputes disputes;
    private final Casework casework;
    private final StaffWords words;
    private final Clock clock;

    DisputePages(Disputes disputes, Casework casework, StaffWords words, Clock clock) {
        this.disputes = disputes;
        this.casework = casework;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/staff/disputes")
    String list(@RequestParam(required = false) @Nullable Integer year, Model model) {
        var today = LocalDate.now(clock);
        var shown = Optional.ofNullable(year)
                .filter(typed -> typed >= 2000 && typed <= 2999)
                .orElse(today.getYear());
        model.addAttribute("year", shown)
                .addAttribute("today", today)
                .addAttribute("disputes", disputes.of(shown))
                .addAttribute("withdrawn", disputes.withdrawn(shown))
                .addAttribute("kinds", Dispute.Kind.values())
                .addAttribute("results", Dispute.Result.values())
                .addAttribute("key", UUID.randomUUID().toString());
        if (!model.containsAttribute("about")) {
            model.addAttribute("about", "").addAttribute("number", "");
        }
        return "staff/disputes";
    }

    /// Notes one: with the request whose number is given, or by itself.
    ///
    /// @param key drawn with the page, so that a second click notes it once
    @PostMapping("/staff/disputes")
    String file(
            @RequestParam Dispute.Kind kind,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String about,
            @RequestParam String key,
            Authentication clerk,
            RedirectAttributes then) {
        var refused = number.isBlank()
                ? alone(disputes.file(kind, on, about, clerk.getName(), key))
                : casework.idOf(number.strip())
                        .map(id -> act(id, new StaffAct.FileDispute(kind, on), key, clerk))
                        .orElseGet(() -> Optional.of(words.of("dispute.noRequest", number)));
        refused.ifPresentOrElse(
                sentence -> then.addFlashAttribute("refused", sentence)
                        .addFlashAttribute("about", about)
                        .addFlashAttribute("number", number),
                () -> then.addFlashAttribute("done", words.of("dispute.filed")));
        return "redirect:/staff/disputes?year=" + on.getYear();
    }

    /// Notes how one ended that stands by itself.
    @PostMapping("/staff/disputes/{id}/decide")
    String decide(
            @PathVariable UUID id,
            @RequestParam Dispute.Result result,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            Authentication clerk,
            RedirectAttributes then) {
        return decided(alone(disputes.decide(id, result, on, clerk.getName())), on, then);
    }

    /// Notes how one ended that is about a request.
    @PostMapping("/staff/disputes/{request}/{number}/decide")
    String decideOfRequest(
            @PathVariable UUID request,
            @PathVariable int number,
            @RequestParam Dispute.Result result,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            Authentication clerk,
            RedirectAttributes then) {
        return decided(
                act(
                        request,
                        new StaffAct.DecideDispute(number, result, on),
                        UUID.randomUUID().toString(),
                        clerk),
                on,
                then);
    }

    /// Takes back one that stands by itself and was noted wrongly.
    @PostMapping("/staff/disputes/{id}/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam int year,
            @RequestParam(defaultValue = "") String reason,
            Authentication clerk,
            RedirectAttributes then) {
        return withdrawn(alone(disputes.withdraw(id, reason, clerk.getName())), year, then);
    }

    /// Takes back one that is about a request and was noted wrongly.
    @PostMapping("/staff/disputes/{request}/{number}/withdraw")
    String withdrawOfRequest(
            @PathVariable UUID request,
            @PathVariable int number,
            @RequestParam int year,
            @RequestParam(defaultValue = "") String reason,
            Authentication clerk,
            RedirectAttributes then) {
        return withdrawn(
                act(
                        request,
                        new StaffAct.WithdrawDispute(number, reason),
                        UUID.randomUUID().toString(),
                        clerk),
                year,
                then);
    }

    private String withdrawn(Optional<String> refused, int year, RedirectAttributes then) {
        refused.ifPresentOrElse(
                sentence -> then.addFlashAttribute("refused", sentence),
                () -> then.addFlashAttribute("done", words.of("dispute.withdrawn")));
        return "redirect:/staff/disputes?year=" + year;
    }

    private String decided(Optional<String> refused, LocalDate on, RedirectAttributes then) {
        refused.ifPresentOrElse(
                sentence -> then.addFlashAttribute("refused", sentence),
                () -> then.addFlashAttribute("done", words.of("dispute.decided")));
        return "redirect:/staff/disputes?year=" + on.getYear();
    }

    private static Optional<String> alone(DisputeNoted noted) {
        return noted instanceof DisputeNoted.Refused(var sentence) ? Optional.of(sentence) : Optional.empty();
    }

    /// Does it to the request as it is now.
    ///
    /// @return why not, if it could not be done
    private Optional<String> act(UUID id, StaffAct act, String key, Authentication clerk) {
        var version = casework.get(id).map(view -> view.version()).orElse(0);
        return switch (casework.act(id, version, act, Clerks.of(clerk), key)) {
            case Worked.Done _ -> Optional.empty();
            case Worked.Refused(var sentence) -> Optional.of(sentence);
            case Worked.Stale _ -> Optional.of(words.of("dispute.stale"));
            case Worked.NotFound _ -> Optional.of(words.of("dispute.noRequest", id.toString()));
        };
    }
}
