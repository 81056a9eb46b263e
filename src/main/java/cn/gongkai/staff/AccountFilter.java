package cn.gongkai.staff;

import cn.gongkai.account.Account;
import cn.gongkai.account.StaffAccounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Looks the account up with every request: who is shut out, has other roles or another password notices at once. A
/// password somebody else chose opens nothing but the page to change it; a token, which an administrator issued for a
/// program, owes neither that nor a second factor.
class AccountFilter extends OncePerRequestFilter {

    private static final String OWN_PAGES = "/staff/me";
    private static final String PASSWORD = OWN_PAGES + "/password";
    private static final String SECOND_FACTOR = OWN_PAGES + "/second-factor";
    private static final String CODE = OWN_PAGES + "/code";

    private final StaffAccounts accounts;
    private final boolean secondFactorRequired;

    AccountFilter(StaffAccounts accounts, boolean secondFactorRequired) {
        this.accounts = accounts;
        this.secondFactorRequired = secondFactorRequired;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var context = SecurityContextHolder.getContext();
        var signedIn = context.getAuthentication();
        if (signedIn == null || !(signedIn.getPrincipal() instanceof SignedInStaff(var name, var stamp, var way))) {
            chain.doFilter(request, response);
            return;
        }
        var account = accounts.find(name).filter(found -> found.enabled() && found.stamp() == stamp);
        if (account.isEmpty()) {
            end(request);
            chain.doFilter(request, response);
            return;
        }
        if (!new HashSet<>(signedIn.getAuthorities()).equals(new HashSet<>(Clerks.authorities(account.get())))
                && !(signedIn.getDetails() instanceof TokenFilter.ByToken)) {
            var now = UsernamePasswordAuthenticationToken.authenticated(
                    signedIn.getPrincipal(), null, Clerks.authorities(account.get()));
            now.setDetails(signedIn.getDetails());
            var fresh = SecurityContextHolder.createEmptyContext();
            fresh.setAuthentication(now);
            SecurityContextHolder.setContext(fresh);
        }
        var first = toDoFirst(account.get(), way);
        if (first.isPresent() && !isOpen(request.getRequestURI(), first.get(), way)) {
            divert(request, response, first.get());
            return;
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private Optional<String> toDoFirst(Account account, SignedInStaff.Way way) {
        return switch (way) {
            case OWN ->
                account.mustChange()
                        ? Optional.of(PASSWORD)
                        : Optional.of(SECOND_FACTOR).filter(_ -> secondFactorRequired && !account.secondFactor());
            // The password of this program, which they may never have used, is nothing to them.
            case VOUCHED ->
                Optional.of(account.secondFactor() ? CODE : SECOND_FACTOR).filter(_ -> secondFactorRequired);
            case VOUCHED_AND_CODE, TOKEN -> Optional.empty();
        };
    }

    /// Who still owes a code may not change what it is checked against.
    private static boolean isOpen(String address, String first, SignedInStaff.Way way) {
        return address.equals("/logout")
                || (way == SignedInStaff.Way.VOUCHED ? address.equals(first) : address.startsWith(OWN_PAGES));
    }

    private static void divert(HttpServletRequest request, HttpServletResponse response, String page)
            throws IOException {
        if (request.getRequestURI().startsWith("/api/")
                || request.getRequestURI().startsWith("/actuator")) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            var reason = Sentences.of(page.equals(PASSWORD) ? "api.password" : "api.secondFactor");
            JsonMapper.shared()
                    .writeValue(
                            response.getOutputStream(), ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, reason));
        } else {
            response.sendRedirect(page);
        }
    }
}
