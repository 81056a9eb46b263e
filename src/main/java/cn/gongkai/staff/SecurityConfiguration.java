package cn.gongkai.staff;

import static org.springframework.security.config.Customizer.withDefaults;

import cn.gongkai.account.Passwords;
import cn.gongkai.account.StaffAccounts;
import cn.gongkai.account.Tokens;
import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Which addresses are open, and to whom. What is not named here is denied.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /// For what programs get, should a browser ever show it.
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    private static final String[] CASEWORK = Duty.CASEWORK.names();
    private static final String[] INTAKE = Duty.INTAKE.names();
    private static final String[] ANSWERING = Duty.ANSWERING.names();
    private static final String[] EDITING = Duty.EDITING.names();
    private static final String[] REDACTION = Duty.REDACTION.names();
    private static final String[] SECRECY = Duty.SECRECY.names();
    private static final String[] REPORTING = Duty.REPORTING.names();
    private static final String[] REPORT_WRITING = Duty.REPORT_WRITING.names();
    private static final String[] REPORT_FREEZING = Duty.REPORT_FREEZING.names();
    private static final String[] ADMINISTRATION = Duty.ADMINISTRATION.names();

    /// The webhook authenticates each push by its signature; the filter chain would only cost time there.
    @Bean
    WebSecurityCustomizer webhookChecksItself() {
        return web -> web.ignoring().requestMatchers("/wechat/*");
    }

    @Bean
    @Order(1)
    SecurityFilterChain operations(
            HttpSecurity http,
            PasswordSignIn passwords,
            Tokens tokens,
            StaffAccounts accounts,
            StaffProperties properties)
            throws Exception {
        return programs(
                http.securityMatcher(EndpointRequest.toAnyEndpoint())
                        .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health"))
                                .permitAll()
                                .anyRequest()
                                .hasRole("STAFF"))
                        .csrf(csrf -> csrf.disable()),
                passwords,
                tokens,
                accounts,
                properties);
    }

    /// Programs of the body's own, such as an OA system. No browser sends what these need by itself but the
    /// password, so a request that changes something must also carry a header no foreign page can set.
    @Bean
    @Order(2)
    SecurityFilterChain staffRest(
            HttpSecurity http,
            PasswordSignIn passwords,
            Tokens tokens,
            StaffAccounts accounts,
            StaffProperties properties)
            throws Exception {
        return programs(
                http.securityMatcher("/api/staff/**", "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**")
                        .authorizeHttpRequests(requests -> sameOnPages(requests, "/api/staff")
                                .requestMatchers("/api/staff/calendars/**")
                                .hasAnyRole(ADMINISTRATION)
                                .requestMatchers(HttpMethod.POST, "/api/staff/requests")
                                .hasAnyRole(INTAKE)
                                .requestMatchers(
                                        "/api/staff/requests/*/identity",
                                        "/api/staff/requests/*/files/**",
                                        "/api/staff/requests/*/files",
                                        "/api/staff/requests/*/letters/**",
                                        "/api/staff/requests/*/archive",
                                        "/api/staff/requests/*/actions/**")
                                .hasAnyRole(CASEWORK)
                                .requestMatchers("/api/staff/redactions/*/secrecy")
                                .hasAnyRole(SECRECY)
                                .requestMatchers("/api/staff/redactions/**")
                                .hasAnyRole(REDACTION)
                                .requestMatchers(HttpMethod.PUT, "/api/staff/disclosures/**")
                                .hasAnyRole(EDITING)
                                .requestMatchers(HttpMethod.DELETE, "/api/staff/disclosures/**")
                                .hasAnyRole(EDITING)
                                .anyRequest()
                                .hasRole("STAFF"))
                        .csrf(csrf -> csrf.requireCsrfProtectionMatcher(new ChangeWithoutOwnHeader())),
                passwords,
                tokens,
                accounts,
                properties);
    }

    /// What pages and REST share, under the address of each. Whatever changes a report and is not named more closely is
    /// for those who write it.
    private static AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry sameOnPages(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules, String at) {
        return rules.requestMatchers(HttpMethod.POST, at + "/reports/imports/**")
                .hasAnyRole(REPORTING)
                .requestMatchers(at + "/reports/*/freeze")
                .hasAnyRole(REPORT_FREEZING)
                .requestMatchers(HttpMethod.POST, at + "/reports/ledger")
                .hasAnyRole(CASEWORK)
                .requestMatchers(HttpMethod.GET, at + "/reports/**", at + "/disputes/**")
                .hasRole("STAFF")
                .requestMatchers(at + "/reports/**", at + "/disputes/**")
                .hasAnyRole(REPORT_WRITING)
                .requestMatchers(HttpMethod.POST, at + "/questions/**", at + "/tasks/**")
                .hasAnyRole(ANSWERING);
    }

    private static SecurityFilterChain programs(
            HttpSecurity http,
            PasswordSignIn passwords,
            Tokens tokens,
            StaffAccounts accounts,
            StaffProperties properties)
            throws Exception {
        return http.httpBasic(withDefaults())
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING)))
                .authenticationProvider(passwords)
                .addFilterBefore(new TokenFilter(tokens, accounts), BasicAuthenticationFilter.class)
                .addFilterBefore(filter(accounts, properties), AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /// The back office in a browser.
    @Bean
    @Order(3)
    SecurityFilterChain staffPages(
            HttpSecurity http,
            PasswordSignIn passwords,
            StaffAccounts accounts,
            StaffProperties properties,
            AuditLog audit)
            throws Exception {
        var onward = written(audit);
        var back = new SignInFailures(audit);
        if (properties.oidc() != null) {
            OidcSignIn.add(http, properties.oidc(), accounts, onward, back);
        }
        return http.securityMatcher(
                        "/staff/**", "/staff", "/login", "/login/oauth2/**", "/oauth2/**", "/logout", "/help")
                .authorizeHttpRequests(requests -> sameOnPages(requests, "/staff")
                        .requestMatchers("/login", "/help")
                        .permitAll()
                        .requestMatchers("/staff/settings/**", "/staff/accounts/**", "/staff/audit/**")
                        .hasAnyRole(ADMINISTRATION)
                        .requestMatchers("/staff/requests/new")
                        .hasAnyRole(INTAKE)
                        .requestMatchers(
                                "/staff/requests/*/identity",
                                "/staff/requests/*/files/**",
                                "/staff/requests/*/letters/**",
                                "/staff/requests/*/letter",
                                "/staff/requests/*/draft",
                                "/staff/requests/*/archive",
                                "/staff/requests/*/enclose",
                                "/staff/requests/*/actions/**",
                                "/staff/requests/assign")
                        .hasAnyRole(CASEWORK)
                        .requestMatchers("/staff/redaction/*/secrecy")
                        .hasAnyRole(SECRECY)
                        .requestMatchers("/staff/redaction/**")
                        .hasAnyRole(REDACTION)
                        .requestMatchers(HttpMethod.POST, "/staff/disclosures/**")
                        .hasAnyRole(EDITING)
                        .anyRequest()
                        .hasRole("STAFF"))
                .authenticationProvider(passwords)
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(SignInDetails::of)
                        .failureHandler(back)
                        .successHandler(onward))
                .logout(logout -> logout.logoutSuccessUrl("/login?out").addLogoutHandler((_, _, signedIn) -> {
                    if (signedIn != null) {
                        audit.add(signedIn.getName(), AuditKind.SIGNED_OUT, signedIn.getName(), "");
                    }
                }))
                .exceptionHandling(refused -> refused.accessDeniedPage(RefusedPage.ADDRESS))
                .addFilterBefore(filter(accounts, properties), AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static AccountFilter filter(StaffAccounts accounts, StaffProperties properties) {
        return new AccountFilter(accounts, properties.secondFactor() == StaffProperties.SecondFactor.REQUIRED);
    }

    private static AuthenticationSuccessHandler written(AuditLog audit) {
        var onward = new SavedRequestAwareAuthenticationSuccessHandler();
        onward.setDefaultTargetUrl("/staff");
        return (request, response, signedIn) -> {
            var how = signedIn instanceof OAuth2AuthenticationToken ? "OIDC" : "";
            audit.add(signedIn.getName(), AuditKind.SIGNED_IN, signedIn.getName(), how);
            onward.onAuthenticationSuccess(request, response, signedIn);
        };
    }

    @Bean
    @Order(4)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET,
                                "/",
                                "/favicon.ico",
                                "/assets/**",
                                "/documents/**",
                                "/settings/**",
                                "/api/search",
                                "/api/answers",
                                "/api/deadlines",
                                "/deadlines",
                                "/requests/**",
                                "/simulator/**",
                                "/error")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/simulator/api/**", "/requests/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.csrfTokenRepository(residentsToken()).ignoringRequestMatchers("/simulator/api/**"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static CookieCsrfTokenRepository residentsToken() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Passwords.encoder();
    }

    /// Makes the accounts the configuration names, or `admin` where there is none at all.
    @Bean
    FirstPassword firstPassword(
            StaffProperties properties, StaffAccounts accounts, @Value("${GONGKAI_ADMIN_PASSWORD:}") String chosen) {
        properties.users().forEach(user -> accounts.configure(user.name(), user.roles(), user.password()));
        var password = chosen.isBlank() ? Passwords.random() : chosen;
        var made = accounts.first("admin", password);
        return made && chosen.isBlank() ? new FirstPassword(Optional.of(password)) : FirstPassword.none();
    }
}
