package cn.gongkai.staff;

import static cn.gongkai.account.StaffRole.ADMIN;
import static cn.gongkai.account.StaffRole.ARCHIVIST;
import static cn.gongkai.account.StaffRole.CLERK;
import static cn.gongkai.account.StaffRole.EDITOR;
import static cn.gongkai.account.StaffRole.HANDLER;
import static cn.gongkai.account.StaffRole.OFFICE_HEAD;
import static cn.gongkai.account.StaffRole.SECRECY_REVIEWER;
import static cn.gongkai.account.StaffRole.SIGNER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.account.StaffRole;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address of the back office, for every role and for nobody, over real HTTP.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:roles;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "gongkai.disclosure.importing=false",
            "gongkai.request.keys=test:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
        })
class RolesTests {

    private static final String PASSWORD = "the same for everybody";
    private static final Set<StaffRole> EVERYBODY = EnumSet.allOf(StaffRole.class);
    private static final Set<StaffRole> CASEWORK =
            EnumSet.of(CLERK, HANDLER, SECRECY_REVIEWER, SIGNER, OFFICE_HEAD, ARCHIVIST);
    private static final Set<StaffRole> INTAKE = EnumSet.of(CLERK, OFFICE_HEAD);
    private static final Set<StaffRole> ANSWERING = EnumSet.of(CLERK, HANDLER, OFFICE_HEAD, EDITOR);
    private static final Set<StaffRole> REPORTING = EnumSet.of(EDITOR, OFFICE_HEAD, ADMIN);
    private static final Set<StaffRole> ADMINISTRATION = EnumSet.of(ADMIN);

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @DynamicPropertySource
    static void people(DynamicPropertyRegistry registry) {
        var encoded = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
        var index = 0;
        for (var role : EVERYBODY) {
            var user = "gongkai.staff.users[" + index + "].";
            registry.add(user + "name", () -> name(role));
            registry.add(user + "password", () -> encoded);
            registry.add(user + "roles", role::name);
            index++;
        }
        registry.add("gongkai.disclosure.folder", () -> folder.resolve("documents"));
        registry.add("gongkai.search.generations", () -> folder.resolve("generations"));
    }

    private static String name(StaffRole role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private record Address(String method, String pattern) {

        boolean page() {
            return pattern.startsWith("/staff");
        }

        String filled() {
            return pattern.replaceAll("\\{action}", "hold")
                    .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        }
    }

    /// Who may, as the body's rules have it; written down here again, on purpose.
    private static Set<StaffRole> allowed(Address address) {
        var pattern = address.pattern().replaceFirst("^/api/staff", "").replaceFirst("^/staff", "");
        var post = !address.method().equals("GET");
        if (pattern.matches("/(accounts|settings|audit|calendars)(/.*)?")) {
            return ADMINISTRATION;
        }
        if (pattern.matches("/requests/new") || (pattern.equals("/requests") && post)) {
            return INTAKE;
        }
        if (pattern.matches("/requests(|/export.*|/\\{id}|/\\{request}|/\\{request}/hints)")) {
            return EVERYBODY;
        }
        if (pattern.startsWith("/requests")) {
            return CASEWORK;
        }
        if (pattern.matches("/(questions|tasks)(/.*)?")) {
            return post ? ANSWERING : EVERYBODY;
        }
        if (pattern.startsWith("/reports/imports")) {
            return post ? REPORTING : EVERYBODY;
        }
        if (pattern.matches("|/me(/.*)?")) {
            return EVERYBODY;
        }
        throw new AssertionError("Nobody has said who may open " + address);
    }

    private List<Address> addresses() {
        var addresses = new ArrayList<Address>();
        mappings.getHandlerMethods()
                .forEach((mapping, _) -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/staff") || pattern.startsWith("/api/staff"))
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> addresses.add(new Address(method.name(), pattern)))));
        assertThat(addresses).hasSizeGreaterThan(50);
        return addresses;
    }

    @ParameterizedTest
    @EnumSource
    void eachRoleOpensWhatIsItsAndNothingElse(StaffRole role) throws Exception {
        try (var http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            signIn(http, role);
            for (var address : addresses()) {
                var status = status(http, address, role);
                assertThat(status == 403)
                        .as("%s opens %s: %d", role, address, status)
                        .isEqualTo(!allowed(address).contains(role));
                assertThat(status).as("%s opens %s", role, address).isNotIn(401, 302);
            }
        }
    }

    @Test
    void nobodyOpensAnything() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            for (var address : addresses()) {
                var answer = http.send(request(address, "").build(), BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(address.toString()).isIn(401, 403, 302);
                if (answer.statusCode() == 302) {
                    assertThat(answer.headers().firstValue("Location").orElseThrow())
                            .endsWith("/login");
                }
            }
        }
    }

    @Test
    void aPostFromAForeignPageIsRefused() throws Exception {
        try (var http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            signIn(http, ADMIN);
            var answer = http.send(
                    request(new Address("POST", "/staff/audit/verify"), "").build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(403);
        }
    }

    private int status(HttpClient http, Address address, StaffRole role) throws Exception {
        if (address.page()) {
            var token = address.method().equals("GET") ? "" : token(http);
            var answer = http.send(request(address, token).build(), BodyHandlers.ofString());
            return answer.statusCode() == 302 && !redirectsToSignIn(answer) ? 200 : answer.statusCode();
        }
        var basic = Base64.getEncoder().encodeToString((name(role) + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var call = request(address, "")
                .header("Authorization", "Basic " + basic)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(call, BodyHandlers.ofString()).statusCode();
        }
    }

    private static boolean redirectsToSignIn(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("").endsWith("/login");
    }

    private HttpRequest.Builder request(Address address, String token) {
        var body = token.isEmpty() ? "" : "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(at(address.filled()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(
                        address.method(),
                        address.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private void signIn(HttpClient http, StaffRole role) throws Exception {
        var form = http.send(HttpRequest.newBuilder(at("/login")).build(), BodyHandlers.ofString());
        var body = "username=" + name(role) + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)
                + "&_csrf=" + URLEncoder.encode(tokenIn(form.body()), StandardCharsets.UTF_8);
        var answer = http.send(
                HttpRequest.newBuilder(at("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/staff"));
    }

    private String token(HttpClient http) throws Exception {
        return tokenIn(http.send(HttpRequest.newBuilder(at("/staff/me")).build(), BodyHandlers.ofString())
                .body());
    }

    private static String tokenIn(String page) {
        var found = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
