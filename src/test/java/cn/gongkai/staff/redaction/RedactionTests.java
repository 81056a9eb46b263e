package cn.gongkai.staff.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files redacted over real HTTP, by programs and on pages.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:redaction;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "gongkai.disclosure.importing=false",
            "gongkai.request.keys=test:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
        })
class RedactionTests {

    private static final String PASSWORD = "the same for everybody";
    private static final String NUMBER = "11010519491231002X";
    private static final String PHONE = "13900139000";
    private static final String API = "/api/staff/redactions";

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void people(DynamicPropertyRegistry registry) {
        var encoded = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
        var index = 0;
        for (var person : Map.of(
                        "li", "CLERK,HANDLER,OFFICE_HEAD",
                        "wu", "HANDLER",
                        "qian", "SECRECY_REVIEWER",
                        "shen", "SECRECY_REVIEWER",
                        "ed", "EDITOR")
                .entrySet()) {
            var user = "gongkai.staff.users[" + index + "].";
            registry.add(user + "name", person::getKey);
            registry.add(user + "password", () -> encoded);
            registry.add(user + "roles", person::getValue);
            index++;
        }
        registry.add("gongkai.disclosure.folder", () -> folder.resolve("documents"));
        registry.add("gongkai.search.generations", () -> folder.resolve("generations"));
    }

    @Test
    void nothingIsCopiedBeforeEverythingIsDecided() throws Exception {
        var opened = open("li", Map.of("text", "张某，身份证" + NUMBER + "，电话" + PHONE));
        assertThat(opened.statusCode()).as(text(opened)).isEqualTo(201);
        var findings = json(opened).get("findings");
        assertThat(findings).hasSize(2);
        assertThat(findings.get(0).get("kind").asString()).isEqualTo("IDENTITY_NUMBER");
        assertThat(findings.get(0).get("contexts").get(0).get("before").asString())
                .isEqualTo("张某，身份证");
        var path = opened.headers().firstValue("Location").orElseThrow();

        assertThat(json(send("li", path + "/copy", "{\"decisions\":{\"1\":\"BURN\"}}"))
                        .get("detail")
                        .asString())
                .contains("无法读取");
        var undecided = send("li", path + "/copy", "{\"decisions\":{\"1\":\"COVER\"}}");
        assertThat(undecided.statusCode()).isEqualTo(409);
        assertThat(json(undecided).get("detail").asString()).contains("还有 1 项没有决定（电话号码 1）");
        assertThat(json(undecided).get("undecided").get(0).asInt()).isEqualTo(2);

        var copy = send("li", path + "/copy", "{\"kinds\":{\"PHONE\":\"KEEP\"},\"own\":[\"张某\"],\"name\":\"回函\"}");
        assertThat(copy.statusCode()).as(text(copy)).isEqualTo(200);
        assertThat(text(copy)).isEqualTo("▇▇▇▇，身份证▇▇▇▇，电话" + PHONE);
        assertThat(copy.headers().firstValue("Content-Disposition").orElseThrow())
                .contains(URLEncoder.encode("回函.txt", UTF_8));
    }

    @Test
    void whatIsWrittenDownAreFigures() throws Exception {
        var path = location(open("wu", Map.of("text", "身份证" + NUMBER + "，电话13700137009")));
        send("wu", path + "/copy", "{\"kinds\":{\"IDENTITY_NUMBER\":\"COVER\",\"PHONE\":\"KEEP\"},\"own\":[\"身份证\"]}");
        var written = jdbc.sql("SELECT subject || ' ' || detail FROM audit_entry WHERE actor = 'wu'")
                .query(String.class)
                .list();
        assertThat(written)
                .anyMatch(line -> line.endsWith("查出 2 项：证件号码 1、电话号码 1"))
                .anyMatch(line -> line.endsWith("遮盖 1 项，保留 1 项，另加 1 项，共 2 处：证件号码 1"))
                .noneMatch(line -> line.contains(NUMBER) || line.contains("13700137009") || line.contains("身份证"));
        assertThat(jdbc.sql(
                                "SELECT COUNT(*) FROM request_file WHERE kind = 'DRAWER' AND title NOT IN ('document', 'sheet')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyWhoBroughtAFileSeesIt() throws Exception {
        var path = location(open("li", Map.of("text", "电话" + PHONE)));
        assertThat(get("li", path).statusCode()).isEqualTo(200);
        assertThat(get("wu", path).statusCode()).isEqualTo(404);
        assertThat(get("qian", path).statusCode()).as("nothing in it is marked").isEqualTo(404);
        assertThat(send("wu", path + "/copy", "{\"kinds\":{\"PHONE\":\"COVER\"}}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(delete("wu", path).statusCode()).isEqualTo(404);
        assertThat(delete("li", path).statusCode()).isEqualTo(204);
        assertThat(get("li", path).statusCode()).isEqualTo(404);
    }

    @Test
    void aMarkedFileWaitsForAnotherPersonWhoReviewsSecrecy() throws Exception {
        var path = location(open("qian", Map.of("text", "机密★10年\n关于某事的请示，电话" + PHONE)));
        var decisions = "{\"kinds\":{\"SECRECY_MARK\":\"COVER\",\"PHONE\":\"COVER\"}}";
        var stopped = send("qian", path + "/copy", decisions);
        assertThat(stopped.statusCode()).isEqualTo(409);
        assertThat(json(stopped).get("detail").asString()).contains("保密审查人员确认");
        assertThat(json(get("qian", path)).get("stopped").asBoolean()).isTrue();

        var own = send("qian", path + "/secrecy", "{\"reason\":\"已经解密，可以公开\"}");
        assertThat(json(own).get("detail").asString()).contains("提交文件以外");
        assertThat(send("wu", path + "/secrecy", "{\"reason\":\"已经解密，可以公开\"}").statusCode())
                .isEqualTo(403);
        assertThat(send("shen", path + "/secrecy", "{\"reason\":\"好\"}").statusCode())
                .isEqualTo(409);
        assertThat(get("shen", path).statusCode()).isEqualTo(200);
        assertThat(send("shen", path + "/copy", decisions).statusCode())
                .as("reviews, and takes nothing")
                .isEqualTo(409);
        assertThat(send("shen", path + "/secrecy", "{\"reason\":\"已经解密，可以公开\"}").statusCode())
                .isEqualTo(204);
        assertThat(text(send("qian", path + "/copy", decisions))).isEqualTo("▇▇▇▇\n关于某事的请示，电话▇▇▇▇");
        assertThat(jdbc.sql("SELECT detail FROM audit_entry WHERE actor = 'shen'")
                        .query(String.class)
                        .list())
                .anyMatch(line -> line.contains("已经解密，可以公开"));
    }

    @Test
    void theCopyOfAnEnclosureTakesItsPlaceInTheAnswer() throws Exception {
        var request = inProgress("王小明");
        var uploaded = multipart("li", request + "/files", Map.of("kind", "ENCLOSURE"), "王小明的合同.docx", docx());
        assertThat(uploaded.statusCode()).as(text(uploaded)).isEqualTo(200);
        var enclosure = json(uploaded).get("attachments").get(0).get("id").asString();

        var opened = open("li", Map.of("request", id(request), "enclosure", enclosure));
        assertThat(opened.statusCode()).as(text(opened)).isEqualTo(201);
        assertThat(words(opened)).containsExactlyInAnyOrder("王小明", NUMBER);
        var path = location(opened);
        assertThat(kinds(json(get("li", request)).get("history"))).contains("IDENTITY_VIEWED");

        var enclosed = send(
                "li",
                path + "/copy",
                "{\"kinds\":{\"NAME\":\"COVER\",\"IDENTITY_NUMBER\":\"COVER\"},\"enclose\":true}");
        assertThat(enclosed.statusCode()).as(text(enclosed)).isEqualTo(200);
        var papers = json(get("li", request)).get("attachments");
        assertThat(kinds(papers)).containsExactly("ORIGINAL", "ENCLOSURE");
        assertThat(papers.get(1).get("title").asString()).isEqualTo("▇▇▇▇的合同（遮盖）.docx");
        var copy = get("li", request + "/files/" + papers.get(1).get("id").asString());
        try (var document = new XWPFDocument(new ByteArrayInputStream(copy.body()));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText().strip()).isEqualTo("甲方▇▇▇▇，证件▇▇▇▇。");
        }
        assertThat(get("li", path).statusCode()).as("nothing stays in hand").isEqualTo(404);
    }

    @Test
    void ofTwoAtOnceOneIsEnclosed() throws Exception {
        var request = inProgress("赵小丽");
        var path = location(open("li", Map.of("request", id(request), "text", "电话" + PHONE)));
        Callable<Integer> click = () -> send("li", path + "/copy", "{\"kinds\":{\"PHONE\":\"COVER\"},\"enclose\":true}")
                .statusCode();
        try (var clicks = Executors.newFixedThreadPool(2)) {
            var answers = new ArrayList<Integer>();
            for (var answer : clicks.invokeAll(List.of(click, click))) {
                answers.add(answer.get());
            }
            assertThat(answers).contains(200).containsAnyOf(404, 409);
        }
        assertThat(kinds(json(get("li", request)).get("attachments"))).containsExactly("ENCLOSURE");
    }

    @Test
    void outOfTimeNothingIsLost() throws Exception {
        var request = keyIn("钱小军");
        var path = location(open("li", Map.of("request", id(request), "text", "电话" + PHONE)));
        var refused = send("li", path + "/copy", "{\"kinds\":{\"PHONE\":\"COVER\"},\"enclose\":true}");
        assertThat(json(refused).get("detail").asString()).contains("办理中");
        assertThat(get("li", path).statusCode()).isEqualTo(200);
    }

    @Test
    void editorsRedactWithoutSeeingRequests() throws Exception {
        assertThat(open("ed", Map.of("text", "电话" + PHONE)).statusCode()).isEqualTo(201);
        var request = keyIn("孙小红");
        var refused = open("ed", Map.of("text", "孙小红", "request", id(request)));
        assertThat(json(refused).get("detail").asString()).contains("不能查看申请");
        assertThat(kinds(json(get("li", request)).get("history"))).doesNotContain("IDENTITY_VIEWED");
    }

    @Test
    void saysWhatIsWrongWithAFile() throws Exception {
        var refused = multipart("li", API, Map.of(), "a.docx", "PK\u0003\u0004".getBytes(UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("detail").asString()).contains("只能处理");
        assertThat(json(open("li", Map.of("text", " "))).get("detail").asString())
                .contains("空的");
        assertThat(json(open("li", Map.of("text", "x", "request", "2020-99")))
                        .get("detail")
                        .asString())
                .contains("没有这件申请");
    }

    @Test
    void onThePagesFromFileToCopy() throws Exception {
        try (var browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            signIn(browser, "wu");
            var start = page(browser, "/staff/redaction");
            assertThat(start.body()).contains("遮盖个人信息", "粘贴文字");
            var opened = submit(
                    browser, "/staff/redaction", start.body(), Map.of("text", "电话" + PHONE + "，又13800138000，秘密★"));
            var address = opened.headers().firstValue("Location").orElseThrow();
            var sheet = page(browser, address);
            assertThat(sheet.body())
                    .contains("先送保密审查", "<mark>" + PHONE + "</mark>", "电话号码（2）", "全部遮盖")
                    .doesNotContain("下载副本", "确认可以公开</button>");

            var all = submit(browser, address, sheet.body(), Map.of("button", "all:PHONE:COVER", "own", "甲方\n乙方"));
            assertThat(all.headers().firstValue("Location").orElseThrow()).endsWith("#PHONE");
            assertThat(page(browser, address).body()).contains("甲方\n乙方");

            try (var other =
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
                signIn(other, "qian");
                assertThat(page(other, "/staff/redaction").body()).contains("待保密审查", address.replaceAll(".*/", ""));
                var seen = page(other, address);
                assertThat(seen.body()).contains("确认可以公开</button>").doesNotContain("全部遮盖");
                submit(other, address + "/secrecy", seen.body(), Map.of("reason", "已解密，可以公开"));
            }
            var reviewed = page(browser, address);
            assertThat(reviewed.body()).contains("qian 已确认", "下载副本").doesNotContain("先送保密审查");
            submit(browser, address + "/copy", reviewed.body(), Map.of());
            var told = page(browser, address);
            assertThat(told.body()).contains("还有 1 项没有决定（密级或者内部标志 1）", "1 项没有决定</span>");
            var mark = Pattern.compile("name=\"(d\\.\\d+)\"").matcher(told.body());
            assertThat(mark.find()).isTrue();
            var copy = submit(browser, address + "/copy", told.body(), Map.of(mark.group(1), "COVER"));
            assertThat(copy.statusCode()).isEqualTo(200);
            assertThat(copy.body()).isEqualTo("电话▇▇▇▇，又▇▇▇▇，▇▇▇▇");

            submit(browser, address + "/discard", told.body(), Map.of());
            assertThat(page(browser, "/staff/redaction").body()).contains("已删除").doesNotContain(address);
        }
    }

    /// A request that came in person, at the desk.
    private String keyIn(String name) throws Exception {
        var keyed = send("li", "/api/staff/requests", """
                {"channel":"IN_PERSON","arrivedOn":"%s","values":{"KIND":"NATURAL_PERSON","NAME":"%s","IDENTITY_NUMBER":"%s",
                "DESCRIPTION":"2024年园区道路施工合同的正文","DELIVERY":"POST","MEDIUM":"PAPER","PHONE":"13700137000","ADDRESS":"某市某路1号"}}
                """.formatted(LocalDate.now(clock), name, NUMBER));
        assertThat(keyed.statusCode()).as(text(keyed)).isEqualTo(201);
        return location(keyed);
    }

    private String inProgress(String name) throws Exception {
        var request = keyIn(name);
        var call = call("li", request + "/actions/register")
                .header(
                        "If-Match",
                        get("li", request).headers().firstValue("ETag").orElseThrow())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"handler\":\"li\"}"));
        assertThat(http.send(call.build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
        return request;
    }

    private static byte[] docx() throws IOException {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("甲方王 小明，证件" + NUMBER + "。");
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static List<String> words(HttpResponse<byte[]> opened) {
        return StreamSupport.stream(json(opened).get("findings").spliterator(), false)
                .map(finding -> finding.get("words").asString().replace(" ", ""))
                .toList();
    }

    private static List<String> kinds(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get("kind").asString())
                .toList();
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static String location(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<byte[]> open(String who, Map<String, String> fields) throws Exception {
        return multipart(who, API, fields, "", new byte[0]);
    }

    private HttpResponse<byte[]> multipart(
            String who, String path, Map<String, String> fields, String file, byte[] content) throws Exception {
        var call = call(who, path)
                .header("Content-Type", "multipart/form-data; boundary=b0")
                .POST(BodyPublishers.ofByteArray(body(fields, file, content)));
        return http.send(call.build(), BodyHandlers.ofByteArray());
    }

    private static byte[] body(Map<String, String> fields, String file, byte[] content) throws IOException {
        var body = new ByteArrayOutputStream();
        for (var field : fields.entrySet()) {
            body.write(("--b0\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n")
                    .getBytes(UTF_8));
        }
        if (!file.isEmpty()) {
            body.write(("--b0\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(UTF_8));
            body.write(content);
            body.write("\r\n".getBytes(UTF_8));
        }
        body.write("--b0--\r\n".getBytes(UTF_8));
        return body.toByteArray();
    }

    private HttpResponse<byte[]> send(String who, String path, String json) throws Exception {
        var call = call(who, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        return http.send(call.build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(String who, String path) throws Exception {
        return http.send(call(who, path).GET().build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> delete(String who, String path) throws Exception {
        return http.send(call(who, path).DELETE().build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder call(String who, String path) {
        return HttpRequest.newBuilder(at(path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((who + ":" + PASSWORD).getBytes(UTF_8)))
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private void signIn(HttpClient browser, String who) throws Exception {
        var answer = submit(
                browser, "/login", page(browser, "/login").body(), Map.of("username", who, "password", PASSWORD));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/staff");
    }

    private HttpResponse<String> page(HttpClient browser, String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> submit(HttpClient browser, String path, String from, Map<String, String> fields)
            throws Exception {
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(from);
        assertThat(token.find()).isTrue();
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token.group(1));
        var body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create(path.startsWith("http") ? path : "http://localhost:" + port + path);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
