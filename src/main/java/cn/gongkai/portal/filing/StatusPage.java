package cn.gongkai.portal.filing;

import cn.gongkai.request.Access;
import cn.gongkai.request.Acted;
import cn.gongkai.request.Finding;
import cn.gongkai.request.Register;
import cn.gongkai.request.RequestView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Following a request with its number and query code, from any phone, and doing what it waits for.
@Controller
class StatusPage {

    private static final String ENTRY = "redirect:/requests";
    private static final String STATUS = "redirect:/requests/status";
    /// As much as the description of a request.
    private static final int MOST_CHARACTERS = 1000;
    private static final int MOST_SHOWN = 20;

    private final Register register;
    private final Visits visits;
    private final OwnResident resident;
    private final Clock clock;

    StatusPage(Register register, Visits visits, OwnResident resident, Clock clock) {
        this.register = register;
        this.visits = visits;
        this.resident = resident;
        this.clock = clock;
    }

    @GetMapping("/requests")
    String entry(@RequestParam(defaultValue = "") String told, HttpServletRequest request, Model model) {
        model.addAttribute("told", told)
                .addAttribute("number", "")
                .addAttribute("visiting", visits.of(request).isPresent())
                .addAttribute(
                        "mine",
                        resident.of(request)
                                .map(person -> register.ofPerson(person, MOST_SHOWN))
                                .orElse(List.of()));
        return "portal/filing/entry";
    }

    /// Opens one of the requests of whom an account knows, without the query code.
    @PostMapping("/requests/mine")
    String own(
            @RequestParam(defaultValue = "") String number, HttpServletRequest request, HttpServletResponse response) {
        return resident.of(request)
                .flatMap(person -> register.receipt(number, new Access.Owner(person)))
                .map(receipt -> {
                    visits.begin(receipt.number(), receipt.queryCode(), request, response);
                    return STATUS;
                })
                .orElse(ENTRY + "?told=over");
    }

    @PostMapping("/requests")
    String find(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (number.isBlank() || code.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return again("empty", number, model);
        }
        return switch (register.find(number, Visits.access(code, request))) {
            case Finding.Found(var found) -> {
                visits.begin(found.number(), code, request, response);
                yield STATUS;
            }
            case Finding.NotFound _ -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield again("wrong", number, model);
            }
            case Finding.Locked(var until) -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                model.addAttribute("until", LocalDateTime.ofInstant(until, clock.getZone()));
                yield again("locked", number, model);
            }
        };
    }

    @PostMapping("/requests/leave")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        visits.end(request, response);
        resident.forget(request, response);
        return ENTRY + "?told=left";
    }

    @GetMapping("/requests/status")
    String status(@RequestParam(defaultValue = "") String told, HttpServletRequest request, Model model) {
        return page(request, told, "", "portal/filing/status", model);
    }

    @GetMapping("/requests/withdraw")
    String confirmWithdrawal(HttpServletRequest request, Model model) {
        return page(request, "", "", "portal/filing/withdraw", model);
    }

    /// @param once the same for a second click
    @PostMapping("/requests/withdraw")
    String withdraw(@RequestParam(defaultValue = "") String once, HttpServletRequest request) {
        return visits.of(request)
                .map(visit -> told(register.withdraw(visit.number(), visit.access(), once), "withdrawn"))
                .orElse(ENTRY);
    }

    /// Supplies what was asked for, or gives reasons, whichever the request waits for.
    @PostMapping("/requests/answer")
    String answer(
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String once,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var text = words.strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > MOST_CHARACTERS) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(request, text.isEmpty() ? "empty" : "long", words, "portal/filing/status", model);
        }
        return visits.of(request)
                .map(visit -> act.equals(RequestView.Act.GIVE_REASONS.name())
                        ? told(register.giveReasons(visit.number(), visit.access(), text, once), "reasons")
                        : told(register.supplement(visit.number(), visit.access(), text, once), "supplement"))
                .orElse(ENTRY);
    }

    private String page(HttpServletRequest request, String told, String words, String view, Model model) {
        var visit = visits.of(request);
        if (visit.isEmpty()) {
            return ENTRY + "?told=over";
        }
        return switch (register.find(visit.get().number(), visit.get().access())) {
            case Finding.Found(var found) -> {
                model.addAttribute("request", found)
                        .addAttribute("told", told)
                        .addAttribute("words", words)
                        .addAttribute("once", UUID.randomUUID())
                        .addAttribute(
                                "acts", found.awaits().stream().map(Enum::name).toList());
                yield view;
            }
            case Finding.NotFound _ -> ENTRY + "?told=over";
            case Finding.Locked(var until) -> {
                model.addAttribute("until", LocalDateTime.ofInstant(until, clock.getZone()));
                yield again("locked", visit.get().number(), model);
            }
        };
    }

    private static String told(Acted acted, String done) {
        return switch (acted) {
            case Acted.Done _ -> STATUS + "?told=" + done;
            case Acted.NotNow _ -> STATUS + "?told=notnow";
            case Acted.NotFound _, Acted.Locked _ -> STATUS;
        };
    }

    private static String again(String told, String number, Model model) {
        model.addAttribute("told", told)
                .addAttribute("number", number)
                .addAttribute("visiting", false)
                .addAttribute("mine", List.of());
        return "portal/filing/entry";
    }
}
