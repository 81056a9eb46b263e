package cn.gongkai.staff;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.account.StaffAccounts;
import cn.gongkai.account.StaffRole;
import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.audit.AuditQuery;
import cn.gongkai.conversation.Citizen;
import cn.gongkai.conversation.Conversation;
import cn.gongkai.conversation.Inbound;
import cn.gongkai.inbox.Inbox;
import cn.gongkai.inbox.InboxThread;
import cn.gongkai.inbox.Opening;
import cn.gongkai.inbox.StaffClosing;
import cn.gongkai.inbox.StaffReply;
import cn.gongkai.inbox.Turn;
import cn.gongkai.notice.StaffTasks;
import java.net.CookieManager;
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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

/// What staff see on the desk, and where it leads, in a browser without scripts.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:deskpages;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "gongkai.request.keys=test:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "gongkai.disclosure.columns[0].name=指南",
            "gongkai.disclosure.columns[0].at-most-days=30"
        })
class DeskPagesTests {

    private static final String PASSWORD = "the same for everybody";
    private static final int LARGEST = 200_000;

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @Autowired
    Inbox inbox;

    @Autowired
    StaffTasks tasks;

    @Autowired
    Conversation conversation;

    @Autowired
    AuditLog audit;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    JdbcClient jdbc;

    private HttpClient http;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws Exception {
        registry.add("gongkai.staff.users[0].name", () -> "li");
        registry.add(
                "gongkai.staff.users[0].password", () -> "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD));
        registry.add("gongkai.disclosure.folder", () -> folder.resolve("documents"));
        registry.add("gongkai.search.generations", () -> folder.resolve("generations"));
        registry.add("gongkai.deadline.calendars", () -> folder.resolve("calendars"));
        Files.createDirectories(folder.resolve("documents"));
        Files.writeString(folder.resolve("documents/guide.md"), """
                ---
                title: 停车指南
                category: 指南
                publishedOn: 2020-01-01
                ---
                停车请走东门。
                """);
    }

    @BeforeEach
    void signIn() throws Exception {
        http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var form = get("/login");
        post("/login", form, Map.of("username", "li", "password", PASSWORD));
    }

    @AfterEach
    void signOut() {
        http.close();
    }

    @Test
    void everyNumberOnTheDeskOpensItsList() throws Exception {
        asked("垃圾什么时候收");
        var desk = get("/staff");
        var counts = desk.select(".counts a");
        assertThat(counts).hasSizeGreaterThan(8);
        assertThat(counts.eachText()).anyMatch(text -> text.matches("\\d+ 要由人告知"));
        for (var count : counts) {
            var list = get(count.attr("href"));
            var number = count.expectFirst("strong").text();
            if (count.attr("href").startsWith("/staff/disclosures")) {
                assertThat(list.select("tbody .left.over")).hasSize(Integer.parseInt(number));
            } else {
                assertThat(list.expectFirst(".count strong").text())
                        .as(count.attr("href"))
                        .isEqualTo(number);
            }
        }
    }

    @Test
    void aColumnThatStandsStillLeadsToItsDocuments() throws Exception {
        for (var tries = 0; tries < 100 && get("/staff/disclosures").text().contains("0 份公开的文件"); tries++) {
            Thread.sleep(100);
        }
        var columns = get("/staff/disclosures");
        assertThat(columns.text()).contains("该更新了，已超");
        var documents = get(columns.expectFirst("tbody a").attr("href"));
        assertThat(documents.expectFirst("tbody a").text()).isEqualTo("停车指南");
        assertThat(get(documents.expectFirst("tbody a").attr("href")).text()).contains("停车请走东门");
    }

    @Test
    void figuresAreATableAndTheirNumbersOpenTheRequests() throws Exception {
        var number = keyedIn();
        var desk = get("/staff");
        var months = desk.expectFirst("table[data-chart=bars]");
        var received = months.expectFirst("tbody tr:last-child").expectFirst("td a");
        assertThat(Integer.parseInt(received.text())).isPositive();
        var list = get(received.attr("href"));
        assertThat(list.expectFirst(".count strong").text()).isEqualTo(received.text());
        assertThat(list.text()).contains(number);
        assertThat(list.expectFirst(".chips").text()).contains("收到的");
        assertThat(get(list.expectFirst(".chips a").attr("href")).select(".chips"))
                .isEmpty();
        assertThat(list.expectFirst("form.filters input[name=received]").attr("value"))
                .as("kept when the list is narrowed further")
                .isNotEmpty();
    }

    @Test
    void theChartLibraryIsForPagesWithChartsAndKept() throws Exception {
        var desk = get("/staff");
        var scripts = desk.select("script").eachAttr("src");
        var library = scripts.stream()
                .filter(src -> src.contains("echarts"))
                .findFirst()
                .orElseThrow();
        var served = http.send(HttpRequest.newBuilder(at(library)).build(), BodyHandlers.ofString());
        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(served.body()).hasSizeGreaterThan(500_000);
        assertThat(served.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("max-age=31536000"));
        assertThat(get("/staff/requests").select("script").eachAttr("src")).noneMatch(src -> src.contains("chart"));
        assertThat(desk.select("script:not([src]), [style], [onclick]")).isEmpty();
    }

    @Test
    void aTaskIsDoneWithANote() throws Exception {
        var number = asked("路灯坏了找谁");
        answered(number, "请拨打12345。");
        jdbc.sql("UPDATE notice SET state = 'STAFF', reason = 'REFUSED' WHERE subject = :number")
                .param("number", number)
                .update();
        var page = get("/staff/tasks");
        var form = page.expectFirst("article.task:contains(" + number + ") form");
        assertThat(page.select("article.task a").eachAttr("href")).contains("/staff/questions/" + number);
        var refused = post(form.attr("action"), page, Map.of("note", " "));
        assertThat(refused.expectFirst(".alert").text()).contains("请用 1 到 200 个字写明");
        var long201 = "字".repeat(201);
        var again = post(form.attr("action"), page, Map.of("note", long201));
        assertThat(again.expectFirst("article.task:contains(" + number + ") input[name=note]")
                        .val())
                .as("nothing typed is lost")
                .isEqualTo(long201);
        var done = post(form.attr("action"), page, Map.of("note", "今天电话告知本人"));
        assertThat(done.expectFirst(".done").text()).contains("已记录");
        assertThat(done.expectFirst("details table").text()).contains(number, "今天电话告知本人", "li");
        assertThat(done.select("article.task:contains(" + number + ")")).isEmpty();
        assertThat(get("/staff/questions/" + number).text()).contains("已由人告知");
    }

    @Test
    void aGoodAnswerBecomesADraftThatNobodySeesYet() throws Exception {
        asked("园区停车怎么收费的");
        var number = asked("园区停车怎么收费？我叫王小明，13800138000");
        answered(number, "小型车每小时2元。");
        var question = get("/staff/questions/" + number);
        var form = question.expectFirst("form[action$=/draft]");
        var draft = post(
                form.attr("action"),
                question,
                Map.of("answer", form.expectFirst("input[name=answer]").val()));
        assertThat(draft.expectFirst("h1").text()).startsWith("园区停车怎么收费");
        assertThat(draft.expectFirst("#text").text()).isEqualTo("小型车每小时2元。");
        assertThat(draft.expectFirst("#category").val()).isEqualTo("问答");
        assertThat(draft.select("div.alert li").eachText()).containsExactlyInAnyOrder("电话号码：13800138000", "姓名、名称：王小明");
        assertThat(draft.expectFirst(".check").text()).contains("国家秘密", "个人信息", "有依据");

        var action = draft.expectFirst("form[action*=/drafts/]").attr("action");
        var mine = Map.of(
                "version",
                "0",
                "title",
                "园区停车怎样收费",
                "text",
                "小型车每小时2元。\n\n新能源车减半。",
                "asked",
                "停车怎么收费\n停车多少钱",
                "category",
                "问答",
                "draftingUnit",
                "管委会");
        var saved = post(action, draft, mine);
        assertThat(saved.expectFirst(".done").text()).contains("草稿已保存");
        assertThat(saved.select("div.alert")).isEmpty();
        var outdated = post(action, draft, mine);
        assertThat(outdated.expectFirst(".alert").text()).contains("li 改过这份草稿");
        assertThat(outdated.expectFirst("input[name=version]").val()).isEqualTo("1");
        var unusable = post(action, draft, with(mine, "version", "1", "title", " "));
        assertThat(unusable.expectFirst(".alert").text()).contains("没有保存");
        assertThat(unusable.expectFirst("#text").wholeText())
                .as("nothing typed is lost")
                .contains("新能源车减半");

        var preview = get(action + "/preview");
        assertThat(preview.select("article p").eachText()).contains("小型车每小时2元。", "新能源车减半。");
        assertThat(preview.text()).contains("这是预览");
        var file = http.send(HttpRequest.newBuilder(at(action + "/file")).build(), BodyHandlers.ofString());
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=question-" + number + ".md");
        assertThat(file.body()).startsWith("---\n").contains("园区停车怎样收费");
        var again = post(form.attr("action"), question, Map.of("answer", "0"));
        assertThat(again.expectFirst(".done").text()).contains("已经有草稿");
        assertThat(get("/").text()
                        + get("/?q=%E5%9B%AD%E5%8C%BA%E5%81%9C%E8%BD%A6").text())
                .doesNotContain("园区停车怎样收费");
        assertThat(get("/staff/questions/" + number).text()).contains("已经转为公开草稿");
        jdbc.sql("UPDATE inbox_thread SET state = 'FORGOTTEN' WHERE number = :number")
                .param("number", number)
                .update();
        assertThat(get(action).text()).contains("已经撤回同意");
        var gone = post(action + "/discard", saved, Map.of("version", "1"));
        assertThat(gone.expectFirst(".done").text()).isEqualTo("草稿已删除。");
    }

    @Test
    void aPhraseIsPutBehindWhatIsTyped() throws Exception {
        var number = asked("公厕在哪里");
        var phrases = get("/staff/questions/phrases");
        var refused = post("/staff/questions/phrases", phrases, Map.of("title", " ", "words", "祝您愉快。"));
        assertThat(refused.expectFirst("#words").wholeText())
                .as("nothing typed is lost")
                .isEqualTo("祝您愉快。");
        post("/staff/questions/phrases", phrases, Map.of("title", "落款", "words", "祝您生活愉快。"));
        var question = get("/staff/questions/" + number);
        var phrase = question.expectFirst("#phrase option").val();
        var filled =
                post("/staff/questions/" + number + "/phrase", question, Map.of("words", "在东门。", "phrase", phrase));
        assertThat(filled.expectFirst("#words").wholeText()).isEqualTo("在东门。\n祝您生活愉快。");
        assertThat(inbox.find(number).orElseThrow().messages())
                .as("nothing is sent")
                .noneMatch(message -> message.toString().contains("STAFF"));
    }

    @Test
    void questionsAreFoundByWhereTheyStand() throws Exception {
        var number = asked("健身房几点开门");
        assertThat(get("/staff/questions?q=" + number).text()).contains(number, "已等");
        answered(number, "八点。");
        assertThat(get("/staff/questions?q=" + number).select("tr.row")).isEmpty();
        assertThat(get("/staff/questions?show=ANSWERED&q=" + number).select("tr.row"))
                .hasSize(1);
        inbox.close(new StaffClosing(
                number, inbox.find(number).orElseThrow().thread().version(), "", "li"));
        var closed = get("/staff/questions?show=CLOSED&q=" + number);
        assertThat(closed.select("tr.row")).hasSize(1);
        assertThat(closed.expectFirst(".tabs [aria-current]").text()).startsWith("已办结");
    }

    @Test
    void aQuestionIsEndedForAReasonAndAsItWasRead() throws Exception {
        var number = asked("湖边能不能放烟花");
        var address = "/staff/questions/" + number;
        var page = get(address);
        var without = post(address + "/close", page, Map.of("version", "0", "reason", " "));
        assertThat(without.expectFirst(".alert").text()).contains("请写明不答复的理由");
        inbox.goOn(number, "过年也不能吗", UUID.randomUUID().toString());
        var outdated = post(address + "/close", page, Map.of("version", "0", "reason", "请问公安机关。"));
        assertThat(outdated.expectFirst(".alert").text()).contains("又有了新的内容");
        assertThat(outdated.expectFirst("details[open] #reason").wholeText())
                .as("nothing typed is lost")
                .contains("请问公安机关。");
        var closed = post(address + "/close", outdated, Map.of("version", "1", "reason", "请问公安机关。"));
        assertThat(closed.expectFirst(".done").text()).contains("已办结");
        assertThat(get(address).text()).contains("没有答复就办结，理由：请问公安机关。", "还没有送到");
    }

    @Test
    void onlyWhoMayAnswerIsGivenAQuestion() throws Exception {
        for (var who :
                Map.of("signer", StaffRole.SIGNER, "editor", StaffRole.EDITOR).entrySet()) {
            accounts.create(who.getKey(), "小" + who.getKey(), Set.of(who.getValue()), "a first password", "li");
        }
        var number = asked("图书馆在哪里");
        var address = "/staff/questions/" + number;
        var page = get(address);
        assertThat(page.select("select[name=name] option").eachText())
                .contains("小editor")
                .doesNotContain("小signer");
        assertThat(post(address + "/assign", page, Map.of("name", "signer"))
                        .expectFirst(".alert")
                        .text())
                .contains("没有转交");
        assertThat(post(address + "/assign", page, Map.of("name", "editor"))
                        .expectFirst(".done")
                        .text())
                .contains("小editor");
        assertThat(get("/staff/questions?q=" + number).expectFirst("tr.row").text())
                .contains("小editor");
    }

    @Test
    void oneTextIsChangedOnItsOwnPageAndSaidAtOnce() throws Exception {
        var found = get("/staff/settings/wording?q=" + encoded("不客气"));
        assertThat(found.select(".texts li")).hasSize(1);
        var link = found.expectFirst(".texts a").attr("href");
        var page = get(link);
        var refused = post(link, page, Map.of("sequence", "0", "text", "{name}，不客气"));
        assertThat(refused.expectFirst(".alert").text()).contains("没有“{name}”可填");
        assertThat(refused.expectFirst("#text").wholeText()).contains("{name}，不客气");
        var saved = post(link, page, Map.of("sequence", "0", "text", "应该的。"));
        assertThat(saved.expectFirst(".done").text()).contains("已保存");
        assertThat(said("谢谢")).contains("应该的。");
        var outdated = post(link, page, Map.of("sequence", "0", "text", "没什么。"));
        assertThat(outdated.expectFirst(".alert").text()).contains("li 刚刚改过");
        var sequence = get(link).expectFirst("input[name=sequence]").val();
        post(link, page, Map.of("sequence", sequence, "text", ""));
        assertThat(said("谢谢")).doesNotContain("应该的。");
        assertThat(audit.search(
                        new AuditQuery(
                                Optional.of("li"),
                                Optional.of(AuditKind.SETTING_CHANGED),
                                Optional.of("wording"),
                                Optional.empty()),
                        10))
                .hasSize(2);
    }

    @Test
    void aLettersTemplateIsChangedAndTakenBack() throws Exception {
        var link = "/staff/settings/letters/EXTENDED";
        var page = get(link);
        var shipped = page.expectFirst("#text").wholeText();
        assertThat(page.select("form[action$=/restore]")).isEmpty();
        assertThat(page.expectFirst("h1").text()).isEqualTo("政府信息公开申请延期答复告知书");
        assertThat(page.select("details code").eachText()).contains("{{期限}}", "{{申请编号}}");
        assertThat(page.expectFirst(".letter").text()).contains("延长答复期限20个工作日，至2026年12月1日", "〔机关〕");
        var looked = post(link + "/preview", page, Map.of("text", "# 延期\n只是看看，至{{期限}}。"));
        assertThat(looked.expectFirst(".letter").text()).contains("只是看看，至2026年12月1日。");
        assertThat(looked.expectFirst("#text").wholeText()).contains("只是看看");
        assertThat(get(link).expectFirst("#text").wholeText())
                .as("nothing is kept")
                .isEqualTo(shipped);
        var refused = post(link, page, Map.of("sequence", "0", "text", "# 延期\n{{没有这个}}"));
        assertThat(refused.expectFirst(".alert").text()).contains("没有这个");
        post(link, page, Map.of("sequence", "0", "text", "# 延期\n至{{期限}}。"));
        var changed = get(link);
        assertThat(changed.expectFirst("#text").wholeText()).isEqualTo("# 延期\n至{{期限}}。");
        assertThat(get("/staff/settings").select(".papers li:contains(EXTENDED) .tag"))
                .hasSize(1);
        post(
                link + "/restore",
                changed,
                Map.of("sequence", changed.expectFirst("input[name=sequence]").val()));
        assertThat(get(link).expectFirst("#text").wholeText()).isEqualTo(shipped);
    }

    @Test
    void aCalendarIsLookedAtBeforeItCounts() throws Exception {
        var number = keyedIn();
        var row = get("/staff/requests?number=" + encoded(number)).expectFirst("tr.row .number .small");
        var last = LocalDate.parse(row.text().substring(0, 10));
        var settings = get("/staff/settings");
        var notice = "{\"year\":%d,\"papers\":[],\"days\":[{\"name\":\"节\",\"date\":\"%s\",\"isOffDay\":true}]}"
                .formatted(last.getYear(), last);
        var preview = upload(settings, notice);
        assertThat(preview.expectFirst("#moved tbody").text()).contains(number, last.toString());
        assertThat(preview.expectFirst("#days tbody").text()).contains("放假");
        assertThat(preview.select(".alert").text()).contains("春节");
        assertThat(get("/staff/requests?number=" + encoded(number)).text()).contains(last.toString());
        var taken = post(
                "/staff/settings/calendars/take",
                preview,
                Map.of(
                        "overlay",
                        "none",
                        "notice",
                        preview.expectFirst("textarea[name=notice]").wholeText()));
        assertThat(taken.expectFirst(".done").text()).contains("件在办申请的截止日期有变动");
        assertThat(taken.expectFirst("table").text()).contains(number);
        assertThat(get("/staff/requests?number=" + encoded(number)).text()).doesNotContain(last.toString());
        assertThat(upload(settings, "放假").expectFirst(".alert").text()).contains("JSON");
    }

    @Test
    void noPageIsLargerThanAPhoneShouldLoad() throws Exception {
        for (var i = 0; i < 55; i++) {
            asked("第" + i + "件：" + "很长的问题，".repeat(80) + UUID.randomUUID());
        }
        for (var page : List.of(
                "",
                "/requests",
                "/questions",
                "/questions?show=OPEN",
                "/tasks",
                "/disclosures",
                "/disclosures/documents",
                "/disclosures/drafts",
                "/settings",
                "/settings/wording",
                "/accounts",
                "/audit",
                "/me")) {
            var answer = http.send(HttpRequest.newBuilder(at("/staff" + page)).build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body().length).as("/staff" + page).isLessThan(LARGEST);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                    .as(page)
                    .doesNotContain("??");
        }
    }

    private String said(String words) {
        var citizen = new Citizen("wxtest", UUID.randomUUID().toString());
        return conversation
                .reply(new Inbound.Text(citizen, UUID.randomUUID().toString(), words))
                .toString();
    }

    private String asked(String question) {
        return inbox.open(new Opening(
                        "wxtest",
                        UUID.randomUUID().toString(),
                        InboxThread.Kind.QUESTION,
                        question,
                        List.of(new Turn("停车场在哪", List.of("停车指南"))),
                        UUID.randomUUID().toString()))
                .number();
    }

    private void answered(String number, String words) {
        var version = inbox.find(number).orElseThrow().thread().version();
        inbox.reply(new StaffReply(
                number, version, words, false, "li", UUID.randomUUID().toString()));
    }

    private String keyedIn() throws Exception {
        var form = get("/staff/requests/new");
        var values = new HashMap<String, String>();
        form.select("form[action$=/new] [name]").forEach(field -> {
            if (!field.attr("name").equals("_csrf")) {
                values.put(field.attr("name"), field.hasAttr("value") ? field.val() : "");
            }
        });
        values.put("channel", "IN_PERSON");
        values.put("NAME", "王小明");
        values.put("IDENTITY_NUMBER", "11010519491231002X");
        values.put("DESCRIPTION", "2024年园区道路建设的决算");
        values.put("PHONE", "13800138000");
        values.put("KIND", "NATURAL_PERSON");
        values.put("IDENTITY_KIND", "RESIDENT_CARD");
        values.put("DELIVERY", "COLLECT");
        values.put("MEDIUM", "PAPER");
        var keyed = post("/staff/requests/new", form, values);
        var number = Pattern.compile("可经开依申〔\\d+〕\\d+号").matcher(keyed.text());
        assertThat(number.find()).as(keyed.text()).isTrue();
        return number.group();
    }

    private Document upload(Document page, String notice) throws Exception {
        var body = "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf(page)
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"overlay\"\r\n\r\nnone"
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"n.json\"\r\n"
                + "Content-Type: application/json\r\n\r\n" + notice + "\r\n--x--\r\n";
        return page(http.send(
                HttpRequest.newBuilder(at("/staff/settings/calendars"))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString()));
    }

    private static Map<String, String> with(Map<String, String> values, String... others) {
        var all = new HashMap<>(values);
        for (var i = 0; i < others.length; i += 2) {
            all.put(others[i], others[i + 1]);
        }
        return all;
    }

    private Document get(String path) throws Exception {
        return page(http.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString()));
    }

    private Document post(String path, Document from, Map<String, String> values) throws Exception {
        var body = with(values, "_csrf", csrf(from)).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return page(http.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString()));
    }

    private static Document page(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + "\n" + answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static String csrf(Document page) {
        return page.expectFirst("input[name=_csrf]").val();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
