package cn.gongkai.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.WebUtils;

/// Large type (长辈版), remembered in a cookie, so that it needs no script.
@Controller
public class Display {

    private static final String COOKIE = "display";
    private static final String LARGE = "large";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    /// An address of ours, encoded: no other host, nothing that ends a header.
    private static final Pattern OWN_ADDRESS = Pattern.compile("/(?!/)[\\x21-\\x7E&&[^\\\\]]*");

    @GetMapping("/settings/display")
    ResponseEntity<Void> choose(
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie(LARGE.equals(type), request))
                .header(HttpHeaders.LOCATION, OWN_ADDRESS.matcher(back).matches() ? back : "/")
                .build();
    }

    /// Changes the type from where something is being typed, so that it need not be typed again.
    ///
    /// @return whether it is large now
    public static boolean turn(HttpServletRequest request, HttpServletResponse response) {
        var large = !large(request);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(large, request));
        return large;
    }

    private static String cookie(boolean large, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, large ? LARGE : "")
                .maxAge(large ? REMEMBERED : Duration.ZERO)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build()
                .toString();
    }

    static boolean large(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie != null && LARGE.equals(cookie.getValue());
    }

    /// The address to come back to.
    static String here(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /// Pages differ by the cookie and may change any time, but need not be sent again unchanged. What a resident
    /// filled in stays on no disk.
    static void revalidate(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                request.getRequestURI().startsWith("/requests") ? "no-store" : "private, no-cache");
    }
}
