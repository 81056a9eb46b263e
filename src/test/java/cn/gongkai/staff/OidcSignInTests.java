package cn.gongkai.staff;

import static cn.gongkai.support.Visitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.account.Changed;
import cn.gongkai.account.StaffAccounts;
import cn.gongkai.account.StaffRole;
import cn.gongkai.audit.AuditEntry;
import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.audit.AuditQuery;
import cn.gongkai.support.Authenticator;
import cn.gongkai.support.FakeIdentityProvider;
import cn.gongkai.support.Visitor;
import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Signing in with the body's own identity provider, the whole way over HTTP.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:oidc;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "gongkai.disclosure.importing=false",
            "gongkai.request.keys=test:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "gongkai.staff.oidc.client-id=" + FakeIdentityProvider.CLIENT,
            "gongkai.staff.oidc.client-secret=" + FakeIdentityProvider.SECRET
        })
class OidcSignInTests {

    private static final String BUTTON = "/oauth2/authorization/oidc";
    private static final FakeIdentityProvider PROVIDER = FakeIdentityProvider.start();

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    AuditLog audit;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("gongkai.staff.oidc.issuer", PROVIDER::issuer);
        registry.add("gongkai.disclosure.folder", () -> folder.resolve("documents"));
        registry.add("gongkai.search.generations", () -> folder.resolve("generations"));
        registry.add("gongkai.ticket.key-file", () -> folder.resolve("ticket-key"));
    }

    private String account(StaffRole... roles) {
        var name = "o" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(accounts.create(name, "李明", Set.of(roles), "a first password", "admin"))
                .isEqualTo(new Changed.Done());
        return name;
    }

    private static void signsIn(String name) {
        PROVIDER.signsIn(Map.of("preferred_username", name));
    }

    private List<AuditEntry> entries(String actor, AuditKind kind, String words) {
        return audit.search(
                new AuditQuery(Optional.of(actor), Optional.of(kind), Optional.of(words), Optional.empty()), 200);
    }

    @Test
    void whoTheProviderVouchesForComesInWithTheRolesOfTheirAccount() throws Exception {
        var name = account(StaffRole.EDITOR);
        signsIn(name);
        try (var person = Visitor.to(port)) {
            assertThat(person.opens("/login").body()).contains("用统一身份认证登录").contains(BUTTON);
            var desk = person.opens(BUTTON);
            assertThat(desk.uri().getPath()).isEqualTo("/staff");
            assertThat(desk.body())
                    .as("nobody has to choose a password they never use")
                    .contains("李明");
            assertThat(person.opens("/staff/questions").statusCode()).isEqualTo(200);
            assertThat(person.opens("/staff/accounts").statusCode()).isEqualTo(403);
        }
        assertThat(PROVIDER.calls()).contains("/authorize", "/token", "/jwks").doesNotContain("/userinfo");
        assertThat(entries(name, AuditKind.SIGNED_IN, name))
                .singleElement()
                .extracting(AuditEntry::detail)
                .isEqualTo("OIDC");
    }

    @Test
    void theWayGoesOnToThePageThatWasWanted() throws Exception {
        signsIn(account(StaffRole.CLERK));
        try (var person = Visitor.to(port)) {
            assertThat(person.opens("/staff/requests?overdue=true").uri().getPath())
                    .isEqualTo("/login");
            assertThat(person.opens(BUTTON).uri()).hasPath("/staff/requests").hasParameter("overdue", "true");
        }
    }

    @Test
    void whoHasNoAccountIsToldWhomToAsk() throws Exception {
        var name = "nobody" + UUID.randomUUID();
        signsIn(name);
        try (var person = Visitor.to(port)) {
            var refused = person.opens(BUTTON);
            assertThat(refused.uri()).hasPath("/login").hasParameter("unknown");
            assertThat(refused.uri().toString()).doesNotContain(name);
            assertThat(refused.body()).contains(name, "系统管理员");
            assertThat(person.opens("/staff").uri()).hasPath("/login");
            assertThat(person.opens("/login?unknown").body()).doesNotContain(name);
        }
        assertThat(accounts.find(name)).isEmpty();
        assertThat(entries("", AuditKind.SIGN_IN_REFUSED, name)).hasSize(1);
    }

    @Test
    void whoIsShutOutOrLockedStaysOut() throws Exception {
        var shutOut = account(StaffRole.CLERK);
        accounts.describe(shutOut, "李明", Set.of(StaffRole.CLERK), false, "admin");
        signsIn(shutOut);
        try (var person = Visitor.to(port)) {
            assertThat(person.opens(BUTTON).uri()).hasPath("/login").hasParameter("unknown");
            assertThat(person.opens("/staff").uri()).hasPath("/login");
        }
        var locked = account(StaffRole.CLERK);
        for (var wrong = 0; wrong < 5; wrong++) {
            accounts.signIn(locked, "guess", "");
        }
        signsIn(locked);
        try (var person = Visitor.to(port)) {
            assertThat(person.opens(BUTTON).uri()).hasPath("/login").hasParameter("locked");
            assertThat(person.opens("/staff").uri()).hasPath("/login");
        }
        assertThat(entries(locked, AuditKind.SIGN_IN_REFUSED, "locked")).hasSize(1);
    }

    static Stream<Arguments> badTokens() {
        var past = Date.from(Instant.now().minusSeconds(600));
        return Stream.of(
                bad("another sign-in's nonce", token -> token.claim("nonce", "another")),
                bad("no nonce", token -> token.claim("nonce", null)),
                bad("for another program", token -> token.audience("another")),
                bad("by another provider", token -> token.issuer("http://127.0.0.1:1")),
                bad("over", token -> token.expirationTime(past).issueTime(past)),
                bad("about nobody", token -> token.subject(null)));
    }

    private static Arguments bad(String why, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(why, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aTokenThatIsNotRightOpensNothing(String why, UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        signsIn(account(StaffRole.CLERK));
        PROVIDER.changes(change);
        staysOut();
    }

    @Test
    void aForgedTokenOpensNothing() throws Exception {
        signsIn(account(StaffRole.CLERK));
        PROVIDER.forges();
        staysOut();
    }

    @Test
    void whoCancelsAtTheProviderIsNotSignedIn() throws Exception {
        signsIn(account(StaffRole.CLERK));
        PROVIDER.refuses();
        staysOut();
    }

    private void staysOut() throws Exception {
        var before = entries("", AuditKind.SIGN_IN_REFUSED, "OIDC:").size();
        try (var person = Visitor.to(port)) {
            var refused = person.opens(BUTTON);
            assertThat(refused.uri()).hasPath("/login").hasParameter("provider");
            assertThat(refused.body()).contains("统一身份认证没有完成");
            assertThat(person.opens("/staff").uri()).hasPath("/login");
        }
        assertThat(PROVIDER.calls()).contains("/authorize");
        assertThat(entries("", AuditKind.SIGN_IN_REFUSED, "OIDC:").size()).isEqualTo(before + 1);
    }

    @Test
    void aWayBackThatAnotherBrowserBeganOpensNothing() throws Exception {
        signsIn(account(StaffRole.CLERK));
        try (var attacker = Visitor.lookingAtRedirects(port);
                var victim = Visitor.to(port)) {
            var toProvider = location(attacker.opens(BUTTON));
            assertThat(toProvider).contains("code_challenge_method=S256", "nonce=", "state=");
            var back = location(attacker.opens(toProvider));
            assertThat(back).contains("/login/oauth2/code/oidc", "code=");
            assertThat(victim.opens(back).uri()).hasPath("/login").hasParameter("provider");
            assertThat(victim.opens("/staff").uri()).hasPath("/login");
            assertThat(location(attacker.opens(back))).endsWith("/staff");
        }
    }

    @Test
    void theProviderIsAskedForTheNameWhereTheTokenDoesNotHoldIt() throws Exception {
        var name = account(StaffRole.CLERK);
        PROVIDER.signsIn(Map.of());
        PROVIDER.tells(Map.of("sub", "0815", "preferred_username", name));
        try (var person = Visitor.to(port)) {
            assertThat(person.opens(BUTTON).uri()).hasPath("/staff");
        }
        PROVIDER.signsIn(Map.of());
        PROVIDER.tells(Map.of("sub", "somebody else", "preferred_username", name));
        staysOut();
        PROVIDER.signsIn(Map.of());
        PROVIDER.tells(Map.of("sub", "0815"));
        try (var person = Visitor.to(port)) {
            assertThat(person.opens(BUTTON).body()).contains("没有给出您的账号名");
        }
    }

    @Test
    void aSessionFollowsTheAccount() throws Exception {
        var name = account(StaffRole.ADMIN);
        signsIn(name);
        try (var person = Visitor.to(port)) {
            person.opens(BUTTON);
            assertThat(person.opens("/staff/accounts").statusCode()).isEqualTo(200);
            accounts.describe(name, "李明", Set.of(StaffRole.CLERK), true, "admin");
            assertThat(person.opens("/staff/accounts").statusCode()).isEqualTo(403);
            assertThat(person.opens("/staff/requests/new").statusCode()).isEqualTo(200);
            accounts.reset(name, "admin");
            assertThat(person.opens("/staff").uri()).hasPath("/login");
            person.opens(BUTTON);
            assertThat(person.opens("/staff").uri()).hasPath("/staff");
            accounts.describe(name, "李明", Set.of(StaffRole.CLERK), false, "admin");
            assertThat(person.opens("/staff").uri()).hasPath("/login");
        }
    }

    @Test
    void theProvidersOwnSecondFactorIsEnough() throws Exception {
        var name = account(StaffRole.CLERK);
        var secret = accounts.enrol(name, "某机关").secret();
        assertThat(accounts.confirm(name, secret, Authenticator.code(secret, Instant.now())))
                .isEqualTo(new Changed.Done());
        signsIn(name);
        try (var person = Visitor.to(port)) {
            assertThat(person.opens(BUTTON).uri()).hasPath("/staff");
            var out = person.sends("/staff", "/logout", "");
            assertThat(out.uri()).hasPath("/login").hasParameter("out");
            assertThat(out.body()).contains("在统一身份认证那里也退出");
            assertThat(person.opens("/staff").uri()).hasPath("/login");
        }
        assertThat(entries(name, AuditKind.SIGNED_OUT, name)).hasSize(1);
    }
}
