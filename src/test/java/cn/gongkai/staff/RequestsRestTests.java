package cn.gongkai.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.gongkai.audit.AuditEntry;
import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.audit.AuditQuery;
import cn.gongkai.deadline.Deadlines;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What programs of the body's own can do with requests, over real HTTP.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:rest;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "gongkai.deadline.overlay=xinjiang",
            "gongkai.request.keys=test:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
        })
class RequestsRestTests {

    private static final String PASSWORD = "of the only clerk";

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @Autowired
    AuditLog audit;

    @Autowired
    Deadlines deadlines;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) throws IOException {
        Files.createDirectories(folder.resolve("documents"));
        Files.writeString(folder.resolve("documents/roads.md"), """
                ---
                title: 2024年园区道路建设的预算和决算
                url: https://www.example.gov.cn/roads.html
                ---
                2024年园区道路建设的预算和决算：预算3200万元，决算3150万元。
                """);
        registry.add("gongkai.staff.users[0].name", () -> "admin");
        registry.add(
                "gongkai.staff.users[0].password", () -> "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD));
        var index = 1;
        for (var user : Map.of("lisi", "HANDLER", "zhao", "OFFICE_HEAD", "=1+1", "HANDLER")
                .entrySet()) {
            var at = "gongkai.staff.users[" + index + "].";
            registry.add(at + "name", user::getKey);
            registry.add(at + "password", () -> "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD));
            registry.add(at + "roles", user::getValue);
            index++;
        }
        registry.add("gongkai.disclosure.folder", () -> folder.resolve("documents"));
        registry.add("gongkai.deadline.calendars", () -> folder.resolve("calendars"));
        registry.add("gongkai.search.generations", () -> folder.resolve("generations"));
    }

    @ParameterizedTest
    @CsvSource({
        "IN_PERSON, RECEIVED",
        "ORAL, RECEIVED",
        "SIGNED_MAIL, RECEIVED",
        "LETTER, PENDING_CONFIRM",
        "FAX, PENDING_CONFIRM",
        "EMAIL, PENDING_CONFIRM"
    })
    void keysInByEveryChannel(String channel, String state) throws Exception {
        var key = UUID.randomUUID().toString();
        var first = keyIn(channel, key);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        var request = json(first).get("request");
        assertThat(request.get("state").asString()).isEqualTo(state);
        assertThat(json(first).get("receipt").isNull()).isEqualTo(state.equals("PENDING_CONFIRM"));
        assertThat(first.headers().firstValue("Location"))
                .contains("/api/staff/requests/" + request.get("id").asString());
        assertThat(first.body()).doesNotContain("王小明", "11010519491231002X");
        // Twice is once.
        assertThat(json(keyIn(channel, key))).isEqualTo(json(first));
        var id = request.get("id").asString();
        assertThat(audit.search(
                        new AuditQuery(
                                Optional.empty(), Optional.of(AuditKind.ACTED), Optional.of(id), Optional.empty()),
                        10))
                .as("the trail says which one")
                .hasSize(2);
    }

    @Test
    void aNewCalendarCountsOpenRequestsAnew() throws Exception {
        assertThat(keyIn("IN_PERSON", "k-calendar").statusCode()).isEqualTo(201);
        var refused = put("/api/staff/calendars/none", "放假");
        assertThat(refused.statusCode()).isEqualTo(422);
        var weekday = today().plusDays(7)
                .datesUntil(today().plusDays(30))
                .filter(deadlines.calendar()::isWorkingDay)
                .findFirst()
                .orElseThrow();
        var notice = "{\"year\":%d,\"papers\":[],\"days\":[{\"name\":\"镇庆\",\"date\":\"%s\",\"isOffDay\":true}]}"
                .formatted(weekday.getYear(), weekday);
        var imported = put("/api/staff/calendars/xinjiang", notice);
        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(200);
        assertThat(json(imported).get("days").get(0).asString()).isEqualTo(weekday.toString());
        assertThat(json(imported).get("moved").size()).isPositive();
        assertThat(json(imported).get("moved").get(0).get("number").asString()).contains("可经开依申");
        assertThat(json(put("/api/staff/calendars/xinjiang", notice))
                        .get("moved")
                        .size())
                .isZero();
    }

    private HttpResponse<String> put(String path, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(at(path))
                        .header("Authorization", basic())
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void worksOnARequestFromLetterToExtension() throws Exception {
        var keyed = keyIn("LETTER", "k-letter");
        var path = keyed.headers().firstValue("Location").orElseThrow();
        var tag = keyed.headers().firstValue("ETag").orElseThrow();

        assertThat(post(path + "/actions/confirm", "{\"on\":\"" + today() + "\"}", Map.of("Idempotency-Key", "c1"))
                        .statusCode())
                .isEqualTo(428);
        assertThat(act(path + "/actions/confirm", "{\"on\":\"" + today() + "\"}", "\"7\"", "c1")
                        .statusCode())
                .isEqualTo(412);
        var confirmed = act(path + "/actions/confirm", "{\"on\":\"" + today() + "\"}", tag, "c1");
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
        var number = json(confirmed).get("request").get("number").asString();
        assertThat(number).matches("可经开依申〔\\d{4}〕\\d{3}号");
        assertThat(json(confirmed).get("receipt").get("queryCode").asString()).hasSize(10);

        tag = etag(confirmed);
        assertThat(act(path + "/actions/register", "{\"handler\":\"\"}", tag, "r1")
                        .statusCode())
                .isEqualTo(409);
        var registered = act(path + "/actions/register", "{\"handler\":\"lisi\"}", tag, "r2");
        assertThat(registered.statusCode()).isEqualTo(200);
        // The same call again, with the version it saw then.
        assertThat(act(path + "/actions/register", "{\"handler\":\"lisi\"}", tag, "r2")
                        .statusCode())
                .isEqualTo(200);
        tag = etag(registered);
        var stranger = act(path + "/actions/assign", "{\"handler\":\"nobody\"}", tag, "a1");
        assertThat(stranger.statusCode()).isEqualTo(409);
        assertThat(json(stranger).get("detail").asString()).contains("没有可以承办的账号“nobody”");
        var unasked = act(
                path + "/actions/extend", "{\"workingDays\":5,\"reason\":\"量大\",\"approvedBy\":\"lisi\"}", tag, "e0");
        assertThat(json(unasked).get("detail").asString()).contains("账号“lisi”不能批准");
        var refused = act(
                path + "/actions/extend", "{\"workingDays\":30,\"reason\":\"量大\",\"approvedBy\":\"zhao\"}", tag, "e1");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).get("detail").asString()).contains("1至20个工作日");
        var extended = act(
                path + "/actions/extend", "{\"workingDays\":5,\"reason\":\"量大\",\"approvedBy\":\"zhao\"}", tag, "e2");
        assertThat(extended.statusCode()).as(extended.body()).isEqualTo(200);

        var byNumber = get("/api/staff/requests/" + URLEncoder.encode(number, StandardCharsets.UTF_8));
        assertThat(byNumber.statusCode()).isEqualTo(200);
        assertThat(etag(byNumber)).isEqualTo(etag(extended));
        assertThat(json(byNumber).get("handler").asString()).isEqualTo("lisi");
    }

    @Test
    void showsAnIdentityAndWritesThatDown() throws Exception {
        var path = keyIn("IN_PERSON", "k-identity")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var before = get(path);
        assertThat(before.body()).contains("王**").doesNotContain("王小明", "11010519491231002X");
        var silent = get(path + "/identity");
        assertThat(silent.statusCode()).isEqualTo(428);
        assertThat(json(silent).get("detail").asString()).contains("X-Reason");
        for (var reason : List.of("看", "核对王小明的地址", "核对13800138000")) {
            var refused = get(path + "/identity", reason);
            assertThat(refused.statusCode()).as(reason).isEqualTo(428);
            assertThat(refused.body()).doesNotContain("王小明");
        }
        assertThat(json(get(path)).get("history")).as("nothing was shown").hasSize(1);
        assertThat(get(path + "/identity", "核对送达地址").body()).contains("王小明", "11010519491231002X");
        assertThat(audit.search(
                        new AuditQuery(
                                Optional.of("admin"),
                                Optional.of(AuditKind.LOOKED),
                                Optional.empty(),
                                Optional.empty()),
                        100))
                .extracting(AuditEntry::detail)
                .contains("核对送达地址")
                .noneMatch(detail -> detail.contains("王小明") || detail.contains("13800138000"));
        var after = get(path);
        assertThat(etag(after)).isEqualTo(etag(before));
        assertThat(json(after).get("history").get(1).get("kind").asString()).isEqualTo("IDENTITY_VIEWED");
        assertThat(json(after).get("history").get(1).get("actor").asString()).isEqualTo("admin");
    }

    @Test
    void listsByState() throws Exception {
        keyIn("FAX", "k-fax");
        var page = json(get("/api/staff/requests?state=PENDING_CONFIRM&page=1&size=100"));
        assertThat(page.get("total").asInt()).isPositive();
        assertThat(page.get("rows"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("state").asString()).isEqualTo("PENDING_CONFIRM"));
        keyIn("FAX", "k-fax2");
        var begin = json(get("/api/staff/requests?sort=NUMBER&size=1"));
        var second = json(get("/api/staff/requests?sort=NUMBER&size=1&after="
                + begin.get("next").asString()));
        assertThat(second.get("rows")).hasSize(1).isNotEqualTo(begin.get("rows"));
        assertThat(get("/api/staff/requests?after=x").statusCode()).isEqualTo(400);
        assertThat(get("/api/staff/requests?page=0").statusCode()).isEqualTo(400);
        assertThat(get("/api/staff/requests?state=NONE").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "nonsense",
                "[]",
                "{\"channel\":\"PIGEON\",\"arrivedOn\":\"2026-11-24\",\"values\":{}}",
                "{\"channel\":\"LETTER\",\"arrivedOn\":\"gestern\",\"values\":{}}",
                "{\"channel\":\"LETTER\",\"arrivedOn\":\"2026-11-24\",\"values\":{\"PURPOSE\":\"x\"}}",
                "{\"channel\":\"LETTER\",\"arrivedOn\":\"2026-11-24\",\"values\":{\"NAME\":null}}",
                "{\"channel\":\"LETTER\",\"arrivedOn\":\"2026-11-24\",\"values\":{\"IDENTITY_PROOF\":\"x\"}}",
                "{\"channel\":\"LETTER\",\"arrivedOn\":\"2026-11-24\",\"values\":{}}",
                "{\"channel\":\"LETTER\",\"arrivedOn\":\"2999-11-24\",\"values\":{}}",
                "{\"channel\":\"WECHAT\",\"arrivedOn\":\"2026-11-24\",\"values\":{}}"
            })
    void saysInChineseWhatIsWrongWithACall(String body) throws Exception {
        var answer = post("/api/staff/requests", body, Map.of("Idempotency-Key", "bad"));
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 422);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).get("detail").asString()).matches("(?s).*\\p{IsHan}.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirm", "register", "request-supplement", "ask-reasons", "extend"})
    void anActWithoutItsContentIsRefusedInChinese(String act) throws Exception {
        var keyed = keyIn("IN_PERSON", "k-" + act);
        var path = keyed.headers().firstValue("Location").orElseThrow();
        var answer = act(path + "/actions/" + act, "{}", etag(keyed), "k");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(json(answer).get("detail").asString()).matches("(?s).*\\p{IsHan}.*");
    }

    @Test
    void theListIsFilteredAndTakenAlong() throws Exception {
        var keyed = keyIn("ORAL", "k-list");
        var number = json(keyed).get("request").get("number").asString();
        act(
                keyed.headers().firstValue("Location").orElseThrow() + "/actions/register",
                "{\"handler\":\"=1+1\"}",
                etag(keyed),
                "r-list");
        var found = json(get("/api/staff/requests?state=IN_PROGRESS&handler=%3D1%2B1&kind=NATURAL_PERSON&year="
                + today().getYear() + "&dueWithin=60&sort=NEWEST"));
        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(found.get("rows").get(0).get("number").asString()).isEqualTo(number);
        assertThat(json(get("/api/staff/requests?overdue=true")).get("total").asInt())
                .isZero();
        var table = get("/api/staff/requests/export?handler=%3D1%2B1");
        assertThat(table.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(table.body().lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .contains("\"" + number + "\"", "口头提出", "\"'=1+1\"")
                .doesNotContain("王");
    }

    @Test
    void correctionsAreKeyedInAndListedOnTheirOwn() throws Exception {
        var content = body("ORAL").replaceFirst("\\{", "{\"matter\": \"CORRECTION\",");
        var keyed = post("/api/staff/requests", content, Map.of("Idempotency-Key", "k-correction"));
        assertThat(keyed.statusCode()).as(keyed.body()).isEqualTo(201);
        var number = json(keyed).get("request").get("number").asString();
        assertThat(json(keyed).get("request").get("matter").asString()).isEqualTo("CORRECTION");
        var found = json(get("/api/staff/requests?matter=CORRECTION&size=100")).get("rows");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).get("number").asString()).isEqualTo(number);
        assertThat(get("/api/staff/requests?matter=DISCLOSURE&size=100").body()).doesNotContain(number);
        assertThat(get("/api/staff/requests/export?matter=CORRECTION").body()).contains(number, "政府信息更正申请");
    }

    @Test
    void whatIsPublishedIsSuggestedAsTheAnswer() throws Exception {
        var keyed = keyIn("ORAL", "k-published");
        var address = keyed.headers().firstValue("Location").orElseThrow() + "/hints";
        // The documents are indexed in the background.
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !json(get(address)).get("published").isEmpty());
        var hints = json(get(address));
        assertThat(hints.get("published").get(0).get("title").asString()).contains("道路建设");
        assertThat(hints.get("published").get(0).get("status").asString()).isEqualTo("IN_FORCE");
        var page = hints.get("published").get(0).get("page").asString();
        assertThat(http.send(HttpRequest.newBuilder(at(page)).build(), BodyHandlers.ofString())
                        .body())
                .contains("3150万元");
        assertThat(hints.get("outcome").get("outcome").asString()).isEqualTo("OPEN_ALREADY_PUBLIC");
        assertThat(hints.get("outcome").get("why").asString())
                .contains("《2024年园区道路建设的预算和决算》", "https://www.example.gov.cn/roads.html", "仅供参考");
        var other = body("ORAL").replace("2024年园区道路建设的预算和决算", "职工食堂的菜谱和采购合同");
        keyed = post("/api/staff/requests", other, Map.of("Idempotency-Key", "k-unpublished"));
        hints = json(get(keyed.headers().firstValue("Location").orElseThrow() + "/hints"));
        assertThat(hints.get("outcome").isNull()).isTrue();
    }

    @Test
    void aLetterIsAPageAWordFileAndWithoutAFontNoPdf() throws Exception {
        var keyed = keyIn("ORAL", "k-pdf");
        var path = keyed.headers().firstValue("Location").orElseThrow();
        var registered = act(path + "/actions/register", "{\"handler\":\"admin\"}", etag(keyed), "r");
        var extended = act(
                path + "/actions/extend",
                "{\"workingDays\":5,\"reason\":\"量大\",\"approvedBy\":\"zhao\"}",
                etag(registered),
                "e");
        var letter = json(extended)
                .get("request")
                .get("attachments")
                .get(0)
                .get("id")
                .asString();
        assertThat(get(path + "/letters/" + letter).body()).contains("延期答复告知书");
        assertThat(get(path + "/letters/" + letter + "?as=docx").statusCode()).isEqualTo(200);
        var pdf = get(path + "/letters/" + letter + "?as=pdf");
        assertThat(pdf.statusCode()).isEqualTo(409);
        assertThat(json(pdf).get("detail").asString()).contains("gongkai.letters.font");
    }

    @Test
    void aPaperIsAddedOnceAndTakenOutAgain() throws Exception {
        var keyed = keyIn("ORAL", "k-enclose");
        var path = keyed.headers().firstValue("Location").orElseThrow();
        assertThat(upload(path, "u0", "合同.txt").statusCode())
                .as("not registered")
                .isEqualTo(409);
        act(path + "/actions/register", "{\"handler\":\"admin\"}", etag(keyed), "r");
        var first = upload(path, "u1", "合同.txt");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(upload(path, "u1", "合同.txt").statusCode()).isEqualTo(200);
        var papers = json(get(path)).get("attachments");
        assertThat(papers).hasSize(1);
        var paper = path + "/files/" + papers.get(0).get("id").asString();
        var downloaded = get(paper);
        assertThat(downloaded.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("filename*=UTF-8''" + URLEncoder.encode("合同.txt", StandardCharsets.UTF_8));
        var out = http.send(
                HttpRequest.newBuilder(at(paper))
                        .header("Authorization", basic())
                        .header("Idempotency-Key", "d1")
                        .DELETE()
                        .build(),
                BodyHandlers.ofString());
        assertThat(out.statusCode()).as(out.body()).isEqualTo(200);
        assertThat(json(get(path)).get("attachments")).isEmpty();
        assertThat(json(get(path)).get("history").toString()).contains("ENCLOSED", "TAKEN_OUT");
        assertThat(get(paper).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> upload(String path, String key, String name) throws Exception {
        var body = "--x\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nENCLOSURE"
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
                + "Content-Type: text/plain\r\n\r\n正文\r\n--x--\r\n";
        return http.send(
                HttpRequest.newBuilder(at(path + "/files"))
                        .header("Authorization", basic())
                        .header("Idempotency-Key", key)
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void unknownActionsAndPapersAreNotFound() throws Exception {
        var keyed = keyIn("ORAL", "k-paper");
        var path = keyed.headers().firstValue("Location").orElseThrow();
        assertThat(act(path + "/actions/burn", "{}", etag(keyed), "k").statusCode())
                .isEqualTo(404);
        assertThat(get(path + "/letters/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(get(path + "/archive").statusCode()).isEqualTo(409);
        assertThat(json(get(path + "/hints")).get("similar").isArray()).isTrue();
    }

    @Test
    void unknownRequestsAreNotFound() throws Exception {
        for (var request : new String[] {"2020-999", UUID.randomUUID().toString(), "x"}) {
            assertThat(get("/api/staff/requests/" + request).statusCode()).isEqualTo(404);
            assertThat(get("/api/staff/requests/" + request + "/identity").statusCode())
                    .isEqualTo(404);
            assertThat(act("/api/staff/requests/" + request + "/actions/close-unpaid", "", "\"1\"", "k")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void keyingInNeedsAKey() throws Exception {
        var answer = post("/api/staff/requests", body("LETTER"), Map.of());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("detail").asString()).contains("Idempotency-Key");
    }

    @Test
    void describesItselfToStaffOnly() throws Exception {
        assertThat(http.send(HttpRequest.newBuilder(at("/v3/api-docs")).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
        var paths = json(get("/v3/api-docs")).get("paths");
        assertThat(paths.has("/api/staff/requests")).isTrue();
        assertThat(paths.has("/api/staff/requests/{request}/actions/{action}")).isTrue();
        assertThat(paths.propertyNames()).allMatch(path -> path.startsWith("/api/"));
    }

    private HttpResponse<String> keyIn(String channel, String key) throws IOException, InterruptedException {
        return post("/api/staff/requests", body(channel), Map.of("Idempotency-Key", key));
    }

    private String body(String channel) {
        return """
                {"channel": "%s", "arrivedOn": "%s", "values": {
                  "KIND": "NATURAL_PERSON", "NAME": "王小明", "IDENTITY_NUMBER": "11010519491231002X",
                  "DESCRIPTION": "2024年园区道路建设的预算和决算", "DELIVERY": "POST", "MEDIUM": "PAPER",
                  "ADDRESS": "可克达拉市滨河大道1号"}}
                """.formatted(channel, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private HttpResponse<String> act(String path, String body, String tag, String key)
            throws IOException, InterruptedException {
        return post(path, body, Map.of("If-Match", tag, "Idempotency-Key", key));
    }

    private HttpResponse<String> post(String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(at(path))
                .header("Authorization", basic())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(at(path))
                        .header("Authorization", basic())
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String reason) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(at(path))
                        .header("Authorization", basic())
                        .header("X-Reason", URLEncoder.encode(reason, StandardCharsets.UTF_8))
                        .build(),
                BodyHandlers.ofString());
    }

    private String basic() {
        var user = "admin:" + PASSWORD;
        return "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    private static String etag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
