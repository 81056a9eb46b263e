package cn.gongkai.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A published report from its file to the bot's answer, over real HTTP.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:imports;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "gongkai.disclosure.scan-every=200ms",
            "gongkai.request.keys=test:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
        })
class ReportImportsRestTests {

    private static final String PASSWORD = "of the only editor";
    private static final String IMPORTS = "/api/staff/reports/imports";

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) throws IOException {
        Files.createDirectories(folder.resolve("documents"));
        registry.add("gongkai.staff.users[0].name", () -> "ed");
        registry.add(
                "gongkai.staff.users[0].password", () -> "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD));
        registry.add("gongkai.staff.users[0].roles", () -> "EDITOR");
        registry.add("gongkai.disclosure.folder", () -> folder.resolve("documents"));
        registry.add("gongkai.search.generations", () -> folder.resolve("generations"));
    }

    /// The scanned report, as if of another year and with a licence more each year, so that tests do not meet.
    private static String report(int year) throws IOException {
        try (var in = ReportImportsRestTests.class.getResourceAsStream("/seed-report-2024-ocr.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).replace("2024", String.valueOf(year));
        }
    }

    @Test
    void aFileGivesEveryCellByItsKey() throws Exception {
        var answer = upload(2019, report(2019), key());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).contains("\"0\"");
        var read = json(answer);
        assertThat(read.get("cells").size()).isEqualTo(202);
        assertThat(read.get("cells").get("t2.license").intValue()).isEqualTo(86);
        assertThat(read.get("cells").get("t2.fee").decimalValue()).isEqualByComparingTo("923.71");
        assertThat(read.get("cells").get("R3_1.NATURAL").intValue()).isZero();
        assertThat(read.get("unread").size()).isZero();
        assertThat(read.get("failures").size()).isZero();
        assertThat(read.get("repaired")
                        .valueStream()
                        .map(cell -> cell.get("cell").asString()))
                .contains("R2.NATURAL", "t2.fee");
    }

    @Test
    void aChangedDigitIsCaughtWithItsCells() throws Exception {
        var text = report(2018).replace("1. 属于国家秘密\t0\t0\t", "1. 属于国家秘密\t0\t4\t");
        var read = json(upload(2018, text, key()));

        assertThat(read.get("failures").valueStream()).anySatisfy(failure -> {
            assertThat(failure.get("check").asString()).isEqualTo("C3");
            assertThat(failure.get("cells").valueStream().map(JsonNode::asString))
                    .contains("R3_3_1.COMMERCIAL");
            assertThat(failure.get("difference").intValue()).isEqualTo(-4);
            assertThat(failure.get("sentence").asString()).contains("属于国家秘密", "少 4");
        });
        var refused = confirm(
                read, "0", "{\"sha256\": \"%s\"}".formatted(read.get("sha256").asString()));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).get("failures").size()).isPositive();
    }

    @Test
    void refusalsSayWhatToDo() throws Exception {
        var otherYear = upload(2020, report(2021), key());
        assertThat(otherYear.statusCode()).isEqualTo(422);
        assertThat(json(otherYear).get("detail").asString()).contains("2021 年", "2020 年", "请核对");
        assertThat(json(upload(2020, "今年的工作要点如下。", key())).get("detail").asString())
                .contains("没有找到");
        var read = json(upload(2020, report(2020), key()));
        assertThat(confirm(
                                read,
                                "7",
                                "{\"sha256\": \"%s\"}"
                                        .formatted(read.get("sha256").asString()))
                        .statusCode())
                .isEqualTo(412);
        assertThat(confirm(read, "0", "{\"sha256\": \"00\"}").statusCode()).isEqualTo(409);
        assertThat(confirm(read, "0", "{\"sha256\": \"00\", \"corrections\": {\"R9.NATURAL\": 1}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(get(IMPORTS + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    /// Whoever typed it would not know what was kept.
    @ParameterizedTest
    @ValueSource(strings = {"null", "-1", "\"-1\"", "1e999999999", "1E3", "\"八十六\"", "\"\"", "true", "0.1234567"})
    void whatIsNoNumberIsRefusedInWords(String number) throws Exception {
        var read = json(upload(2017, report(2017), key()));
        var refused = confirm(
                read,
                "0",
                "{\"sha256\": \"%s\", \"asPrinted\": true, \"corrections\": {\"t2.fee\": %s}}"
                        .formatted(read.get("sha256").asString(), number));

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(json(refused).get("detail").asString()).contains("行政事业性收费", "请改正");
    }

    @Test
    void aNumberMayBeSentAsText() throws Exception {
        var read = json(upload(2016, report(2016), key()));
        var kept = confirm(
                read,
                "0",
                "{\"sha256\": \"%s\", \"corrections\": {\"t2.fee\": \"923.710001\", \"T2.LICENSE\": 88}}"
                        .formatted(read.get("sha256").asString()));

        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(json(kept).get("cells").get("t2.fee").decimalValue()).isEqualByComparingTo("923.710001");
        assertThat(json(kept).get("cells").get("t2.license").intValue()).isEqualTo(88);
    }

    @Test
    void aLongKeyIsRefusedOrDoesNoHarm() throws Exception {
        var tooLong = upload(2015, report(2015), "k".repeat(201));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(json(tooLong).get("detail").asString()).contains("200");
        var read = json(upload(2015, report(2015), key()));
        var kept = confirm(
                read, "0", "{\"sha256\": \"%s\"}".formatted(read.get("sha256").asString()), "k".repeat(201));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
    }

    /// It was published with the report once; whether it is to be once more, a person looks at.
    @Test
    void whatMayBePersonalIsShownAndStopsNothing() throws Exception {
        var text = report(2014).replace("不断改进完善平台功能。", "不断改进完善平台功能。联系人电话13800138000。");
        var read = json(upload(2014, text, key()));

        assertThat(read.get("personal").valueStream()).singleElement().satisfies(place -> {
            assertThat(place.get("chapter").asString()).isEqualTo("OVERVIEW");
            assertThat(place.get("kind").asString()).isEqualTo("PHONE");
            assertThat(place.get("words").asString()).isEqualTo("13800138000");
        });
        assertThat(json(upload(2014, report(2014), key())).get("personal").size())
                .isZero();
        signIn();
        assertThat(page("/staff/reports/imports/" + read.get("id").asString()).body())
                .contains("1 处可能是个人信息", "13800138000");
        var kept = confirm(
                read, "0", "{\"sha256\": \"%s\"}".formatted(read.get("sha256").asString()));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
    }

    @Test
    void theBotAnswersFromAConfirmedReport() throws Exception {
        var text = report(2023).replace("本年度未收到政府信息公开申请", "本年度收到政府信息公开申请7件");
        var key = key();
        var read = json(upload(2023, text, key));
        assertThat(json(upload(2023, text, key)).get("id")).isEqualTo(read.get("id"));
        var wanted = """
                {"sha256": "%s", "corrections": {"R1.NATURAL": 7, "R1.TOTAL": 7, "R4.NATURAL": 7, "R4.TOTAL": 7}}
                """.formatted(read.get("sha256").asString());

        var kept = confirm(read, "0", wanted);

        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(json(kept).get("version").intValue()).isEqualTo(1);
        assertThat(json(kept).get("document").asString()).isEqualTo("annual-report-2023");
        assertThat(json(confirm(read, "0", wanted))).isEqualTo(json(kept));
        assertThat(get(IMPORTS).body()).contains("2023");
        var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!answers("2023年收到多少件公开申请").contains("\"answered\"")) {
            assertThat(System.nanoTime()).as(answers("2023年收到多少件公开申请")).isLessThan(end);
            Thread.sleep(100);
        }
        // From the table or from the chapter: which of them is nearer depends on what other reports say.
        assertThat(answers("2023年收到多少件公开申请"))
                .containsPattern("\"answer\":\"[^\"]*(?:总计：7；|申请7件)")
                .contains("annual-report-2023");
        assertThat(get("/api/search?q=" + encoded("2023年政府信息公开工作年度报告")).body().split("annual-report-2023", -1))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void aPageDoesTheSame() throws Exception {
        signIn();
        var home = page("/staff/reports/imports").body();
        assertThat(home).contains("导入一份年报");
        var text = report(2022).replace("1. 属于国家秘密\t0\t0\t", "1. 属于国家秘密\t0\t4\t");
        var uploaded = send(HttpRequest.newBuilder(at("/staff/reports/imports"))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(multipart(2022, text) + field("key", hidden(home, "key"))
                        + field("_csrf", hidden(home, "_csrf")) + "--part--\r\n")));
        assertThat(uploaded.statusCode()).isEqualTo(302);
        var address = uploaded.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");

        var draft = page(address).body();

        assertThat(draft)
                .contains("数字对不上", "属于国家秘密", "name=\"cell.R3_3_1.COMMERCIAL\"")
                .contains("name=\"cell.t1.wechat\"", "name=\"cell.t2.rules.in_force\"", "name=\"cell.t2.license\"")
                .doesNotContain("name=\"cell.R3_3_2.NATURAL\"", "可能是个人信息");
        assertThat(draft)
                .containsOnlyOnce("最可能读错了")
                .containsPattern("最可能读错了：<a href=\"#R3_3_1.COMMERCIAL\">[^<]*</a>。");
        var unsound = post(address + "/confirm", draft, "");
        assertThat(unsound.statusCode()).isEqualTo(200);
        assertThat(unsound.body()).contains("请勾选后再确认", "name=\"asPrinted\"");
        var nonsense = post(address + "/confirm", draft, "&cell.R3_3_1.COMMERCIAL=" + encoded("零"));
        assertThat(nonsense.body()).contains("不是数字", "value=\"零\"");
        // What the torn rows lost may be typed.
        var typed = new StringBuilder("&cell.R3_3_1.COMMERCIAL=0");
        Pattern.compile("name=\"(cell\\.R(?:2|3_1|3_7)\\.[A-Z_]+)\"")
                .matcher(draft)
                .results()
                .forEach(found -> typed.append('&').append(found.group(1)).append("=0"));
        var confirmed = post(address + "/confirm", draft, typed.toString());
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(302);
        assertThat(page("/staff/reports/imports/years/2022").body()).contains("第 1 版", "923.71");
    }

    private String answers(String question) throws Exception {
        return get("/api/answers?q=" + encoded(question)).body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private HttpResponse<String> upload(int year, String text, String key) throws Exception {
        return send(authorized(IMPORTS)
                .header("Idempotency-Key", key)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(multipart(year, text) + "--part--\r\n")));
    }

    private static String multipart(int year, String text) {
        return "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"report.txt\"\r\n"
                + "Content-Type: text/plain\r\n\r\n" + text + "\r\n" + field("year", String.valueOf(year));
    }

    private static String field(String name, String value) {
        return "--part\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private HttpResponse<String> confirm(JsonNode draft, String version, String body) throws Exception {
        return confirm(draft, version, body, key());
    }

    private HttpResponse<String> confirm(JsonNode draft, String version, String body, String key) throws Exception {
        return send(authorized(IMPORTS + "/" + draft.get("id").asString() + "/confirm")
                .header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(authorized(path));
    }

    private HttpRequest.Builder authorized(String path) {
        return HttpRequest.newBuilder(at(path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(("ed:" + PASSWORD).getBytes(UTF_8)));
    }

    private void signIn() throws Exception {
        var form = page("/login").body();
        var answer = send(HttpRequest.newBuilder(at("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "username=ed&password=" + encoded(PASSWORD) + "&_csrf=" + encoded(hidden(form, "_csrf")))));
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/staff");
    }

    private HttpResponse<String> post(String path, String page, String fields) throws Exception {
        var body = "_csrf=" + encoded(hidden(page, "_csrf")) + "&version=" + hidden(page, "version") + "&sha256="
                + hidden(page, "sha256") + fields;
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String hidden(String page, String name) {
        // Every page has a form to sign out with, before its own.
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> page(String path) throws Exception {
        return send(HttpRequest.newBuilder(at(path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
