package cn.gongkai.staff;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.account.Changed;
import cn.gongkai.account.StaffAccounts;
import cn.gongkai.account.StaffRole;
import cn.gongkai.account.Tokens;
import cn.gongkai.support.Authenticator;
import cn.gongkai.support.FakeIdentityProvider;
import cn.gongkai.support.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Where everybody must have a second factor, an identity provider is no way around it. This one is not there when the
/// program starts.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:code;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "gongkai.disclosure.importing=false",
            "gongkai.request.keys=test:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "gongkai.staff.second-factor=required",
            "gongkai.staff.oidc.client-id=" + FakeIdentityProvider.CLIENT,
            "gongkai.staff.oidc.client-secret=" + FakeIdentityProvider.SECRET,
            "gongkai.staff.oidc.account-claim=staff_number",
            "gongkai.staff.oidc.name=用政务内网身份登录"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OidcWithCodeTests {

    private static final String BUTTON = "/oauth2/authorization/oidc";
    private static final String OWN_PASSWORD = "four words are enough";
    private static final int LATER = freePort();

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    Tokens tokens;

    @Autowired
    Clock clock;

    private @Nullable FakeIdentityProvider provider;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("gongkai.staff.oidc.issuer", () -> "http://127.0.0.1:" + LATER);
        registry.add("gongkai.disclosure.folder", () -> folder.resolve("documents"));
        registry.add("gongkai.search.generations", () -> folder.resolve("generations"));
        registry.add("gongkai.ticket.key-file", () -> folder.resolve("ticket-key"));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void away() {
        if (provider != null) {
            provider.close();
        }
    }

    private String account() {
        var name = "c" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(accounts.create(name, "李明", Set.of(StaffRole.CLERK), "a first password", "admin"))
                .isEqualTo(new Changed.Done());
        return name;
    }

    private String enrolled(String name) {
        var secret = accounts.enrol(name, "某机关").secret();
        assertThat(accounts.confirm(name, secret, Authenticator.code(secret, Instant.now())))
                .isEqualTo(new Changed.Done());
        return secret;
    }

    private void signsIn(String name) {
        var there = FakeIdentityProvider.startAt(LATER);
        provider = there;
        there.signsIn(Map.of("staff_number", name));
    }

    /// First, because a provider is looked up once.
    @Test
    @Order(1)
    void withoutTheProviderThePasswordStillOpens() throws Exception {
        var name = account();
        assertThat(accounts.changePassword(name, "a first password", OWN_PASSWORD))
                .isEqualTo(new Changed.Done());
        try (var person = Visitor.to(port)) {
            assertThat(person.opens("/login").body()).contains("用政务内网身份登录");
            var away = person.opens(BUTTON);
            assertThat(away.uri()).hasPath("/login").hasParameter("unreachable");
            assertThat(away.body()).contains("统一身份认证现在连不上");
            assertThat(person.signsIn(name, OWN_PASSWORD).uri()).hasPath("/staff/me/second-factor");
        }
        signsIn(name);
        try (var person = Visitor.to(port)) {
            assertThat(person.opens(BUTTON).uri()).as("the same button, later").hasPath("/staff/me/second-factor");
        }
    }

    @Test
    void whoHasASecondFactorGivesItsCode() throws Exception {
        var name = account();
        var secret = enrolled(name);
        signsIn(name);
        try (var person = Visitor.to(port)) {
            var asked = person.opens(BUTTON);
            assertThat(asked.uri()).hasPath("/staff/me/code");
            assertThat(asked.body()).contains("验证码").doesNotContain(secret);
            var wrong = person.sends("/staff/me/code", "/staff/me/code", "code=12345x");
            assertThat(wrong.uri()).hasPath("/staff/me/code");
            assertThat(wrong.body()).contains("验证码不对");
            var later = Authenticator.code(secret, Instant.now().plusSeconds(30));
            assertThat(person.sends("/staff/me/code", "/staff/me/code", "code=" + later)
                            .uri())
                    .hasPath("/staff");
            assertThat(person.opens("/staff/requests").uri()).hasPath("/staff/requests");
            assertThat(person.opens("/staff/me/code").uri()).hasPath("/staff/me");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/staff",
                "/staff/requests",
                "/staff/me",
                "/staff/me/password",
                "/staff/me/second-factor",
                "/staff/me/code/",
                "/staff/me/code/../second-factor"
            })
    void whoOwesACodeOpensNothingElse(String path) throws Exception {
        var name = account();
        var secret = enrolled(name);
        signsIn(name);
        try (var person = Visitor.to(port)) {
            person.opens(BUTTON);
            var answer = person.opens(path);
            assertThat(answer.uri().getPath() + answer.statusCode())
                    .as("least of all another second factor")
                    .matches("/staff/me/code200|.*400");
            var other = Authenticator.code(secret, Instant.now().plusSeconds(30));
            assertThat(person.sends("/staff/me/code", "/staff/me/second-factor", "code=" + other)
                            .uri())
                    .hasPath("/staff/me/code");
        }
    }

    @Test
    void aTokenOwesNoCode() throws Exception {
        var name = account();
        var token = tokens.issue(
                name, "OA", Set.of(StaffRole.CLERK), true, LocalDate.now(clock).plusDays(1), "admin");
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/staff/requests"))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    @Test
    void wrongCodesLock() throws Exception {
        var name = account();
        enrolled(name);
        signsIn(name);
        try (var person = Visitor.to(port)) {
            person.opens(BUTTON);
            for (var wrong = 0; wrong < 4; wrong++) {
                assertThat(person.sends("/staff/me/code", "/staff/me/code", "code=00000x")
                                .uri())
                        .hasPath("/staff/me/code");
            }
            assertThat(person.sends("/staff/me/code", "/staff/me/code", "code=00000x")
                            .uri())
                    .hasPath("/login")
                    .hasParameter("locked");
            assertThat(person.opens("/staff").uri()).hasPath("/login");
            assertThat(person.opens(BUTTON).uri()).hasPath("/login").hasParameter("locked");
        }
    }

    @Test
    void whoHasNoneSetsItUpAndIsIn() throws Exception {
        var name = account();
        signsIn(name);
        try (var person = Visitor.to(port)) {
            var page = person.opens(BUTTON);
            assertThat(page.uri()).hasPath("/staff/me/second-factor");
            assertThat(person.opens("/staff/me/password").uri()).hasPath("/staff/me/second-factor");
            var form = person.opens("/staff/me/second-factor");
            var secret = Pattern.compile("<code>([A-Z2-7]+)</code>").matcher(form.body());
            assertThat(secret.find()).isTrue();
            var code = Authenticator.code(secret.group(1), Instant.now());
            var answer = person.sends(form, "/staff/me/second-factor", "code=" + code);
            assertThat(answer.uri()).hasPath("/staff");
            assertThat(accounts.find(name)).hasValueSatisfying(account -> {
                assertThat(account.secondFactor()).isTrue();
                assertThat(account.mustChange())
                        .as("a password they never used")
                        .isTrue();
            });
        }
    }
}
