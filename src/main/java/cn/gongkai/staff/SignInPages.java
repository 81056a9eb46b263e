package cn.gongkai.staff;

import cn.gongkai.account.Changed;
import cn.gongkai.account.Passwords;
import cn.gongkai.account.SignIn;
import cn.gongkai.account.StaffAccounts;
import cn.gongkai.organ.Organ;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.Principal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Signing in, and what people change about their own account.
@Controller
class SignInPages {

    /// Where a secret waits, on the server, until its first code is right.
    private static final String SECRET = SignInPages.class.getName() + ".secret";

    private static final String OWN_PAGE = "redirect:/staff/me";

    /// A secret that waits for its first code.
    ///
    /// @param account whose it is: another one may sign in within the same session
    private record Pending(String account, String secret) implements Serializable {

        @Override
        public String toString() {
            return "Pending[***]";
        }
    }

    private final StaffAccounts accounts;
    private final Organ organ;
    private final StaffWords words;
    private final StaffProperties.@Nullable Oidc provider;
    private final boolean secondFactorRequired;

    SignInPages(StaffAccounts accounts, Organ organ, StaffWords words, StaffProperties properties) {
        this.accounts = accounts;
        this.organ = organ;
        this.words = words;
        this.provider = properties.oidc();
        this.secondFactorRequired = properties.secondFactor() == StaffProperties.SecondFactor.REQUIRED;
    }

    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        model.addAttribute(
                "said",
                Stream.of("refused", "locked", "code", "out", "unknown", "unreachable", "provider")
                        .filter(name -> request.getParameter(name) != null)
                        .findFirst()
                        .orElse(""));
        model.addAttribute("unknownName", once(request, SignInFailures.UNKNOWN_NAME))
                .addAttribute("typedName", once(request, SignInFailures.TYPED_NAME));
        if (provider != null) {
            model.addAttribute("provider", provider.name().isEmpty() ? words.of("oidc.button") : provider.name());
        }
        return "staff/login";
    }

    private static String once(HttpServletRequest request, String attribute) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(attribute) instanceof String kept)) {
            return "";
        }
        session.removeAttribute(attribute);
        return kept;
    }

    /// Asks somebody whom the identity provider vouches for for this program's second factor, where everybody has to
    /// have one.
    @GetMapping("/staff/me/code")
    String code(Authentication clerk) {
        return owesCode(clerk) ? "staff/code" : OWN_PAGE;
    }

    @PostMapping("/staff/me/code")
    String giveCode(
            @RequestParam String code, Authentication clerk, HttpServletRequest request, RedirectAttributes then) {
        if (!owesCode(clerk)) {
            return OWN_PAGE;
        }
        return switch (accounts.giveCode(clerk.getName(), code)) {
            case SignIn.Passed _ -> {
                stay(clerk, SignedInStaff.Way.VOUCHED_AND_CODE, request);
                yield "redirect:/staff";
            }
            case SignIn.Locked _ -> {
                request.getSession().invalidate();
                yield "redirect:/login?locked";
            }
            case SignIn.Refused _, SignIn.CodeWanted _ -> {
                then.addFlashAttribute("refused", Sentences.of("code.wrong"));
                yield "redirect:/staff/me/code";
            }
        };
    }

    private boolean owesCode(Authentication clerk) {
        return way(clerk) == SignedInStaff.Way.VOUCHED
                && accounts.find(clerk.getName()).orElseThrow().secondFactor();
    }

    private static SignedInStaff.Way way(Authentication clerk) {
        return clerk.getPrincipal() instanceof SignedInStaff staff ? staff.way() : SignedInStaff.Way.OWN;
    }

    @GetMapping("/staff/me")
    String me(Principal clerk, Model model) {
        model.addAttribute("account", accounts.find(clerk.getName()).orElseThrow());
        return "staff/me";
    }

    @GetMapping("/staff/me/password")
    String password(Principal clerk, Model model) {
        model.addAttribute("account", accounts.find(clerk.getName()).orElseThrow())
                .addAttribute("shortest", Passwords.SHORTEST);
        return "staff/password";
    }

    @PostMapping("/staff/me/password")
    String changePassword(
            @RequestParam String old,
            @RequestParam String chosen,
            @RequestParam String again,
            Authentication clerk,
            HttpServletRequest request,
            RedirectAttributes then) {
        if (!chosen.equals(again)) {
            then.addFlashAttribute("refused", Sentences.of("password.again"));
            return "redirect:/staff/me/password";
        }
        return switch (accounts.changePassword(clerk.getName(), old, chosen)) {
            case Changed.Refused(var sentence) -> {
                then.addFlashAttribute("refused", sentence);
                yield "redirect:/staff/me/password";
            }
            case Changed.Done _ -> {
                stay(clerk, way(clerk), request);
                then.addFlashAttribute("done", Sentences.of("password.done"));
                yield "redirect:/staff";
            }
        };
    }

    /// The secret stays until its first code is right: after a wrong one the app's entry is still good.
    @GetMapping("/staff/me/second-factor")
    String secondFactor(Principal clerk, HttpSession session, Model model) {
        var name = clerk.getName();
        var enrolment = session.getAttribute(SECRET) instanceof Pending(var whose, var kept) && whose.equals(name)
                ? accounts.enrolment(name, organ.shortName(), kept)
                : accounts.enrol(name, organ.shortName());
        session.setAttribute(SECRET, new Pending(name, enrolment.secret()));
        model.addAttribute("enrolment", enrolment)
                .addAttribute("picture", QrPicture.svg(enrolment.address()))
                .addAttribute(
                        "forced",
                        secondFactorRequired
                                && !accounts.find(clerk.getName()).orElseThrow().secondFactor());
        return "staff/second-factor";
    }

    /// Draws another secret, for instance because somebody else saw the picture.
    @GetMapping(value = "/staff/me/second-factor", params = "fresh")
    String freshSecondFactor(HttpSession session) {
        session.removeAttribute(SECRET);
        return "redirect:/staff/me/second-factor";
    }

    @PostMapping("/staff/me/second-factor")
    String confirm(
            @RequestParam String code,
            Authentication clerk,
            HttpSession session,
            HttpServletRequest request,
            RedirectAttributes then) {
        var secret =
                session.getAttribute(SECRET) instanceof Pending(var whose, var kept) && whose.equals(clerk.getName())
                        ? kept
                        : "";
        return switch (accounts.confirm(clerk.getName(), secret, code)) {
            case Changed.Refused(var sentence) -> {
                then.addFlashAttribute("refused", sentence);
                yield "redirect:/staff/me/second-factor";
            }
            case Changed.Done _ -> {
                session.removeAttribute(SECRET);
                var gave = way(clerk) == SignedInStaff.Way.OWN
                        ? SignedInStaff.Way.OWN
                        : SignedInStaff.Way.VOUCHED_AND_CODE;
                stay(clerk, gave, request);
                then.addFlashAttribute("done", Sentences.of("code.done"));
                yield "redirect:/staff";
            }
        };
    }

    /// The change ends every other session of the account; this one goes on, under another id.
    private void stay(Authentication clerk, SignedInStaff.Way way, HttpServletRequest request) {
        var account = accounts.find(clerk.getName()).orElseThrow();
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                SignedInStaff.of(account, way), null, Clerks.authorities(account));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        request.getSession().setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }
}
