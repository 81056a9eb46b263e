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
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

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
    private static final AntPathMatcher PATHS = new AntPathMatcher();
    private static final Set<StaffRole> EVERYBODY = EnumSet.allOf(StaffRole.class);
    private static final Set<StaffRole> CASEWORK =
            EnumSet.of(CLERK, HANDLER, SECRECY_REVIEWER, SIGNER, OFFICE_HEAD, ARCHIVIST);
    private static final Set<StaffRole> INTAKE = EnumSet.of(CLERK, OFFICE_HEAD);
    private static final Set<StaffRole> ANSWERING = EnumSet.of(CLERK, HANDLER, OFFICE_HEAD, EDITOR);
    private static final Set<StaffRole> REPORT_WRITING = EnumSet.of(CLERK, HANDLER, OFFICE_HEAD, ADMIN);
    private static final Set<StaffRole> EDITING = EnumSet.of(EDITOR);
    private static final Set<StaffRole> ADMINISTRATION = EnumSet.of(ADMIN);

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    StaffWords words;

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

        boolean reads() {
            return method.equals("GET");
        }

        boolean staffs() {
            return pattern.matches("(/api)?/staff(/.*)?");
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
        if (pattern.matches("/reports/imports(/.*)?")) {
            return post ? EnumSet.of(EDITOR, OFFICE_HEAD, ADMIN) : EVERYBODY;
        }
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
        if (pattern.matches("/reports/\\{year}/freeze")) {
            return EnumSet.of(OFFICE_HEAD, ADMIN);
        }
        if (pattern.equals("/reports/ledger") && post) {
            return CASEWORK;
        }
        if (pattern.matches("/(reports|disputes)(/.*)?")) {
            return post ? REPORT_WRITING : EVERYBODY;
        }
        if (pattern.matches("/(questions|tasks)(/.*)?")) {
            return post ? ANSWERING : EVERYBODY;
        }
        if (pattern.matches("/disclosures(/.*)?")) {
            return post ? EDITING : EVERYBODY;
        }
        if (pattern.matches("/redactions?/\\{id}/secrecy")) {
            return EnumSet.of(SECRECY_REVIEWER);
        }
        if (pattern.matches("/redactions?(/.*)?")) {
            return EnumSet.of(HANDLER, SECRECY_REVIEWER, EDITOR, OFFICE_HEAD);
        }
        if (pattern.matches("|/me(/.*)?|/refused")) {
            return EVERYBODY;
        }
        throw new AssertionError("Nobody has said who may open " + address);
    }

    /// What is open to everybody, residents and machines; written down here again, on purpose.
    private static final Set<String> OPEN = Set.of(
            "/",
            "/login",
            "/help",
            "/error",
            "/api/search",
            "/api/answers",
            "/api/deadlines",
            "/deadlines",
            "/documents/**",
            "/settings/**",
            "/simulator/**",
            "/requests/**",
            "/wechat/*",
            "/actuator/health/**");

    /// Closed to strangers, though not of the back office.
    private static final Set<String> OPERATIONS = Set.of("/actuator/**", "/v3/**");

    private static boolean among(Set<String> patterns, Address address) {
        var path = address.pattern().replaceAll("\\{\\*?[^}]+}", "x");
        return patterns.stream().anyMatch(pattern -> PATHS.match(pattern, path));
    }

    /// Every address the program answers at, whoever made it.
    private List<Address> everyAddress() {
        var addresses =
                new TreeSet<Address>(Comparator.comparing(Address::pattern).thenComparing(Address::method));
        for (var mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, _) -> {
                var methods = info.getMethodsCondition().getMethods();
                for (var pattern : info.getPatternValues()) {
                    // Without a method it answers to all.
                    (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                            .forEach(method -> addresses.add(new Address(method.name(), pattern)));
                }
            });
        }
        assertThat(addresses).hasSizeGreaterThan(80);
        return List.copyOf(addresses);
    }

    private List<Address> addresses() {
        var addresses = everyAddress().stream().filter(Address::staffs).toList();
        assertThat(addresses).hasSizeGreaterThan(50);
        return addresses;
    }

    @Test
    void somebodyHasSaidOfEveryAddressWhoMayOpenIt() {
        var open = 0;
        for (var address : everyAddress()) {
            if (address.staffs()) {
                assertThat(allowed(address)).isNotEmpty();
            } else {
                assertThat(among(OPEN, address) || among(OPERATIONS, address))
                        .as("Nobody has said who may open " + address)
                        .isTrue();
                open++;
            }
        }
        assertThat(open).isGreaterThan(20);
    }

    @Test
    void strangersAreToldApartAtTheDoorOfTheOperations() throws Exception {
        var closed = everyAddress().stream()
                .filter(address -> among(OPERATIONS, address) && !among(OPEN, address))
                .toList();
        assertThat(closed).hasSizeGreaterThan(3);
        try (var http = HttpClient.newHttpClient()) {
            for (var address : closed) {
                assertThat(http.send(request(address, "").build(), BodyHandlers.ofString())
                                .statusCode())
                        .as(address.toString())
                        .isEqualTo(401);
            }
        }
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
    void whatTheAuditTrailWritesDownIsSaidInWords() {
        assertThat(addresses())
                .filteredOn(address -> !address.method().equals("GET"))
                .hasSizeGreaterThan(20)
                .allSatisfy(address -> assertThat(words.find("audited." + address.method() + "."
                                + address.pattern().replace("/api/staff", "/staff")))
                        .as(address.toString())
                        .isPresent());
    }

    @Test
    void whatIsLookedAtIsSaidInWords() {
        var looks = new TreeSet<String>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, method) -> {
                if (method.hasMethodAnnotation(Look.class)) {
                    looks.addAll(info.getPatternValues());
                }
            });
        }
        assertThat(looks)
                .hasSizeGreaterThan(10)
                .allSatisfy(pattern -> assertThat(words.find("audited.GET." + pattern.replace("/api/staff", "/staff")))
                        .as(pattern)
                        .isPresent());
    }

    /// With a good token against foreign pages, and a header no foreign page can send: nothing but the sign-in keeps
    /// them out.
    @Test
    void nobodyOpensAnything() throws Exception {
        try (var http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            for (var address : addresses()) {
                var token = address.page() && !address.reads() ? token(http, "/login") : "";
                var call = request(address, token)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .build();
                var answer = http.send(call, BodyHandlers.ofString());
                if (address.page()) {
                    assertThat(answer.statusCode()).as(address.toString()).isEqualTo(302);
                    assertThat(redirectsToSignIn(answer)).as(address.toString()).isTrue();
                } else {
                    assertThat(answer.statusCode()).as(address.toString()).isEqualTo(401);
                }
            }
        }
    }

    @Test
    void noFormIsTakenFromAForeignPage() throws Exception {
        var forms = addresses().stream()
                .filter(address -> address.page() && !address.reads())
                .toList();
        assertThat(forms).hasSizeGreaterThan(20);
        for (var role : EVERYBODY) {
            try (var http =
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
                signIn(http, role);
                for (var form : forms) {
                    assertThat(http.send(request(form, "").build(), BodyHandlers.ofString())
                                    .statusCode())
                            .as("%s sends %s without its token", role, form)
                            .isEqualTo(403);
                }
            }
        }
    }

    @Test
    void noCallThatChangesSomethingIsTakenFromAForeignPage() throws Exception {
        var calls = addresses().stream()
                .filter(address -> !address.page() && !address.reads())
                .toList();
        assertThat(calls).hasSizeGreaterThan(5);
        try (var http = HttpClient.newHttpClient()) {
            for (var call : calls) {
                var role = allowed(call).iterator().next();
                var answer = http.send(
                        request(call, "").header("Authorization", basic(role)).build(), BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(call.toString()).isEqualTo(403);
            }
        }
    }

    @Test
    void whoOpensWhatIsNotTheirsReadsWhy() throws Exception {
        try (var http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            signIn(http, EDITOR);
            var refused =
                    http.send(request(new Address("GET", "/staff/audit"), "").build(), BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("不在您的角色之内", "系统管理员");
        }
    }

    private int status(HttpClient http, Address address, StaffRole role) throws Exception {
        if (address.page()) {
            var token = address.method().equals("GET") ? "" : token(http, "/staff/me");
            var answer = http.send(request(address, token).build(), BodyHandlers.ofString());
            return answer.statusCode() == 302 && !redirectsToSignIn(answer) ? 200 : answer.statusCode();
        }
        var call = request(address, "")
                .header("Authorization", basic(role))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(call, BodyHandlers.ofString()).statusCode();
        }
    }

    private static String basic(StaffRole role) {
        return "Basic "
                + Base64.getEncoder().encodeToString((name(role) + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
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

    private String token(HttpClient http, String page) throws Exception {
        return tokenIn(http.send(HttpRequest.newBuilder(at(page)).build(), BodyHandlers.ofString())
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
