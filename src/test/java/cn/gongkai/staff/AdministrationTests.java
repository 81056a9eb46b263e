package cn.gongkai.staff;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.account.Changed;
import cn.gongkai.account.StaffAccounts;
import cn.gongkai.account.StaffRole;
import cn.gongkai.account.Tokens;
import cn.gongkai.audit.AuditEntry;
import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.audit.AuditQuery;
import cn.gongkai.conversation.OwnWording;
import cn.gongkai.support.Authenticator;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/// What people do with accounts, and how the audit trail says it, on pages without scripts.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:administration;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "gongkai.disclosure.importing=false",
            "gongkai.request.keys=test:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
        })
class AdministrationTests {

    private static final String PASSWORD = "four words are enough";
    private static final Pattern SECRET = Pattern.compile("<code>([A-Z2-7]{32})</code>");

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    Tokens tokens;

    @Autowired
    AuditLog audit;

    @Autowired
    Clock clock;

    @Autowired
    OwnWording wording;

    @Autowired
    StaffWords words;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) {
        registry.add("gongkai.staff.users[0].name", () -> "written");
        registry.add(
                "gongkai.staff.users[0].password", () -> "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD));
        registry.add("gongkai.disclosure.folder", () -> folder.resolve("documents"));
        registry.add("gongkai.search.generations", () -> folder.resolve("generations"));
        registry.add("gongkai.ticket.key-file", () -> folder.resolve("ticket-key"));
    }

    private String account(String displayName, StaffRole... roles) {
        var name = "a" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(accounts.create(name, displayName, Set.of(roles), "a first password", "admin"))
                .isEqualTo(new Changed.Done());
        assertThat(accounts.changePassword(name, "a first password", PASSWORD)).isEqualTo(new Changed.Done());
        return name;
    }

    private Visitor administrator(String name) throws Exception {
        var person = Visitor.to(port);
        person.signsIn(name, PASSWORD);
        return person;
    }

    private List<AuditEntry> entries(String actor, AuditKind kind) {
        return audit.search(
                new AuditQuery(Optional.of(actor), Optional.of(kind), Optional.empty(), Optional.empty()), 200);
    }

    @Test
    void everyNameInBracesIsExplained() {
        var names = wording.all().stream()
                .flatMap(text -> text.slots().stream())
                .distinct()
                .toList();
        assertThat(names)
                .hasSizeGreaterThan(30)
                .allSatisfy(name ->
                        assertThat(words.find("wording.slot." + name)).as(name).isPresent());
    }

    private static Document page(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + "\n" + answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static String secret(HttpResponse<String> page) {
        var shown = SECRET.matcher(page.body());
        assertThat(shown.find()).as(page.body()).isTrue();
        return shown.group(1);
    }

    @Test
    void aWrongCodeDoesNotCostTheAppItsEntry() throws Exception {
        var name = account("李明", StaffRole.CLERK);
        var address = "/staff/me/second-factor";
        try (var person = Visitor.to(port)) {
            person.signsIn(name, PASSWORD);
            var scanned = secret(person.opens(address));
            var wrong = person.sends(address, address, "code=00000x");
            assertThat(wrong.body()).contains("验证码不对");
            assertThat(secret(wrong)).isEqualTo(scanned);
            var right = person.sends(wrong, address, "code=" + Authenticator.code(scanned, clock.instant()));
            assertThat(right.uri()).hasPath("/staff");
            assertThat(accounts.find(name).orElseThrow().secondFactor()).isTrue();
            assertThat(secret(person.opens(address)))
                    .as("a second one is another one")
                    .isNotEqualTo(scanned);
        }
        assertThat(entries(name, AuditKind.REFUSED))
                .as("what was refused was not done")
                .singleElement()
                .extracting(AuditEntry::detail)
                .isEqualTo("POST " + address);
        assertThat(entries(name, AuditKind.ACTED)).hasSize(1);
    }

    @Test
    void whoAsksForAnotherSecretGetsOne() throws Exception {
        var name = account("李明", StaffRole.CLERK);
        var address = "/staff/me/second-factor";
        try (var person = Visitor.to(port)) {
            person.signsIn(name, PASSWORD);
            var first = secret(person.opens(address));
            var fresh = person.opens(address + "?fresh=");
            assertThat(fresh.uri())
                    .as("looking again keeps it")
                    .hasPath(address)
                    .hasNoQuery();
            assertThat(secret(fresh)).isNotEqualTo(first);
            assertThat(secret(person.opens(address))).isEqualTo(secret(fresh));
        }
    }

    @Test
    void whatARefusedPageSaysIsWrittenDownAsRefused() throws Exception {
        var name = account("主管", StaffRole.ADMIN);
        var other = account("王芳", StaffRole.CLERK);
        try (var person = administrator(name)) {
            var address = "/staff/accounts/" + other;
            person.sends("/staff/accounts", address, "displayName=Fang");
            assertThat(entries(name, AuditKind.REFUSED))
                    .singleElement()
                    .extracting(AuditEntry::detail)
                    .isEqualTo("POST /staff/accounts/{name}");
            assertThat(entries(name, AuditKind.ACTED)).isEmpty();
            person.sends("/staff/accounts", address, "displayName=Fang&roles=CLERK&enabled=true");
            assertThat(entries(name, AuditKind.ACTED)).hasSize(1);
        }
    }

    @Test
    void nothingTypedAboutAnAccountIsLost() throws Exception {
        var other = account("王芳", StaffRole.CLERK);
        try (var person = administrator(account("主管", StaffRole.ADMIN))) {
            var made = page(person.sends(
                    "/staff/accounts",
                    "/staff/accounts",
                    "name=NOT+GOOD&displayName=Fang&roles=SIGNER&roles=ARCHIVIST"));
            assertThat(made.expectFirst(".alert").text()).contains("小写字母");
            assertThat(made.expectFirst("#new #name").val()).isEqualTo("NOT GOOD");
            assertThat(made.select("#new input[name=roles][checked]").eachAttr("value"))
                    .containsExactly("SIGNER", "ARCHIVIST");

            var long21 = "x".repeat(21);
            var changed = page(person.sends(
                    "/staff/accounts", "/staff/accounts/" + other, "displayName=" + long21 + "&roles=SIGNER"));
            var fold = changed.expectFirst("details.account[open]");
            assertThat(fold.text()).contains(other);
            assertThat(changed.select("details.account[open]")).hasSize(1);
            assertThat(fold.expectFirst("input[name=displayName]").val()).isEqualTo(long21);
            assertThat(fold.expectFirst("form")
                            .select("input[name=roles][checked]")
                            .eachAttr("value"))
                    .containsExactly("SIGNER");
            assertThat(fold.select("input[name=enabled][checked]")).isEmpty();

            var until = LocalDate.now(clock).plusDays(9).toString();
            var token = page(person.sends(
                    "/staff/accounts",
                    "/staff/accounts/" + other + "/tokens",
                    "title=OA&roles=SIGNER&expiresOn=" + until));
            var form = token.expectFirst("details.account[open] form[action$=/tokens]");
            assertThat(form.expectFirst("input[name=expiresOn]").val()).isEqualTo(until);
            assertThat(form.select("input[name=readOnly][checked]")).isEmpty();
            var noDay = page(person.sends(
                    "/staff/accounts", "/staff/accounts/" + other + "/tokens", "title=OA&roles=CLERK&expiresOn="));
            assertThat(noDay.expectFirst(".alert").text()).contains("到期日");
            assertThat(noDay.select("details.account[open] form[action$=/tokens] input[name=roles][checked]"))
                    .hasSize(1);
        }
        assertThat(tokens.all()).noneMatch(token -> token.account().equals(other));
    }

    @Test
    void whereTheConfigurationCountsThePageSaysSo() throws Exception {
        var other = account("王芳", StaffRole.CLERK);
        try (var person = administrator(account("主管", StaffRole.ADMIN))) {
            var list = page(person.opens("/staff/accounts"));
            assertThat(list.expectFirst("details.account:contains(written)").text())
                    .contains("下次启动时又按配置文件恢复");
            assertThat(list.expectFirst("details.account:contains(" + other + ")")
                            .text())
                    .doesNotContain("配置文件");
        }
    }

    @Test
    void theAuditTrailIsReadInWords() throws Exception {
        var name = account("郑秘书", StaffRole.ADMIN);
        var owner = account("钱承办", StaffRole.HANDLER);
        audit.add(owner, AuditKind.LOCKED, owner, "2026-11-23T02:05:06.789Z");
        audit.add(owner, AuditKind.SIGN_IN_REFUSED, owner, "3");
        audit.add(owner, AuditKind.SETTING_CHANGED, "calendar none", "3 days, 2 requests");
        audit.add(owner, AuditKind.SETTING_CHANGED, "wording thanks", "");
        audit.add(owner, AuditKind.SETTING_CHANGED, "letter EXTENDED", "");
        audit.add(
                owner,
                AuditKind.ACTED,
                UUID.randomUUID() + " request-supplement",
                "POST /api/staff/requests/{request}/actions/{action}");
        tokens.issue(
                owner,
                "OA",
                Set.of(StaffRole.HANDLER),
                true,
                LocalDate.now(clock).plusDays(1),
                name);
        try (var person = administrator(name)) {
            var list = page(person.opens("/staff/audit?actor=" + owner));
            assertThat(list.select("tbody tr td:nth-child(2)").eachText()).containsOnly("钱承办");
            assertThat(list.select("tbody").text())
                    .contains(
                            "锁定到 2026-11-23 10:05:06",
                            "连续第 3 次没有输对",
                            "放假安排 全国 3 天有变动，2 件申请的截止日期有变动",
                            "机器人的话 打招呼和帮助",
                            "文书模板 政府信息公开申请延期答复告知书",
                            "告知补正 办理申请")
                    .doesNotContain("request-supplement", "calendar", "wording", "EXTENDED", "02:05", "{");
            assertThat(list.select("[title]")).isEmpty();
            assertThat(page(person.opens("/staff/audit?words=OA")).text())
                    .contains("发放令牌：OA [承办] 只能读取")
                    .doesNotContain("read only");
        }
    }

    @Test
    void theAuditTrailIsFoundByWhatItsPageShows() throws Exception {
        var name = account("冯主管", StaffRole.ADMIN, StaffRole.CLERK);
        var owner = account("钱承办二", StaffRole.HANDLER);
        var request = keyedIn(name);
        audit.add(owner, AuditKind.ACTED, request[0] + " extend", "POST /staff/requests/{id}/actions/{action}");
        audit.add(owner, AuditKind.LOOKED, request[1], "核对身份");
        audit.add(owner, AuditKind.ACTED, "2026-0009", "POST /staff/questions/{number}/reply");
        try (var person = administrator(name)) {
            assertThat(rows(person, owner, request[1]))
                    .as("its number finds its id")
                    .hasSize(2);
            assertThat(rows(person, owner, request[2])).as("as people write it").hasSize(2);
            assertThat(rows(person, owner, "延长答复期限")).singleElement().asString().contains(request[1]);
            assertThat(rows(person, owner, "答复提问")).singleElement().asString().contains("2026-0009");
            assertThat(rows(person, owner, "核对")).hasSize(1);
            assertThat(rows(person, owner, "没有这个词")).isEmpty();
            assertThat(rows(person, "", "钱承办二")).as("who the account is").isNotEmpty();
            assertThat(page(person.opens("/staff/audit"))
                            .select("#actor option")
                            .eachText())
                    .contains("钱承办二");
            var today = LocalDate.now(clock);
            assertThat(found(person, "actor=" + owner + "&from=" + today + "&to=" + today))
                    .as("and the password they chose")
                    .hasSize(4);
            assertThat(found(person, "actor=" + owner + "&from=" + today.plusDays(1)))
                    .isEmpty();
            assertThat(found(person, "actor=" + owner + "&to=" + today.minusDays(1)))
                    .isEmpty();
            assertThat(found(person, "actor=&kind=&words=&from=&to=")).isNotEmpty();
        }
    }

    private static List<String> rows(Visitor person, String actor, String words) throws Exception {
        return found(person, "actor=" + actor + "&words=" + Visitor.encoded(words));
    }

    private static List<String> found(Visitor person, String query) throws Exception {
        return page(person.opens("/staff/audit?" + query)).select("tbody tr").eachText();
    }

    /// @return its id, its number, and the number as people write it
    private String[] keyedIn(String clerk) throws Exception {
        var token = tokens.issue(
                clerk,
                "OA",
                Set.of(StaffRole.CLERK),
                false,
                LocalDate.now(clock).plusDays(1),
                clerk);
        var body = """
                {"channel": "IN_PERSON", "arrivedOn": "%s", "values": {
                  "KIND": "NATURAL_PERSON", "NAME": "王小明", "IDENTITY_NUMBER": "11010519491231002X",
                  "DESCRIPTION": "2024年园区道路建设的预算和决算", "DELIVERY": "POST", "MEDIUM": "PAPER",
                  "ADDRESS": "可克达拉市滨河大道1号"}}
                """.formatted(LocalDate.now(clock));
        try (var http = HttpClient.newHttpClient()) {
            var keyed = http.send(
                    HttpRequest.newBuilder(at("/api/staff/requests"))
                            .header("Authorization", "Bearer " + token)
                            .header("Idempotency-Key", UUID.randomUUID().toString())
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(keyed.statusCode()).as(keyed.body()).isEqualTo(201);
            var request = JsonMapper.shared().readTree(keyed.body()).get("request");
            var number = request.get("number").asString();
            var parts = Pattern.compile("〔(\\d+)〕0*(\\d+)号").matcher(number);
            assertThat(parts.find()).as(number).isTrue();
            return new String[] {request.get("id").asString(), number, parts.group(1) + "-" + parts.group(2)};
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/staff/redaction", "/api/staff/redactions"})
    void aFileThatIsTooLargeIsRefusedForThat(String address) throws Exception {
        var name = account("孙编辑", StaffRole.EDITOR);
        var token = tokens.issue(
                name,
                "OA",
                Set.of(StaffRole.EDITOR),
                false,
                LocalDate.now(clock).plusDays(1),
                name);
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(at(address))
                            .header("Authorization", "Bearer " + token)
                            .header("Accept", address.startsWith("/api") ? "application/json" : "text/html")
                            .header("Content-Type", "multipart/form-data; boundary=x")
                            .POST(BodyPublishers.ofByteArray(new byte[26 * 1024 * 1024]))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
            assertThat(answer.body()).contains("文件太大", "最大 25 MB");
        }
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
