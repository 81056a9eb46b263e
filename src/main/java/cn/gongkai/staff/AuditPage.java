package cn.gongkai.staff;

import cn.gongkai.account.StaffAccounts;
import cn.gongkai.audit.AuditEntry;
import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.audit.AuditQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who did what.
@Controller
class AuditPage {

    private static final int PAGE = 100;

    private final AuditLog audit;
    private final AuditWords says;
    private final AuditSearch search;
    private final StaffAccounts accounts;
    private final Clock clock;

    AuditPage(AuditLog audit, AuditWords says, AuditSearch search, StaffAccounts accounts, Clock clock) {
        this.audit = audit;
        this.says = says;
        this.search = search;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// One line.
    ///
    /// @param at Shanghai time
    record Line(LocalDateTime at, AuditEntry entry, AuditWords.Said said) {}

    /// What is looked for.
    ///
    /// @param actor an account's name
    /// @param words as the page shows them
    /// @param from the first day, in Shanghai
    /// @param to the last day
    record Wanted(
            @Nullable String actor,
            @Nullable AuditKind kind,
            @Nullable String words,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate to) {

        static final Wanted ALL = new Wanted(null, null, null, null, null);
    }

    /// @param before the place of the last line of the page before this one
    @GetMapping("/staff/audit")
    String list(@ModelAttribute Wanted wanted, @RequestParam Optional<Long> before, Model model) {
        var found = audit.search(
                new AuditQuery(
                        typed(wanted.actor()),
                        Optional.ofNullable(wanted.kind()),
                        typed(wanted.words()).map(search::of),
                        Optional.ofNullable(wanted.from()).map(this::start),
                        Optional.ofNullable(wanted.to()).map(day -> start(day.plusDays(1))),
                        before),
                PAGE);
        var said = says.of(found);
        model.addAttribute(
                        "lines",
                        IntStream.range(0, found.size())
                                .mapToObj(at ->
                                        new Line(Moments.shanghai(found.get(at).at()), found.get(at), said.get(at)))
                                .toList())
                .addAttribute("kinds", AuditKind.values())
                .addAttribute("people", accounts.all())
                .addAttribute("actor", typed(wanted.actor()).orElse(""))
                .addAttribute("kind", wanted.kind())
                .addAttribute("words", typed(wanted.words()).orElse(""))
                .addAttribute("from", wanted.from())
                .addAttribute("to", wanted.to())
                .addAttribute("before", found.size() == PAGE ? found.getLast().place() : 0);
        return "staff/audit";
    }

    /// Walks the whole chain.
    @PostMapping("/staff/audit/verify")
    String verify(Model model) {
        model.addAttribute("verified", audit.verify());
        return list(Wanted.ALL, Optional.empty(), model);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static Optional<String> typed(@Nullable String words) {
        return Optional.ofNullable(words).map(String::strip).filter(given -> !given.isEmpty());
    }
}
