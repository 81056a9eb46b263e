package cn.gongkai.staff;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Leads back to the sign-in page, which says why and what to do.
class SignInFailures implements AuthenticationFailureHandler {

    /// Where the name waits that the identity provider gave and nobody has here; names stand in no address.
    static final String UNKNOWN_NAME = SignInFailures.class.getName() + ".name";

    /// What was typed as a name, so that nobody has to type it again.
    static final String TYPED_NAME = SignInFailures.class.getName() + ".typed";

    private static final Logger LOG = LoggerFactory.getLogger(SignInFailures.class);

    /// Nobody tried to sign in: an old address was opened again, or the provider is away.
    private static final Set<String> NO_ATTEMPT =
            Set.of("invalid_request", "authorization_request_not_found", IdentityProvider.UNREACHABLE);

    private static final int LONGEST_NAME = 64;

    private final AuditLog audit;

    SignInFailures(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        var typed = request.getParameter("username");
        if (typed != null && typed.length() <= LONGEST_NAME) {
            request.getSession().setAttribute(TYPED_NAME, typed);
        }
        response.sendRedirect("/login?" + reason(request, why));
    }

    private String reason(HttpServletRequest request, AuthenticationException why) {
        return switch (why) {
            case LockedException _ -> "locked";
            case InsufficientAuthenticationException _ -> "code";
            case NoAccountException unknown -> {
                request.getSession().setAttribute(UNKNOWN_NAME, unknown.name());
                yield "unknown";
            }
            case OAuth2AuthenticationException provider -> failed(provider);
            case AuthenticationException other
            when other.getCause() instanceof OAuth2AuthenticationException provider -> failed(provider);
            default -> "refused";
        };
    }

    private String failed(OAuth2AuthenticationException why) {
        var code = why.getError().getErrorCode();
        if (code.equals(IdentityProvider.UNREACHABLE)) {
            return "unreachable";
        }
        // The provider's own codes come through the browser.
        var said = code.matches("[a-z_]{1,60}") ? code : "error";
        if (!NO_ATTEMPT.contains(said)) {
            audit.add("", AuditKind.SIGN_IN_REFUSED, "", "OIDC: " + said);
            LOG.warn("Signing in with the identity provider failed: {}", said);
        }
        return "provider";
    }
}
