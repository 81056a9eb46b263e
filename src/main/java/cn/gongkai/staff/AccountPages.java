package cn.gongkai.staff;

import cn.gongkai.account.Changed;
import cn.gongkai.account.Passwords;
import cn.gongkai.account.StaffAccounts;
import cn.gongkai.account.StaffRole;
import cn.gongkai.account.Tokens;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who may sign in, and the tokens of programs.
@Controller
class AccountPages {

    private static final String LIST = "redirect:/staff/accounts";
    private static final int LONGEST_TITLE = 100;

    private final StaffAccounts accounts;
    private final Tokens tokens;
    private final StaffWords words;
    private final Clock clock;
    /// Accounts that stand in the configuration, which counts again at each start.
    private final Set<String> configured;

    AccountPages(StaffAccounts accounts, Tokens tokens, StaffWords words, Clock clock, StaffProperties properties) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.words = words;
        this.clock = clock;
        this.configured =
                properties.users().stream().map(StaffProperties.User::name).collect(Collectors.toUnmodifiableSet());
    }

    /// What was typed about an account and refused; nothing typed is lost.
    ///
    /// @param name whose fold opens again
    record Editing(String name, String displayName, Set<StaffRole> roles, boolean enabled) {}

    /// The same about a token.
    ///
    /// @param account whose fold opens again
    /// @param expiresOn empty, if none was chosen
    record TokenTyped(String account, String title, Set<StaffRole> roles, boolean readOnly, String expiresOn) {}

    @GetMapping("/staff/accounts")
    String list(Model model) {
        model.addAttribute("accounts", accounts.all())
                .addAttribute("configured", configured)
                .addAttribute("tokens", tokens.all())
                .addAttribute("roles", StaffRole.values())
                .addAttribute("today", LocalDate.now(clock))
                .addAttribute("inAYear", LocalDate.now(clock).plusYears(1));
        return "staff/accounts";
    }

    @PostMapping("/staff/accounts")
    String create(
            @RequestParam String name,
            @RequestParam String displayName,
            @RequestParam(defaultValue = "") Set<StaffRole> roles,
            Principal clerk,
            RedirectAttributes then) {
        var password = Passwords.random();
        switch (accounts.create(name.strip(), displayName.strip(), roles, password, clerk.getName())) {
            case Changed.Done _ ->
                then.addFlashAttribute("done", words.of("account.made", name.strip()))
                        .addFlashAttribute("secret", words.of("account.reset", name.strip()))
                        .addFlashAttribute("secretItself", password);
            case Changed.Refused(var sentence) ->
                then.addFlashAttribute("refused", sentence)
                        .addFlashAttribute("typed", new Editing(name, displayName, roles, true));
        }
        return LIST;
    }

    @PostMapping("/staff/accounts/{name}")
    String describe(
            @PathVariable String name,
            @RequestParam String displayName,
            @RequestParam(defaultValue = "") Set<StaffRole> roles,
            @RequestParam(defaultValue = "false") boolean enabled,
            Principal clerk,
            RedirectAttributes then) {
        if (accounts.find(name).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        switch (accounts.describe(name, displayName.strip(), roles, enabled, clerk.getName())) {
            case Changed.Done _ -> then.addFlashAttribute("done", words.of("account.saved", name));
            case Changed.Refused(var sentence) ->
                then.addFlashAttribute("refused", sentence)
                        .addFlashAttribute("editing", new Editing(name, displayName, roles, enabled));
        }
        return LIST;
    }

    @PostMapping("/staff/accounts/{name}/reset")
    String reset(@PathVariable String name, Principal clerk, RedirectAttributes then) {
        var password = accounts.reset(name, clerk.getName())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        then.addFlashAttribute("secret", words.of("account.reset", name)).addFlashAttribute("secretItself", password);
        return LIST;
    }

    @PostMapping("/staff/accounts/{name}/tokens")
    String issue(
            @PathVariable String name,
            @RequestParam String title,
            @RequestParam(defaultValue = "") Set<StaffRole> roles,
            @RequestParam Optional<LocalDate> expiresOn,
            @RequestParam(defaultValue = "false") boolean readOnly,
            Principal clerk,
            RedirectAttributes then) {
        var account = accounts.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var until = expiresOn.filter(day -> day.isAfter(LocalDate.now(clock)));
        var fits = !title.isBlank() && title.length() <= LONGEST_TITLE && until.isPresent();
        if (!fits || roles.isEmpty() || !account.roles().containsAll(roles)) {
            then.addFlashAttribute("refused", words.of(fits ? "token.roles" : "token.fault"))
                    .addFlashAttribute(
                            "token",
                            new TokenTyped(
                                    name,
                                    title,
                                    roles,
                                    readOnly,
                                    expiresOn.map(LocalDate::toString).orElse("")));
            return LIST;
        }
        var token = tokens.issue(name, title.strip(), roles, readOnly, until.get(), clerk.getName());
        then.addFlashAttribute("secret", words.of("token.made", title.strip()))
                .addFlashAttribute("secretItself", token);
        return LIST;
    }

    @PostMapping("/staff/accounts/tokens/{id}/revoke")
    String revoke(@PathVariable UUID id, Principal clerk) {
        tokens.revoke(id, clerk.getName());
        return LIST;
    }
}
