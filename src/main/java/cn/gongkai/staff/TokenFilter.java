package cn.gongkai.staff;

import cn.gongkai.account.StaffAccounts;
import cn.gongkai.account.Tokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets programs in by a token (RFC 6750). It carries some of its account's roles, and may only let read.
class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final Tokens tokens;
    private final StaffAccounts accounts;

    TokenFilter(Tokens tokens, StaffAccounts accounts) {
        this.tokens = tokens;
        this.accounts = accounts;
    }

    /// Marks a call that came by a token.
    record ByToken(boolean readOnly) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            chain.doFilter(request, response);
            return;
        }
        var token = tokens.redeem(header.substring(BEARER.length()).strip());
        var account = token.flatMap(found -> accounts.find(found.account()));
        if (token.isEmpty() || account.filter(found -> found.enabled()).isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            response.sendError(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        var roles = token.get().rolesWith(account.get());
        if (roles.isEmpty() || (token.get().readOnly() && !READS.contains(request.getMethod()))) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(
                SignedInStaff.of(account.get(), SignedInStaff.Way.TOKEN), null, Clerks.authorities(roles));
        signedIn.setDetails(new ByToken(token.get().readOnly()));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
