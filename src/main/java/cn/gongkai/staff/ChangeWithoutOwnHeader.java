package cn.gongkai.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// Requests that change something and could have been sent by a foreign page in a signed-in browser.
///
/// A foreign page can post forms, but it can neither set an Authorization header nor send JSON without the browser
/// asking this server first (Fetch standard, CORS-safelisted request headers), and nobody here says yes.
final class ChangeWithoutOwnHeader implements RequestMatcher {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    public boolean matches(HttpServletRequest request) {
        var type = request.getContentType();
        var json = type != null && type.startsWith("application/json");
        return !READS.contains(request.getMethod()) && !json && request.getHeader("Idempotency-Key") == null;
    }
}
