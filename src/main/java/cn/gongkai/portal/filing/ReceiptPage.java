package cn.gongkai.portal.filing;

import cn.gongkai.deadline.Deadlines;
import cn.gongkai.deadline.LocalDateOfReceipt;
import cn.gongkai.deadline.Term;
import cn.gongkai.request.Register;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The receipt, to keep and to print, and a page where anybody can check one.
@Controller
class ReceiptPage {

    private final Register register;
    private final Visits visits;
    private final Deadlines deadlines;

    ReceiptPage(Register register, Visits visits, Deadlines deadlines) {
        this.register = register;
        this.visits = visits;
        this.deadlines = deadlines;
    }

    @GetMapping("/requests/receipt")
    String receipt(HttpServletRequest request, Model model) {
        var receipt = visits.of(request).flatMap(visit -> register.receipt(visit.number(), visit.access()));
        if (receipt.isEmpty()) {
            return "redirect:/requests";
        }
        var given = receipt.get();
        var counted = deadlines.due(Term.REPLY, new LocalDateOfReceipt(given.receivedOn()));
        model.addAttribute("receipt", given).addAttribute("term", Term.REPLY);
        // A calendar that came later may count otherwise; the receipt is not explained by days it was not counted by.
        if (counted.date().equals(given.due())) {
            model.addAttribute("trace", counted.trace());
        }
        return "portal/filing/receipt";
    }

    /// A number and a hash open nothing, so they may stand in an address: a printed receipt leads here.
    @GetMapping("/requests/check")
    String check(
            @RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String hash, Model model) {
        var typed = hash.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        model.addAttribute("number", number.strip()).addAttribute("hash", typed);
        if (!number.isBlank() && !typed.isEmpty()) {
            model.addAttribute("given", register.gave(number.strip(), typed));
        }
        return "portal/filing/verify";
    }
}
