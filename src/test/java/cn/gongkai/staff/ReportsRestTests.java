package cn.gongkai.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.form.Cell;
import java.io.ByteArrayInputStream;
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
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The annual report over real HTTP: what programs get, and that every page and every number opens.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:reports;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "gongkai.search.semantic=off",
            "gongkai.request.keys=test:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
        })
@DirtiesContext(classMode = ClassMode.AFTER_CLASS)
class ReportsRestTests {

    private static final String PASSWORD = "of the only clerk";

    @TempDir
    static Path folder;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private String api = "";

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        Files.createDirectories(folder.resolve("documents"));
        document("made", "规范性文件", lastYear() + "-05-01", "url: https://www.example.gov.cn/a.html");
        document("older", "行政规范性文件", (lastYear() - 3) + "-05-01", "expiresOn: " + lastYear() + "-12-31");
        document("undated", "规范性文件", (lastYear() - 4) + "-05-01", "status: 已废止");
        document("news", "动态", lastYear() + "-06-01", "url: https://www.example.gov.cn/b.html");
        registry.add("gongkai.staff.users[0].name", () -> "zhao");
        registry.add(
                "gongkai.staff.users[0].password", () -> "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD));
        registry.add("gongkai.disclosure.folder", () -> folder.resolve("documents"));
        registry.add("gongkai.search.generations", () -> folder.resolve("generations"));
    }

    /// The last one that is over, in Shanghai.
    private static int lastYear() {
        return LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai"))).getYear() - 1;
    }

    private static void document(String name, String category, String publishedOn, String more) throws IOException {
        Files.writeString(
                folder.resolve("documents/" + name + ".md"),
                "---\nid: %s\ntitle: 关于%s的通知\ncategory: %s\npublishedOn: %s\n%s\n---\n各单位：请遵照执行。\n"
                        .formatted(name, name, category, publishedOn, more));
    }

    @BeforeEach
    void address() {
        api = "/api/staff/reports/" + lastYear();
    }

    @Test
    void givesEveryCellByItsKeyWithWhatIsBehindIt() throws Exception {
        keyIn("NATURAL_PERSON", lastYear() + "-12-30");
        var report = json(get(api));
        var keys = new ArrayList<String>(report.get("cells").propertyNames());
        report.get("missing").forEach(key -> keys.add(key.asString()));
        assertThat(keys)
                .containsExactlyInAnyOrderElementsOf(
                        Cell.ALL.stream().map(Cell::key).toList());
        assertThat(report.get("origins").get("R1.NATURAL").asString()).isEqualTo("COUNTED");
        assertThat(report.get("complete").asBoolean()).isTrue();
        for (var cell : Cell.ALL) {
            var opened = json(get(api + "/cells/" + cell.key()));
            if (cell instanceof Cell.Applications || cell instanceof Cell.Disputes || cell instanceof Cell.Documents) {
                assertThat(opened.get("made").asLong())
                        .as(cell.key())
                        .isEqualTo(report.get("cells").get(cell.key()).asLong());
            }
        }
        assertThat(get(api + "/cells/r1.natural").statusCode()).isEqualTo(200);
        assertThat(get(api + "/cells/R9.NATURAL").body()).contains("R9.NATURAL");
        assertThat(get("/api/staff/reports/2007").statusCode()).isEqualTo(404);
        assertThat(get("/api/staff/reports/last").statusCode()).isEqualTo(400);
        assertThat(get(api).body()).doesNotContain("王小明");
    }

    @Test
    void countsRulesAndNormativeDocumentsFromTheCatalogue() throws Exception {
        awaitDocuments();
        var cells = json(get(api)).get("cells");
        assertThat(cells.get("t2.normative.issued").asInt()).isEqualTo(1);
        assertThat(cells.get("t2.normative.repealed").asInt()).isEqualTo(1);
        assertThat(cells.get("t2.normative.in_force").asInt()).isEqualTo(1);
        assertThat(cells.get("t1.website").asInt()).isEqualTo(2);
        assertThat(json(get("/api/staff/reports/" + (lastYear() - 1)))
                        .get("cells")
                        .get("t2.normative.in_force")
                        .asInt())
                .isEqualTo(1);
        // What nobody dated is in no year, and is named.
        assertThat(page("/staff/reports/" + lastYear() + "/cells/t2.normative.repealed")
                        .body())
                .contains("关于undated的通知", "没有计入任何一年");
        // Staff know better than the catalogue, as soon as they say anything.
        assertThat(put(api + "/figures/3/WEBSITE", "{\"number\": 57}").statusCode())
                .isEqualTo(200);
        assertThat(json(get(api)).get("cells").get("t1.website").asInt()).isEqualTo(57);
        assertThat(json(get(api)).get("origins").get("t1.website").asString()).isEqualTo("ENTERED");
        assertThat(put(api + "/figures/3/WEBSITE", "{\"number\": \"\"}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void correctsFreezesAndSaysWhatDoesNotHold() throws Exception {
        var year = lastYear() - 6;
        var at = "/api/staff/reports/" + year;
        assertThat(put(at + "/figures/3/FEE", "{\"number\": 923.710}").statusCode())
                .isEqualTo(200);
        assertThat(json(get(at)).get("cells").get("t2.fee").toString()).isEqualTo("923.71");
        assertThat(put(at + "/cells/R3_1.NATURAL", "{\"number\": 5}").statusCode())
                .isEqualTo(422);
        var corrected = json(put(at + "/cells/R3_1.NATURAL", "{\"number\": \"5\", \"reason\": \"纸质件补记\"}"));
        assertThat(page("/staff/audit").body())
                .contains("更正“（一）予以公开 自然人”", "年 3 月 行政事业性收费")
                .doesNotContain("R3_1.NATURAL", "FEE", "WEBSITE", " -&gt; ");
        assertThat(corrected.get("origins").get("R3_1.NATURAL").asString()).isEqualTo("CORRECTED");
        assertThat(corrected.get("corrections").get("R3_1.NATURAL").get("by").asString())
                .isEqualTo("zhao");
        var failure = corrected.get("failures").get(0);
        assertThat(failure.get("check").asString()).isEqualTo("C2");
        assertThat(failure.get("difference").asInt()).isEqualTo(-5);
        assertThat(failure.get("cells").toString()).contains("R3_1.NATURAL", "R3_7.NATURAL");
        assertThat(failure.get("sentence").asString()).contains("少 5");

        var asked = post(at + "/freeze", "{}");
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(json(asked).get("why").size()).isGreaterThan(3);
        assertThat(json(post(at + "/freeze", "{\"reason\": \"先行报送，数字后补\"}"))
                        .get("sha256")
                        .asString())
                .hasSize(64);
        assertThat(json(get(at)).get("origins").get("t2.fee").asString()).isEqualTo("FROZEN");

        // Twice is once.
        assertThat(json(post(at + "/freeze", "{}")).get("number").asInt()).isEqualTo(1);

        assertThat(delete(at + "/cells/R3_1.NATURAL").statusCode()).isEqualTo(200);
        assertThat(delete(at + "/cells/R3_1.NATURAL").statusCode()).isEqualTo(200);
        assertThat(http.send(
                                rest(at + "/chapters/6")
                                        .header("If-Match", "\"0\"")
                                        .PUT(BodyPublishers.ofString("{\"words\":\"定稿以后写的。\"}"))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        var chapter = json(get(at + "/chapters")).get(5);
        assertThat(chapter.get("words").asString()).isEqualTo("暂无其他报告事项。");
        assertThat(chapter.get("since").asString()).isEqualTo("定稿以后写的。");
        var after = json(get(at));
        assertThat(after.get("cells").get("R3_1.NATURAL").asInt()).isEqualTo(5);
        assertThat(after.get("differences").get(0).get("cell").asString()).isEqualTo("R3_1.NATURAL");
        assertThat(after.get("differences").get(0).get("now").asInt()).isZero();
        assertThat(after.get("rewritten").toString()).contains("OTHER");
        assertThat(page("/staff/reports/" + year).body())
                .contains("定稿以后，1 个数字会有变动", "已定稿（第 1 次）", "正文有变动的", "暂无其他报告事项。", "定稿以后写的。");
        assertThat(page("/staff/reports/" + year + "/chapters/6").body())
                .contains("定稿以后写的。")
                .doesNotContain("暂无其他报告事项。");
        assertThat(page("/staff/reports/" + year + "/changes").statusCode()).isEqualTo(200);
    }

    @Test
    void takesFiguresInAsAFileOrNamesEachBadRow() throws Exception {
        var good = upload("年份,月份,项目,数量\n%d,1,行政许可,86\n".formatted(lastYear() - 1));
        assertThat(good.statusCode()).as(good.body()).isEqualTo(200);
        assertThat(json(get("/api/staff/reports/" + (lastYear() - 1) + "/figures"))
                        .size())
                .isEqualTo(1);
        var bad = upload("年份,月份,项目,数量\n%d,2,行政许可,86\n%d,20,行政许可,86\n".formatted(lastYear() - 1, lastYear() - 1));
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(json(bad).get("faults").get(0).asString()).startsWith("第 3 行");
        assertThat(json(get("/api/staff/reports/" + (lastYear() - 1) + "/figures"))
                        .size())
                .isEqualTo(1);
    }

    @Test
    void keepsChaptersApartByVersion() throws Exception {
        assertThat(json(get(api + "/chapters")).size()).isEqualTo(6);
        var written = chapter("\"0\"", "2025年情况如下。");
        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        assertThat(written.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(chapter("\"0\"", "另一个人写的").statusCode()).isEqualTo(412);
        assertThat(put(api + "/chapters/1", "{\"words\": \"x\"}").statusCode()).isEqualTo(428);
        assertThat(page("/staff/reports/" + lastYear()).body()).contains("2025年情况如下。");
    }

    @Test
    void listsDisputesOfAYearAndTakesThemDown() throws Exception {
        var filed = post(
                "/api/staff/disputes",
                "{\"kind\":\"REVIEW\",\"on\":\"%d-05-01\",\"about\":\"没有主动公开预算\"}".formatted(lastYear() - 2));
        assertThat(filed.statusCode()).as(filed.body()).isEqualTo(200);
        var id = json(filed).get("id").asString();
        assertThat(json(get("/api/staff/disputes?year=" + (lastYear() - 1))).size())
                .isEqualTo(1);
        assertThat(page("/staff/disputes?year=" + (lastYear() - 1)).body()).contains("没有主动公开预算", "尚未审结");
        assertThat(post(
                                "/api/staff/disputes/" + id + "/decide",
                                "{\"result\":\"UPHELD\",\"on\":\"%d-06-01\"}".formatted(lastYear() - 2))
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(get("/api/staff/disputes?year=" + (lastYear() - 1))).size())
                .isZero();
        assertThat(json(get("/api/staff/reports/" + (lastYear() - 2)))
                        .get("cells")
                        .get("t4.review.upheld")
                        .asInt())
                .isEqualTo(1);
        assertThat(post("/api/staff/disputes", "{\"kind\":\"REVIEW\"}").statusCode())
                .isEqualTo(400);
        assertThat(post("/api/staff/disputes/" + id + "/withdraw", "{}").statusCode())
                .isEqualTo(422);
        assertThat(post("/api/staff/disputes/" + id + "/withdraw", "{\"reason\":\"登记错了\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(get("/api/staff/reports/" + (lastYear() - 2)))
                        .get("cells")
                        .get("t4.review.total")
                        .asInt())
                .isZero();
    }

    @Test
    void handsOutLedgersAlsoWhenNothingCame() throws Exception {
        var number = keyIn("NATURAL_PERSON", (lastYear() - 4) + "-03-02")
                .get("number")
                .asString();
        var filed = post(
                "/api/staff/disputes",
                "{\"kind\":\"REVIEW\",\"on\":\"%d-03-05\",\"about\":\"00700\"}".formatted(lastYear() - 4));
        assertThat(post(
                                "/api/staff/disputes/" + json(filed).get("id").asString() + "/decide",
                                "{\"result\":\"UPHELD\",\"on\":\"%d-03-06\"}".formatted(lastYear() - 4))
                        .statusCode())
                .isEqualTo(200);
        var period = "?from=%d-03-01&to=%d-03-10".formatted(lastYear() - 4, lastYear() - 4);
        var ledger = sheet("/api/staff/reports/ledger" + period + "&format=xlsx");
        assertThat(ledger)
                .contains(number, "王**", "道路建设预算", "\n00700\n", "\n1.0\n")
                .doesNotContain("王小明", "零报告", "截至");
        // A period that is not over is no zero report yet.
        var today = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
        assertThat(sheet("/api/staff/reports/ledger?from=%s&to=%s&format=xlsx".formatted(today, today.plusDays(9))))
                .contains("截至 " + today);
        assertThat(json(get("/api/staff/reports/ledger?from=%s&to=%s".formatted(today, today.plusDays(9))))
                        .get("remarks")
                        .toString())
                .contains("截至 " + today);
        assertThat(page("/staff/reports/ledger?from=%s&to=%s".formatted(today, today.plusDays(9)))
                        .body())
                .contains("截至 " + today);
        assertThat(sheet("/api/staff/reports/ledger?from=2009-03-01&to=2009-03-10&format=xlsx"))
                .contains("零报告");
        assertThat(get("/api/staff/reports/ledger?from=2009-03-10&to=2009-03-01")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(
                                "/api/staff/reports/ledger",
                                "{\"from\":\"%d-03-01\",\"to\":\"%d-03-10\",\"reason\":\"\"}"
                                        .formatted(lastYear() - 4, lastYear() - 4))
                        .statusCode())
                .isEqualTo(422);
        var full = post(
                "/api/staff/reports/ledger",
                "{\"from\":\"%d-03-01\",\"to\":\"%d-03-10\",\"reason\":\"师市政务公开办检查\"}"
                        .formatted(lastYear() - 4, lastYear() - 4));
        assertThat(full.body()).contains("王小明", "道路建设的预算和决算");
        // The look stands with the request and in the audit trail.
        assertThat(json(get("/api/staff/requests/" + URLEncoder.encode(number, UTF_8)))
                        .get("history")
                        .toString())
                .contains("IDENTITY_VIEWED");
        assertThat(page("/staff/audit").body()).contains("师市政务公开办检查");
        assertThat(sheet("/api/staff/reports/" + (lastYear() - 4) + "/progress?format=xlsx"))
                .contains("按月统计", "3月", "12月");
        assertThat(json(get("/api/staff/reports/" + (lastYear() - 4) + "/progress"))
                        .get(2)
                        .get("received")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aNumberOfAPublishedReportOpensThatReport() throws Exception {
        var year = lastYear() - 7;
        jdbc.sql("INSERT INTO imported_report (report_year, version, current_year, title, cells, corrections, chapters,"
                        + " file_name, sha256, confirmed_by, confirmed_at) VALUES (:year, 2, :year, '年度报告', '{\"R1.TOTAL\":3}', '{}', '{}',"
                        + " 'old.docx', :hash, 'sun', TIMESTAMP '2026-01-05 02:00:00Z')")
                .param("year", year)
                .param("hash", "5".repeat(64))
                .update();
        var cell = json(get("/api/staff/reports/" + year + "/cells/R1.TOTAL"));
        assertThat(cell.get("number").asInt()).isEqualTo(3);
        assertThat(cell.get("origin").asString()).isEqualTo("IMPORTED");
        assertThat(cell.get("imported").toString()).contains("\"version\":2", "old.docx", "5".repeat(64), "sun");
        assertThat(cell.get("requests").size()).isZero();
        assertThat(page("/staff/reports/" + year + "/cells/R1.TOTAL").body())
                .contains("取自导入的年度报告", "old.docx", "第 2 版", "2026-01-05 10:00", "/staff/reports/imports/years/" + year);
        assertThat(page("/staff/reports/imports/years/" + year).statusCode()).isEqualTo(200);
        assertThat(page("/staff/reports/" + year).statusCode()).isEqualTo(200);
    }

    @Test
    void everyPageAndEveryNumberOpens() throws Exception {
        keyIn("COMMERCIAL", lastYear() + "-11-30");
        var report = page("/staff/reports/" + lastYear()).body();
        var links = Pattern.compile("href=\"(/staff/[^\"]+)\"")
                .matcher(report)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(links).hasSizeGreaterThan(Cell.ALL.size());
        for (var link : links) {
            assertThat(page(link).statusCode()).as(link).isEqualTo(200);
        }
        for (var more : List.of(
                "/staff/reports",
                "/staff/reports/ledger",
                "/staff/reports/ledger.xlsx?from=2026-01-01&to=2026-01-10",
                "/staff/reports/" + lastYear() + "/progress",
                "/staff/reports/" + lastYear() + "/progress.xlsx",
                "/staff/reports/" + lastYear() + "/figures",
                "/staff/disputes",
                "/staff")) {
            assertThat(page(more).statusCode()).as(more).isEqualTo(200);
        }
        assertThat(page("/staff/reports/2007").statusCode()).isEqualTo(404);
        assertThat(page("/staff/reports/" + lastYear() + "/cells/R9.X").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsTypedOnAPageIsKeptOrGivenBack() throws Exception {
        var year = lastYear() - 5;
        var at = "/staff/reports/" + year;
        var empty = "&was-LICENSE-1=&was-PENALTY-1=";
        assertThat(page(at + "/figures").body()).contains("name=\"was-LICENSE-1\" value=\"\"");
        assertThat(typed(at + "/figures", "LICENSE-1=8x&PENALTY-1=3" + empty).body())
                .contains("1月行政许可", "value=\"8x\"", "value=\"3\"");
        assertThat(typed(at + "/figures", "LICENSE-1=8&PENALTY-1=3" + empty).statusCode())
                .isEqualTo(302);
        // Another clerk had the empty page open: what they typed stays, with the number there is now beside it.
        var again = typed(at + "/figures", "LICENSE-1=9&PENALTY-1=&WECHAT-1=5" + empty)
                .body();
        assertThat(again)
                .contains("别人改过", "value=\"9\"", "value=\"5\"", "现在是 8", "name=\"was-LICENSE-1\" value=\"8\"")
                .doesNotContain("现在是 3");
        // What they did not touch is as the colleague left it, and nothing was written.
        assertThat(value(again, "PENALTY-1")).isEqualTo("3");
        assertThat(json(get("/api" + at + "/figures")).toString()).doesNotContain("WECHAT");
        assertThat(typed(at + "/figures", "LICENSE-1=8&WECHAT-1=5&was-LICENSE-1=8&was-WECHAT-1=")
                        .statusCode())
                .isEqualTo(302);
        assertThat(typed(at + "/figures/note", "month=1&kind=LICENSE&note=" + URLEncoder.encode("含代办", UTF_8))
                        .statusCode())
                .isEqualTo(302);
        assertThat(page(at + "/figures").body()).contains("含代办");

        assertThat(typed(at + "/cells/t2.license", "number=9&reason=").body()).contains("请写明更正的理由", "value=\"9\"");
        assertThat(typed(at + "/cells/t2.license", "number=9&reason=" + URLEncoder.encode("漏报一件", UTF_8))
                        .statusCode())
                .isEqualTo(302);
        assertThat(page(at).body()).contains("title=\"人工更正\"");
        assertThat(page(at + "/cells/t2.license").body()).contains("漏报一件", "撤销更正");
        assertThat(typed(at + "/cells/t2.license/undo", "").statusCode()).isEqualTo(302);

        assertThat(typed(at + "/chapters/5", "version=0&text=" + URLEncoder.encode("一是加强学习。", UTF_8))
                        .statusCode())
                .isEqualTo(302);
        assertThat(typed(at + "/chapters/5", "version=0&text=" + URLEncoder.encode("二是加强培训。", UTF_8))
                        .body())
                .contains("一是加强学习。", "二是加强培训。");
        assertThat(typed(at + "/freeze", "reason=").body()).contains("请先改正", "没有数字");
        assertThat(typed(at + "/freeze", "reason=" + URLEncoder.encode("历史年份补录", UTF_8))
                        .statusCode())
                .isEqualTo(302);
        assertThat(page(at).body()).contains("已定稿（第 1 次）", "历史年份补录");

        assertThat(typed(
                                "/staff/disputes",
                                "key=" + UUID.randomUUID() + "&kind=REVIEW&on=" + year + "-02-03&number=9999-1&about=")
                        .statusCode())
                .isEqualTo(302);
        assertThat(page("/staff/disputes?year=" + year).body()).contains("没有编号为");
        assertThat(typed(
                                "/staff/disputes",
                                "key=" + UUID.randomUUID() + "&kind=REVIEW&on=" + year + "-02-03&number=&about="
                                        + URLEncoder.encode("没有公开规划", UTF_8))
                        .statusCode())
                .isEqualTo(302);
        var noted = page("/staff/disputes?year=" + year).body();
        assertThat(noted).contains("没有公开规划");
        var withdrawing = Pattern.compile("action=\"(/staff/disputes/[^\"]+/withdraw)\"")
                .matcher(noted)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertThat(typed(withdrawing, "year=" + year + "&reason=").statusCode()).isEqualTo(302);
        assertThat(page("/staff/disputes?year=" + year).body()).contains("请写明撤销的理由");
        assertThat(typed(withdrawing, "year=" + year + "&reason=" + URLEncoder.encode("重复登记了", UTF_8))
                        .statusCode())
                .isEqualTo(302);
        assertThat(page("/staff/disputes?year=" + year).body()).contains("已经撤销的", "理由：重复登记了");
    }

    private void awaitDocuments() throws Exception {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (json(get(api)).get("cells").get("t2.normative.in_force").asInt() == 0 && System.nanoTime() < end) {
            Thread.sleep(200);
        }
    }

    private JsonNode keyIn(String kind, String day) throws Exception {
        var company = !kind.equals("NATURAL_PERSON");
        var answer = post("/api/staff/requests", """
                {"channel":"IN_PERSON","arrivedOn":"%s","values":{"KIND":"%s","NAME":"%s","IDENTITY_NUMBER":"%s",
                "CONTACT_PERSON":"李四","DESCRIPTION":"2024年园区道路建设的预算和决算","TITLE":"道路建设预算",
                "DELIVERY":"POST","MEDIUM":"PAPER","ADDRESS":"可克达拉市滨河大道1号","PHONE":"13800138000"}}""".formatted(
                        day, kind, company ? "某某公司" : "王小明", company ? "91350100M000100Y43" : "11010519491231002X"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer).get("request");
    }

    private HttpResponse<String> chapter(String version, String words) throws Exception {
        return http.send(
                rest(api + "/chapters/1")
                        .header("If-Match", version)
                        .PUT(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(Map.of("words", words))))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> upload(String table) throws Exception {
        var edge = "edge";
        var body = "--" + edge + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"figures.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + table + "\r\n--" + edge + "--\r\n";
        return http.send(
                HttpRequest.newBuilder(at("/api/staff/reports/figures/import"))
                        .header("Authorization", basic())
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "multipart/form-data; boundary=" + edge)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /// All texts of a spreadsheet.
    private String sheet(String path) throws Exception {
        var answer = http.send(rest(path).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        var texts = new StringBuilder();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> texts.append(cell).append('\n')));
        }
        return texts.toString();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(rest(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> put(String path, String body) throws Exception {
        return http.send(rest(path).PUT(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return http.send(rest(path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> delete(String path) throws Exception {
        return http.send(rest(path).DELETE().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder rest(String path) {
        return HttpRequest.newBuilder(at(path))
                .header("Authorization", basic())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString(("zhao:" + PASSWORD).getBytes(UTF_8));
    }

    /// As a browser that has signed in.
    private HttpResponse<String> page(String path) throws Exception {
        var answer = http.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() == 302) {
            var form = http.send(HttpRequest.newBuilder(at("/login")).build(), BodyHandlers.ofString())
                    .body();
            http.send(
                    form(
                            "/login",
                            "username=zhao&password=" + URLEncoder.encode(PASSWORD, UTF_8) + "&_csrf="
                                    + URLEncoder.encode(value(form, "_csrf"), UTF_8)),
                    BodyHandlers.ofString());
            return http.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
        }
        return answer;
    }

    private HttpResponse<String> typed(String path, String fields) throws Exception {
        var token = value(page("/staff/me").body(), "_csrf");
        return http.send(form(path, fields + "&_csrf=" + URLEncoder.encode(token, UTF_8)), BodyHandlers.ofString());
    }

    private HttpRequest form(String path, String body) {
        return HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static String value(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path.replace(" ", "%20"));
    }
}
