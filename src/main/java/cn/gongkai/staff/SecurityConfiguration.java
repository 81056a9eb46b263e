package cn.gongkai.staff;

import static org.springframework.security.config.Customizer.withDefaults;

import cn.gongkai.request.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Which addresses are open, and to whom. What is not named here is denied.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /// The webhook authenticates each push by its signature; the filter chain would only cost time there.
    @Bean
    WebSecurityCustomizer webhookChecksItself() {
        return web -> web.ignoring().requestMatchers("/wechat/*");
    }

    @Bean
    @Order(1)
    SecurityFilterChain operations(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .anyRequest()
                        .hasRole("STAFF"))
                .httpBasic(withDefaults())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /// Programs of the body's own, such as an OA system. No browser sends what these need by itself but the
    /// password, so a request that changes something must also carry a header no foreign page can set.
    @Bean
    @Order(2)
    SecurityFilterChain staffRest(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/staff/**", "/v3/api-docs/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole("STAFF"))
                .httpBasic(withDefaults())
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(new ChangeWithoutOwnHeader()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(3)
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
                        .requestMatchers("/staff/**")
                        .hasRole("STAFF")
                        .anyRequest()
                        .denyAll())
                .httpBasic(withDefaults())
                .csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository())
                        .ignoringRequestMatchers("/simulator/api/**"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    private static String[] granted(Set<Role> roles) {
        return Stream.concat(Stream.of("ROLE_STAFF"), roles.stream().map(role -> Clerks.GRANTED + role))
                .toArray(String[]::new);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    FirstPassword firstPassword(StaffProperties properties) {
        return properties.users().isEmpty() ? FirstPassword.random() : FirstPassword.none();
    }

    @Bean
    UserDetailsService staff(StaffProperties properties, FirstPassword first, PasswordEncoder encoder) {
        var staff = new InMemoryUserDetailsManager();
        for (var user : properties.users()) {
            staff.createUser(User.withUsername(user.name())
                    .password(user.password())
                    .authorities(granted(user.roles()))
                    .build());
        }
        first.value()
                .ifPresent(password -> staff.createUser(User.withUsername("admin")
                        .password(encoder.encode(password))
                        .authorities(granted(EnumSet.allOf(Role.class)))
                        .build()));
        return staff;
    }
}
