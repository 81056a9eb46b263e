package cn.gongkai.staff;

import cn.gongkai.audit.AuditEntry;
import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.audit.AuditQuery;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who did what.
@Controller
class AuditPage {

    private static final int PAGE = 100;

    private final AuditLog audit;
    private final AuditWords says;

    AuditPage(AuditLog audit, AuditWords says) {
        this.audit = audit;
        this.says = says;
    }

    /// One line.
    ///
    /// @param at Shanghai time
    record Line(LocalDateTime at, AuditEntry entry, AuditWords.Said said) {}

    @GetMapping("/staff/audit")
    String list(
            @RequestParam Optional<String> actor,
            @RequestParam Optional<AuditKind> kind,
            @RequestParam Optional<String> words,
            @RequestParam Optional<Long> before,
            Model model) {
        var found = audit.search(new AuditQuery(typed(actor), kind, typed(words), before), PAGE);
        var said = says.of(found);
        model.addAttribute(
                        "lines",
                        IntStream.range(0, found.size())
                                .mapToObj(at ->
                                        new Line(Moments.shanghai(found.get(at).at()), found.get(at), said.get(at)))
                                .toList())
                .addAttribute("kinds", AuditKind.values())
                .addAttribute("actor", actor.orElse(""))
                .addAttribute("kind", kind.orElse(null))
                .addAttribute("words", words.orElse(""))
                .addAttribute("before", found.size() == PAGE ? found.getLast().place() : 0);
        return "staff/audit";
    }

    /// Walks the whole chain.
    @PostMapping("/staff/audit/verify")
    String verify(Model model) {
        model.addAttribute("verified", audit.verify());
        return list(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), model);
    }

    private static Optional<String> typed(Optional<String> words) {
        return words.map(String::strip).filter(given -> !given.isEmpty());
    }
}
