package cn.gongkai.staff;

import static cn.gongkai.account.StaffRole.CLERK;
import static cn.gongkai.account.StaffRole.EDITOR;
import static cn.gongkai.account.StaffRole.HANDLER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.account.Changed;
import cn.gongkai.account.StaffAccounts;
import cn.gongkai.account.StaffRole;
import cn.gongkai.account.Tokens;
import cn.gongkai.support.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// How programs such as an OA system get in: by a token that carries some of its account's roles, or by a password.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:programs;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "gongkai.disclosure.importing=false",
            "gongkai.request.keys=test:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
        })
class ProgramsTests {

    private static final String PASSWORD = "four words are enough";
    private static final String CASE = "/api/staff/requests/" + UUID.randomUUID();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

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

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        registry.add("gongkai.disclosure.folder", () -> folder.resolve("documents"));
        registry.add("gongkai.search.generations", () -> folder.resolve("generations"));
        registry.add("gongkai.ticket.key-file", () -> folder.resolve("ticket-key"));
    }

    private String account(StaffRole... roles) {
        var name = "p" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(accounts.create(name, "办公系统", Set.of(roles), "a first password", "admin"))
                .isEqualTo(new Changed.Done());
        assertThat(accounts.changePassword(name, "a first password", PASSWORD)).isEqualTo(new Changed.Done());
        return name;
    }

    private String token(String account, boolean readOnly, StaffRole... roles) {
        return "Bearer "
                + tokens.issue(
                        account,
                        "OA",
                        Set.of(roles),
                        readOnly,
                        LocalDate.now(clock).plusDays(1),
                        "admin");
    }

    private HttpResponse<String> call(String method, String path, String authorization) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", authorization)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());
    }

    private int status(String method, String path, String authorization) throws Exception {
        return call(method, path, authorization).statusCode();
    }

    @Test
    void aTokenOpensWhatItsRolesOpenAndNothingElseOfItsAccounts() throws Exception {
        var account = account(CLERK, EDITOR);
        var clerk = token(account, false, CLERK);
        var editor = token(account, false, EDITOR);
        assertThat(status("GET", "/api/staff/requests", editor)).isEqualTo(200);
        assertThat(status("GET", CASE + "/identity", editor)).isEqualTo(403);
        assertThat(status("POST", "/api/staff/requests", editor)).isEqualTo(403);
        assertThat(status("GET", CASE + "/identity", clerk)).isNotIn(401, 403);
        assertThat(status("POST", "/api/staff/requests", clerk)).isEqualTo(400);
    }

    @Test
    void aTokenThatOnlyReadsChangesNothing() throws Exception {
        var reader = token(account(CLERK), true, CLERK);
        assertThat(status("GET", "/api/staff/requests", reader)).isEqualTo(200);
        var refused = call("POST", "/api/staff/requests", reader);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"insufficient_scope\"");
    }

    @Test
    void whatTheAccountLosesTheTokenLosesAndWhatItGetsTheTokenDoesNot() throws Exception {
        var account = account(CLERK, HANDLER);
        var token = token(account, false, CLERK);
        accounts.describe(account, "办公系统", Set.of(HANDLER, EDITOR), true, "admin");
        assertThat(status("GET", "/api/staff/requests", token))
                .as("nothing is left")
                .isEqualTo(403);
        accounts.describe(account, "办公系统", Set.of(StaffRole.values()), true, "admin");
        assertThat(status("POST", "/api/staff/requests", token)).isEqualTo(400);
        assertThat(status("PUT", "/api/staff/calendars/none", token)).isEqualTo(403);
        accounts.describe(account, "办公系统", Set.of(CLERK), false, "admin");
        assertThat(status("GET", "/api/staff/requests", token)).isEqualTo(401);
    }

    @Test
    void anAccountMadeForAProgramNeedsNobodyToSignInFirst() throws Exception {
        var name = "oa" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(accounts.create(name, "办公系统", Set.of(CLERK), "a first password", "admin"))
                .isEqualTo(new Changed.Done());
        assertThat(status("GET", "/api/staff/requests", token(name, true, CLERK)))
                .isEqualTo(200);
        assertThat(status("GET", "/api/staff/requests", basic(name, "a first password")))
                .as("somebody else knows its password")
                .isEqualTo(403);
    }

    @Test
    void aTokenOpensNoPages() throws Exception {
        assertThat(status("GET", "/staff", token(account(CLERK), false, CLERK))).isEqualTo(302);
    }

    @Test
    void anAdministratorChoosesTheRolesOfAToken() throws Exception {
        var administrator = account(StaffRole.ADMIN);
        var account = account(CLERK, EDITOR);
        var form = "/staff/accounts/" + account + "/tokens";
        var until = "&expiresOn=" + LocalDate.now(clock).plusDays(1);
        try (var person = Visitor.to(port)) {
            person.signsIn(administrator, PASSWORD);
            for (var roles : new String[] {"", "&roles=SIGNER", "&roles=EDITOR&roles=ADMIN"}) {
                var refused = person.sends("/staff/accounts", form, "title=Kept" + until + roles);
                assertThat(refused.body()).as(roles).contains("只能从这个账号现有的角色里选", "value=\"Kept\"");
            }
            assertThat(tokens.all()).noneMatch(token -> token.account().equals(account));
            var page = person.sends("/staff/accounts", form, "title=OA" + until + "&roles=EDITOR")
                    .body();
            assertThat(tokens.all())
                    .filteredOn(token -> token.account().equals(account))
                    .singleElement()
                    .satisfies(token -> assertThat(token.roles()).containsExactly(EDITOR));
            var shown = Pattern.compile("gk_[\\w-]{43}").matcher(page);
            assertThat(shown.find()).isTrue();
            assertThat(status("GET", "/api/staff/requests", "Bearer " + shown.group()))
                    .isEqualTo(200);
            assertThat(status("POST", "/api/staff/requests", "Bearer " + shown.group()))
                    .isEqualTo(403);
        }
    }

    private static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8));
    }

    @Test
    void aPasswordThatIsChangedOrShutOutIsRefusedAtOnce() throws Exception {
        var changed = account(CLERK);
        var shutOut = account(CLERK);
        for (var call = 0; call < 3; call++) {
            assertThat(status("GET", "/api/staff/requests", basic(changed, PASSWORD)))
                    .isEqualTo(200);
            assertThat(status("GET", "/api/staff/requests", basic(shutOut, PASSWORD)))
                    .isEqualTo(200);
        }
        accounts.changePassword(changed, PASSWORD, "five words are more than enough");
        accounts.describe(shutOut, "办公系统", Set.of(CLERK), false, "admin");
        assertThat(status("GET", "/api/staff/requests", basic(changed, PASSWORD)))
                .isEqualTo(401);
        assertThat(status("GET", "/api/staff/requests", basic(shutOut, PASSWORD)))
                .isEqualTo(401);
        assertThat(status("GET", "/api/staff/requests", basic(changed, "five words are more than enough")))
                .isEqualTo(200);
    }

    @Test
    void aRememberedPasswordCarriesTheRolesOfNow() throws Exception {
        var account = account(CLERK);
        assertThat(status("POST", "/api/staff/requests", basic(account, PASSWORD)))
                .isEqualTo(400);
        accounts.describe(account, "办公系统", Set.of(EDITOR), true, "admin");
        assertThat(status("POST", "/api/staff/requests", basic(account, PASSWORD)))
                .isEqualTo(403);
    }
}
