package cn.gongkai.staff;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Writes down every call of staff that changes something, and every look at what is marked as personal. A new address
/// is covered without its author thinking of it.
///
/// What was refused is written down as refused, not as done. A call says so by its status. A page answers a refusal
/// with 200 or a redirect, and tells people why under [#REFUSED]: by that it is known.
@Component
public class AuditTrail implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final int FAILED = 400;

    /// The attribute under which a page, or the one it leads to, says why nothing was done.
    static final String REFUSED = "refused";

    /// The same, where it is several sentences.
    static final String FAULTS = "faults";
    /// Marks a request whose page says so.
    private static final String SAID = AuditTrail.class.getName() + ".refused";

    private static final String ABOUT = AuditTrail.class.getName() + ".about";

    private final AuditLog audit;

    AuditTrail(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/staff/**", "/api/staff/**");
    }

    /// A look is written down before it is had.
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && READS.contains(request.getMethod())) {
            var look = method.getMethodAnnotation(Look.class);
            if (look != null) {
                audit.add(actor(request), look.value(), subject(request), what(request));
            }
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        var then = RequestContextUtils.getOutputFlashMap(request);
        if ((page != null && page.getModel().containsKey(REFUSED))
                || (then != null && (then.containsKey(REFUSED) || then.containsKey(FAULTS)))) {
            request.setAttribute(SAID, true);
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (handler instanceof HandlerMethod && !READS.contains(request.getMethod())) {
            var failed = failure != null || response.getStatus() >= FAILED || request.getAttribute(SAID) != null;
            audit.add(actor(request), failed ? AuditKind.REFUSED : AuditKind.ACTED, subject(request), what(request));
        }
    }

    /// Names what a call was about, where its address does not.
    ///
    /// @param subject an id or a number, nothing personal
    public static void about(HttpServletRequest request, String subject) {
        request.setAttribute(ABOUT, subject);
    }

    private static String actor(HttpServletRequest request) {
        var user = request.getUserPrincipal();
        return user == null ? "" : user.getName();
    }

    private static String what(HttpServletRequest request) {
        return request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    }

    /// What the address names; addresses hold nothing personal.
    private static String subject(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String refused) {
            return refused;
        }
        if (request.getAttribute(ABOUT) instanceof String named) {
            return named;
        }
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named
                ? named.values().stream().map(String::valueOf).sorted().collect(Collectors.joining(" "))
                : "";
    }
}
