package cn.gongkai.staff;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.audit.AuditEntry;
import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.audit.AuditQuery;
import cn.gongkai.request.ApplicantKind;
import cn.gongkai.request.Attachment;
import cn.gongkai.request.CaseView;
import cn.gongkai.request.Casework;
import cn.gongkai.request.Channel;
import cn.gongkai.request.Clerk;
import cn.gongkai.request.Delivery;
import cn.gongkai.request.FormField;
import cn.gongkai.request.IdentityKind;
import cn.gongkai.request.KeyIn;
import cn.gongkai.request.KeyedIn;
import cn.gongkai.request.Medium;
import cn.gongkai.request.StaffAct;
import cn.gongkai.request.Worked;
import cn.gongkai.request.decision.Outcome;
import cn.gongkai.request.decision.Part;
import cn.gongkai.request.vault.Vault;
import java.io.ByteArrayInputStream;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
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

/// The pages of requests as each member of staff sees them, in a browser without scripts.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:casepages;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "gongkai.disclosure.importing=false",
            "gongkai.letters.review-organ=复议机关",
            "gongkai.letters.court=法院",
            "gongkai.letters.online-review=https://review.example",
            "gongkai.request.keys=test:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
        })
class CasePagesTests {

    private static final String PASSWORD = "the same for everybody";
    private static final Map<String, String> STAFF = Map.of(
            "li", "CLERK,HANDLER,OFFICE_HEAD,SECRECY_REVIEWER,SIGNER,ARCHIVIST",
            "wu", "HANDLER",
            "qian", "SECRECY_REVIEWER",
            "sun", "SIGNER",
            "ed", "EDITOR");
    private static final String WORDS = "2024年园区道路建设的决算";

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    Casework casework;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DueSoon soon;

    @Autowired
    Clock clock;

    @Autowired
    Vault vault;

    private final List<HttpClient> browsers = new ArrayList<>();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        var encoded = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
        var index = 0;
        for (var user : STAFF.entrySet()) {
            var at = "gongkai.staff.users[" + index + "].";
            registry.add(at + "name", user::getKey);
            registry.add(at + "password", () -> encoded);
            registry.add(at + "roles", user::getValue);
            index++;
        }
        registry.add("gongkai.disclosure.folder", () -> folder.resolve("documents"));
        registry.add("gongkai.search.generations", () -> folder.resolve("generations"));
    }

    @AfterEach
    void close() {
        browsers.forEach(HttpClient::close);
    }

    /// A member of staff at their desk.
    private final class Person {

        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        Person(String name) throws Exception {
            browsers.add(http);
            post("/login", get("/login"), Map.of("username", name, "password", PASSWORD));
        }

        Document get(String path) throws Exception {
            return page(http.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString()));
        }

        HttpResponse<byte[]> download(String path) throws Exception {
            return http.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofByteArray());
        }

        HttpResponse<String> send(String path, Document from, Map<String, ?> values) throws Exception {
            var all = new HashMap<String, Object>(values);
            all.put("_csrf", from.expectFirst("input[name=_csrf]").val());
            var body = all.entrySet().stream()
                    .flatMap(entry -> (entry.getValue() instanceof List<?> several ? several : List.of(entry.getValue()))
                            .stream().map(value -> entry.getKey() + "=" + encoded(value.toString())))
                    .collect(Collectors.joining("&"));
            return http.send(
                    HttpRequest.newBuilder(at(path))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }

        Document post(String path, Document from, Map<String, ?> values) throws Exception {
            return page(send(path, from, values));
        }
    }

    @Test
    void whoDoesNotWorkOnRequestsIsShownNoDoorThatIsShut() throws Exception {
        var id = registered("li");
        var enclosed = casework.enclose(
                id,
                Attachment.Kind.ENCLOSURE,
                "合同.txt",
                "text/plain",
                new byte[] {1},
                Clerk.ofAll("li"),
                "k");
        assertThat(enclosed).isInstanceOf(Worked.Done.class);
        var ed = new Person("ed").get(path(id));
        assertThat(ed.select("main form, main input, main button")).isEmpty();
        assertThat(ed.select("main a[href*=/files/], main a[href$=/draft]")).isEmpty();
        assertThat(ed.text()).contains("合同.txt", "现在没有由您办理的事项");
        var wu = new Person("wu").get(path(id));
        assertThat(wu.select("form[action$=/enclose], form[action$=/take-out], a[href$=/draft]"))
                .isEmpty();
        assertThat(wu.select("details.act summary strong").eachText()).containsExactly("移交");
        var li = new Person("li").get(path(id));
        assertThat(li.select("form[action$=/enclose], form[action$=/take-out]")).hasSize(2);
        assertThat(li.select("a[href$=/draft]")).hasSize(1);
    }

    @Test
    void nothingIsChosenBeforeSomebodyChooses() throws Exception {
        var id = registered("li");
        var page = new Person("li").get(path(id));
        var selects = page.select("details.act select");
        assertThat(selects).hasSizeGreaterThan(3).allSatisfy(select -> {
            var chosen = select.selectFirst("option[selected]");
            assertThat(select.attr("name").equals("handler")
                            || (chosen == null ? select.expectFirst("option") : chosen).val().isEmpty())
                    .as(select.attr("name"))
                    .isTrue();
        });
        assertThat(page.select("select[name=approvedBy]")).allMatch(select -> select.hasAttr("required"));
    }

    @Test
    void whoAsksIsOpenedForAReasonThatNamesNobody() throws Exception {
        var id = registered("li");
        var proof = attached(id);
        var li = new Person("li");
        var page = li.get(path(id));
        assertThat(page.select("button[formaction$='/files/" + proof + "']").text()).isEqualTo("下载身份证明");
        assertThat(li.get(path(id) + "/files/" + proof).expectFirst("h1").text())
                .as("no reason, no paper")
                .isEqualTo(number(id));
        var refused = li.post(path(id) + "/files/" + proof, page, Map.of("reason", "核对王小明"));
        assertThat(refused.expectFirst(".alert").text()).contains("不要写姓名");
        assertThat(refused.expectFirst("#reason").val()).isEqualTo("核对王小明");
        assertThat(looks(id)).isEmpty();
        var paper = li.send(path(id) + "/files/" + proof, page, Map.of("reason", "核对证件真伪"));
        assertThat(paper.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(paper.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("filename*=UTF-8''" + encoded("身份证明.png"));
        assertThat(looks(id)).containsExactly("核对证件真伪");
        var opened = li.post(path(id) + "/identity", page, Map.of("reason", "核对送达地址"));
        assertThat(opened.text()).contains("王小明");
        assertThat(looks(id)).containsExactlyInAnyOrder("核对证件真伪", "核对送达地址");
    }

    @Test
    void severalAreHandedOverOnceAndWhatStaysIsSaidWhy() throws Exception {
        var received = keyedIn();
        var mine = registered("li");
        act(mine, new StaffAct.Assign("li", Optional.of("li")), "li");
        act(mine, new StaffAct.Assign("li", Optional.of("wu")), "li");
        var unconfirmed = keyedIn(Channel.LETTER);
        var moved = registered("li");
        var li = new Person("li");
        var list = li.get("/staff/requests?sort=NEWEST");
        assertThat(list.expectFirst("#to option").val()).isEmpty();
        act(moved, new StaffAct.Assign("li", Optional.of("wu")), "li");
        var chosen = new ArrayList<String>();
        for (var id : List.of(received, mine, unconfirmed, moved)) {
            chosen.add(list.expectFirst("input[name=chosen][value^=" + id + "]").val());
        }
        var values = Map.of("chosen", chosen, "handler", "li", "key", list.expectFirst("input[name=key]").val());
        var done = li.post("/staff/requests/assign", list, values);
        assertThat(done.expectFirst(".done").text()).isEqualTo("已转交 2 件。");
        assertThat(done.select("section.alert li").eachText())
                .hasSize(2)
                .anyMatch(text -> text.startsWith("（未编号）：") && text.contains("状态"))
                .anyMatch(text -> text.startsWith(number(moved) + "：") && text.contains("转交"));
        assertThat(view(received).handler()).contains("li");
        assertThat(view(mine).deputy()).as("stays").contains("wu");
        var events = view(received).history().size() + view(mine).history().size();
        var again = li.post("/staff/requests/assign", list, values);
        assertThat(again.expectFirst(".done").text()).isEqualTo("已转交 2 件。");
        assertThat(view(received).history().size() + view(mine).history().size())
                .as("a second click")
                .isEqualTo(events);
        var nobody = li.post("/staff/requests/assign", list, Map.of("chosen", chosen, "key", "x"));
        assertThat(nobody.expectFirst(".alert").text()).contains("没有转交");
        var all = li.post(
                "/staff/requests/assign",
                list,
                Map.of(
                        "all",
                        "true",
                        "listed",
                        li.get("/staff/requests?number=" + encoded(number(received)))
                                .select("input[name=listed]")
                                .eachAttr("value"),
                        "handler",
                        "wu",
                        "key",
                        "of all"));
        assertThat(all.expectFirst(".done").text()).isEqualTo("已转交 1 件。");
        assertThat(view(received).handler()).contains("wu");
    }

    @Test
    void whatWasTypedForADraftStaysWhenAnotherOutcomeIsChosen() throws Exception {
        var id = registered("li");
        var li = new Person("li");
        var first = li.get(path(id) + "/draft");
        var chosen = li.post(path(id) + "/draft", first, drafted(first, "OPEN_PROVIDED", "choose", Map.of()));
        var typed = drafted(chosen, "NOT_HELD_NOT_EXIST", "choose", Map.of("part.PROVIDED", "合同一份。"));
        var other = li.post(path(id) + "/draft", chosen, typed);
        assertThat(other.select("textarea[name=part.SEARCH_SCOPE], textarea[name=part.PROVIDED]"))
                .hasSize(1);
        assertThat(other.expectFirst("input[name=part.PROVIDED]").val()).isEqualTo("合同一份。");
        var early = li.post(path(id) + "/draft", other, drafted(other, "OPEN_PROVIDED", "submit", Map.of()));
        assertThat(early.expectFirst(".alert").text()).contains("换了办理结果");
        assertThat(early.expectFirst("textarea[name=part.PROVIDED]").wholeText()).isEqualTo("合同一份。");
        assertThat(view(id).draft()).isEmpty();
        var preview = li.post(path(id) + "/draft", early, drafted(early, "OPEN_PROVIDED", "preview", Map.of()));
        assertThat(preview.expectFirst("article.letter").text()).contains("王小明");
        assertThat(looks(id)).containsExactly("拟稿时预览文书");
        var foreign = new Person("wu");
        assertThat(foreign.get(path(id) + "/draft").expectFirst(".alert").text())
                .contains("不能由您拟写");
        var none = li.post(path(id) + "/draft", preview, drafted(preview, "", "choose", Map.of()));
        assertThat(none.expectFirst(".alert").text()).contains("请先选择办理结果");
    }

    @Test
    void whatIsAnsweredTogetherIsStillMeantAfterAReturn() throws Exception {
        var leader = registered("li");
        var other = registered("li");
        var draft = new StaffAct.DraftAnswer(
                Outcome.OPEN_PROVIDED, Map.of(Part.PROVIDED, "合同一份。"), List.of(), List.of(number(other)));
        act(leader, draft, "li");
        act(leader, new StaffAct.ReturnDraft("请核对"), "qian");
        var page = new Person("li").get(path(leader) + "/draft");
        assertThat(page.expectFirst("#together").val()).isEqualTo(number(other));
        assertThat(page.text()).contains("请核对");
    }

    @Test
    void whatWasTypedTooLateCanStillBeCopied() throws Exception {
        var id = registered("li");
        var li = new Person("li");
        var page = li.get(path(id));
        var form = page.expectFirst("form[action$=/request-supplement]");
        act(id, new StaffAct.RequestSupplement("请写明年份", today().plusDays(10), Optional.empty()), "li");
        casework.identity(id, "wu");
        var stale = li.post(
                form.attr("action"),
                page,
                Map.of(
                        "version",
                        form.expectFirst("input[name=version]").val(),
                        "key",
                        form.expectFirst("input[name=key]").val(),
                        "words",
                        "请写明是哪几条道路",
                        "until",
                        today().plusDays(9).toString()));
        assertThat(stale.expectFirst(".alert").text()).contains("要求补正").doesNotContain("查看");
        assertThat(stale.select("form[action$=/request-supplement]")).isEmpty();
        assertThat(stale.expectFirst("#lost").text()).contains("您刚才写的", "请写明是哪几条道路");
    }

    @Test
    void theTimelineSaysToWhomAndHowLong() throws Exception {
        var id = registered("li");
        act(id, new StaffAct.Assign("li", Optional.of("wu")), "li");
        act(id, new StaffAct.Extend(10, "检索量大", "li"), "li");
        var timeline = new Person("li").get(path(id)).expectFirst(".timeline").text();
        assertThat(timeline).contains("承办人 li，代办人 wu", "延长 10 个工作日，li 批准");
    }

    @Test
    void theSheetHasDatesAndNames() throws Exception {
        var id = registered("li");
        jdbc.sql("UPDATE staff_account SET display_name = '李明' WHERE name = 'li'").update();
        var sheet = new Person("li").download("/staff/requests/export.xlsx?number=" + encoded(number(id)));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet.body()))) {
            var row = book.getSheetAt(0).getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo(number(id));
            assertThat(row.getCell(4).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(DateUtil.isCellDateFormatted(row.getCell(4))).isTrue();
            assertThat(row.getCell(4).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(today());
            assertThat(row.getCell(6).getStringCellValue()).isEqualTo("李明");
            assertThat(row.getCell(9).getStringCellValue()).contains("公开");
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(1);
        }
        jdbc.sql("UPDATE staff_account SET display_name = 'li' WHERE name = 'li'").update();
    }

    @Test
    void theListIsNarrowedToColleaguesWhoHaveGone() throws Exception {
        var id = registered("li");
        jdbc.sql("UPDATE request SET handler = 'zhou' WHERE id = :id").param("id", id).update();
        var list = new Person("li").get("/staff/requests?handler=zhou&matter=DISCLOSURE");
        assertThat(list.expectFirst("#handler option[selected]").val()).isEqualTo("zhou");
        assertThat(list.expectFirst("tbody").text()).contains(number(id));
        assertThat(list.expectFirst(".chips").text()).contains("政府信息公开");
        assertThat(new Person("li").get("/staff/requests").select("#handler option").eachAttr("value"))
                .contains("zhou", "li", "wu");
    }

    /// The numbers of the desk are those of the lists behind them, and leave out what four eyes forbid.
    @Test
    void theDeskCountsWhatIsTheirs() throws Exception {
        var id = registered("li");
        act(id, new StaffAct.DraftAnswer(Outcome.OPEN_PROVIDED, Map.of(Part.PROVIDED, "合同一份。"), List.of()), "li");
        for (var name : List.of("li", "qian")) {
            var person = new Person(name);
            for (Element count : person.get("/staff").select(".counts a[href^=/staff/requests]")) {
                assertThat(person.get(count.attr("href")).expectFirst(".count strong").text())
                        .as(name + " " + count.attr("href"))
                        .isEqualTo(count.expectFirst("strong").text());
            }
        }
        var mine = new Person("li").get("/staff").expectFirst(".counts a:contains(待我审核)").attr("href");
        assertThat(new Person("li").get(mine).select("tbody tr").text()).doesNotContain(number(id));
        assertThat(new Person("qian")
                        .get(new Person("qian").get("/staff").expectFirst(".counts a:contains(待我审核)").attr("href"))
                        .select("tbody tr")
                        .text())
                .contains(number(id));
        assertThat(new Person("li").get("/staff").select(".counts a").text())
                .contains("逾期未补正", "逾期未缴费", "逾期未说明理由");
    }

    /// 1 to 7 October 2026 are holidays.
    @Test
    void soonIsCountedInWorkingDays() {
        assertThat(soon.last(LocalDate.of(2026, 9, 29))).isEqualTo(LocalDate.of(2026, 10, 9));
    }

    private Map<String, String> drafted(Document page, String outcome, String button, Map<String, String> more) {
        var values = new HashMap<String, String>();
        page.select("form[action$=/draft] [name]").forEach(field -> values.put(
                field.attr("name"), field.tagName().equals("textarea") ? field.wholeText() : field.val()));
        values.remove("_csrf");
        values.put("outcome", outcome);
        values.put("button", button);
        values.putAll(more);
        return values;
    }

    private List<String> looks(UUID id) {
        return audit.search(
                        new AuditQuery(
                                Optional.empty(),
                                Optional.of(AuditKind.LOOKED),
                                Optional.of(number(id)),
                                Optional.empty()),
                        100)
                .stream()
                .map(AuditEntry::detail)
                .toList();
    }

    private UUID attached(UUID id) {
        var file = UUID.randomUUID();
        var content = new byte[] {1, 2, 3};
        jdbc.sql("INSERT INTO request_file (id, owner_id, kind, content_type, size, sha256, added_at, title)"
                        + " VALUES (:id, :owner, 'IDENTITY_PROOF', 'image/png', 3, '', CURRENT_TIMESTAMP, '')")
                .param("id", file)
                .param("owner", id)
                .update();
        jdbc.sql("INSERT INTO request_file_part (file_id, part, sealed) VALUES (:id, 0, :sealed)")
                .param("id", file)
                .param("sealed", sealed(file, content))
                .update();
        return file;
    }

    private byte[] sealed(UUID file, byte[] content) {
        return vault.seal("file:" + file + ":0", content);
    }

    private UUID keyedIn() {
        return keyedIn(Channel.IN_PERSON);
    }

    private UUID keyedIn(Channel channel) {
        var values = new HashMap<FormField, String>();
        values.put(FormField.KIND, ApplicantKind.NATURAL_PERSON.name());
        values.put(FormField.NAME, "王小明");
        values.put(FormField.IDENTITY_KIND, IdentityKind.RESIDENT_CARD.name());
        values.put(FormField.IDENTITY_NUMBER, "11010519491231002X");
        values.put(FormField.DESCRIPTION, WORDS);
        values.put(FormField.PHONE, "13800138000");
        values.put(FormField.DELIVERY, Delivery.COLLECT.name());
        values.put(FormField.MEDIUM, Medium.PAPER.name());
        var keyed = casework.keyIn(
                new KeyIn(channel, today(), values), "li", UUID.randomUUID().toString());
        assertThat(keyed).isInstanceOf(KeyedIn.Done.class);
        return ((KeyedIn.Done) keyed).request().id();
    }

    private UUID registered(String handler) {
        var id = keyedIn();
        act(id, new StaffAct.Register(handler), "li");
        return id;
    }

    private void act(UUID id, StaffAct act, String name) {
        var worked = casework.act(
                id, view(id).version(), act, Clerk.ofAll(name), UUID.randomUUID().toString());
        assertThat(worked).as(worked.toString()).isInstanceOf(Worked.Done.class);
    }

    private CaseView view(UUID id) {
        return casework.get(id).orElseThrow();
    }

    private String number(UUID id) {
        return view(id).number().orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String path(UUID id) {
        return "/staff/requests/" + id;
    }

    private static Document page(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + "\n" + answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
