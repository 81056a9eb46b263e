package cn.gongkai.portal.filing;

import cn.gongkai.organ.Organ;
import cn.gongkai.request.Resident;
import cn.gongkai.wechat.PageSignIn;
import cn.gongkai.wechat.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The way from an account's menu to one's own draft and requests: WeChat is asked who opens the page, and nobody has
/// to type anything. Without an account that can be asked, the pages open as they do for everybody.
@Controller
class SignInPage {

    private static final Duration ON_THE_WAY = Duration.ofMinutes(10);
    private static final char BETWEEN = '.';

    private final PageSignIn signIn;
    private final OwnResident resident;
    private final OwnDraft draft;
    private final Organ organ;
    private final SecureRandom random = new SecureRandom();

    SignInPage(PageSignIn signIn, OwnResident resident, OwnDraft draft, Organ organ) {
        this.signIn = signIn;
        this.resident = resident;
        this.draft = draft;
        this.organ = organ;
    }

    /// Where the way leads. Named in addresses.
    enum Goal {
        NEW("/requests/new"),
        MINE("/requests");

        private final String path;

        Goal(String path) {
            this.path = path;
        }
    }

    /// @param account app id; needed only where several accounts can be asked
    @GetMapping("/requests/wechat")
    String begin(
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "NEW") Goal to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = account.isEmpty() ? signIn.account() : Optional.of(account);
        var state = state();
        return asked.flatMap(one -> signIn.address(one, organ.link("/requests/wechat/back"), state)
                        .map(address -> {
                            OwnCookie.SIGN_IN.set(request, response, state + BETWEEN + to + BETWEEN + one, ON_THE_WAY);
                            return "redirect:" + address;
                        }))
                .orElse("redirect:" + to.path);
    }

    /// @param code absent when the person did not agree
    @GetMapping("/requests/wechat/back")
    String back(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String state,
            HttpServletRequest request,
            HttpServletResponse response) {
        var awaited = OwnCookie.SIGN_IN.of(request).map(cookie -> cookie.split("[.]", 3));
        OwnCookie.SIGN_IN.clear(request, response);
        // A link somebody else prepared would open their draft here, and what is typed would be theirs.
        if (awaited.isEmpty() || awaited.get().length != 3 || !awaited.get()[0].equals(state)) {
            return failed(response);
        }
        return switch (code.isEmpty() ? new SignedIn.Unknown() : signIn.person(awaited.get()[2], code)) {
            case SignedIn.Person(var account, var openId) -> {
                var person = new Resident(account, openId);
                resident.keep(person, request, response);
                draft.goOn(person, request, response);
                yield "redirect:" + Goal.valueOf(awaited.get()[1]).path;
            }
            case SignedIn.Snapshot _ -> {
                response.setStatus(HttpStatus.FORBIDDEN.value());
                yield "portal/filing/snapshot";
            }
            case SignedIn.Unknown _ -> failed(response);
        };
    }

    private static String failed(HttpServletResponse response) {
        response.setStatus(HttpStatus.BAD_GATEWAY.value());
        return "portal/filing/unknown";
    }

    private String state() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
