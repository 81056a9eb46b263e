package cn.gongkai.portal.filing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/// The cookies of these pages. No script reads them, and no foreign page's form sends them.
enum OwnCookie {
    DRAFT("draft"),
    VISIT("visit"),
    RESIDENT("resident"),
    /// What WeChat has to bring back, while it is asked who opens a page.
    SIGN_IN("signin");

    private final String title;

    OwnCookie(String title) {
        this.title = title;
    }

    Optional<String> of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, title);
        return cookie == null || cookie.getValue().isEmpty() ? Optional.empty() : Optional.of(cookie.getValue());
    }

    void set(HttpServletRequest request, HttpServletResponse response, String value, Duration lasting) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(title, value)
                        .maxAge(lasting)
                        .path("/requests")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO);
    }
}
