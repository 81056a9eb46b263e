package cn.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// What an office does besides working on requests: the annual report, publishing, settings. One person with every role.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackOfficeBrowserTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates/staff");

    /// Pieces of other pages.
    private static final Set<String> PIECES = Set.of("frame", "report-number", "report-sheet", "letter");

    /// Shown only where an identity provider signs people in and the body wants its own second factor; its twin is
    /// second-factor.
    private static final Set<String> ELSEWHERE = Set.of("code");

    /// Looked at on a clerk's day.
    private static final Set<String> ON_A_DAY = Set.of(
            "login",
            "password",
            "accounts",
            "desk",
            "cases",
            "case",
            "redaction",
            "redaction-sheet",
            "draft",
            "case-letter",
            "phrases",
            "questions",
            "question",
            "audit",
            "help");

    private static final Set<String> SEEN = new TreeSet<>();

    @TempDir
    static Path folder;

    private static RunningJar program;
    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        program = RunningJar.start(folder);
        chromium = Chromium.start();
        page = chromium.browser.newPage(new Browser.NewPageOptions().setViewportSize(1440, 900));
        signIn(page, "admin", program.firstPassword());
    }

    /// The first time, with a password somebody else chose.
    private static void signIn(Page page, String name, String password) {
        page.navigate(program.address("/staff"));
        page.locator("#username").fill(name);
        page.locator("#password").fill(password);
        page.locator("button.main").click();
        page.locator("#old").fill(password);
        page.locator("#chosen").fill("一个人管着一个小小的单位吧");
        page.locator("#again").fill("一个人管着一个小小的单位吧");
        page.locator("button.main").click();
        assertThat(page.locator(".done")).containsText("密码已修改");
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (program != null) {
            program.close();
        }
    }

    @Test
    @Order(1)
    void whoLacksARoleReadsWhy() {
        open("/staff/accounts");
        var form = page.locator("section:has(#displayName) form");
        form.locator("#name").fill("bian");
        form.locator("#displayName").fill("卞静");
        form.getByLabel("编辑", new Locator.GetByLabelOptions().setExact(true)).check();
        form.locator("button.main").click();
        var first = page.locator(".secret code").textContent();
        try (var context = chromium.browser.newContext()) {
            var editor = context.newPage();
            signIn(editor, "bian", first);
            editor.navigate(program.address("/staff/audit"));
            assertThat(editor.locator("h1")).containsText("没有办成");
            look(editor, "refused");
        }
    }

    @Test
    @Order(2)
    void aSecondFactorIsOffered() {
        open("/staff/me");
        look("me");
        page.getByText("开启两步验证").click();
        look("second-factor");
    }

    @Test
    @Order(3)
    void whatCameOnPaperIsKeyedIn() {
        open("/staff/requests/new");
        look("key-in");
        open("/staff/tasks");
        look("tasks");
    }

    @Test
    @Order(4)
    void lastYearsReportIsReadFromItsScan() throws IOException {
        open("/staff/reports");
        page.getByText("往年年报").click();
        page.locator("#year").fill("2024");
        page.locator("#file")
                .setInputFiles(new FilePayload("2024年报.txt", "text/plain", Files.readAllBytes(scan())));
        page.getByText("上传并读取").click();
        assertThat(page.locator("h1")).containsText("核对 2024 年年报");
        assertThat(page.locator("[name='cell.t2.fee']")).hasValue("923.71");
        look("report-import");
        page.getByText("确认并发布").click();
        assertThat(page.locator("h1")).containsText("2024");
        look("report-imported");
        open("/staff/reports/imports");
        look("report-imports");
        open("/staff/reports");
        assertThat(page.locator("main")).containsText("923.71");
        look("reports");
    }

    @Test
    @Order(5)
    void theReportOf2024IsThePublishedOne() throws IOException {
        open("/staff/reports/2024");
        for (var number : List.of("57", "280", "86", "923.71")) {
            assertThat(page.locator("table.sheet").getByText(number, new Locator.GetByTextOptions().setExact(true)).first())
                    .isVisible();
        }
        look("report");
        var paper = downloaded("Word");
        assertThat(paper.suggestedFilename()).endsWith(".docx");
        assertThat(Files.size(paper.path())).isGreaterThan(5_000);
        page.locator("table.sheet").getByText("923.71").first().click();
        look("report-cell");
    }

    @Test
    @Order(6)
    void figuresAreEnteredAndACheckSaysWhatDoesNotFit() {
        open("/staff/reports/2025/figures");
        page.getByLabel("12 月行政许可").fill("90");
        page.getByLabel("12 月行政事业性收费").fill("1000.5");
        page.locator("button.main").click();
        assertThat(page.locator(".done")).isVisible();
        look("report-figures");
        open("/staff/reports/2025/cells/R1.NATURAL");
        page.getByText("更正这个数字").click();
        page.locator("#number").fill("2");
        page.locator("#reason").fill("纸质件补记");
        page.locator("details.act button.main").click();
        open("/staff/reports/2025");
        assertThat(page.locator("section.alert")).containsText("C1");
        look("report-failing");
    }

    @Test
    @Order(7)
    void chaptersAreWrittenAndAYearIsSettled() {
        open("/staff/reports/2025/chapters/5");
        page.locator("#text").fill("一是更新不够及时。二是培训不够。");
        look("report-chapter");
        page.locator("button.main").click();
        page.locator("#reason").fill("测试用的数字，先行定稿");
        page.locator("form[action$='/freeze'] button").click();
        assertThat(page.locator(".title .tag")).containsText("已定稿（第 1 次）");
        open("/staff/reports/2025/changes");
        look("report-changes");
        open("/staff/reports/2025/progress");
        look("report-progress");
    }

    @Test
    @Order(8)
    void aDisputeIsNotedAndALedgerHandedOut() {
        open("/staff/disputes");
        page.locator("#about").fill("没有主动公开征地预告");
        page.locator("section.form button.main").click();
        assertThat(page.locator("main")).containsText("没有主动公开征地预告");
        look("disputes");
        open("/staff/reports/ledger");
        look("report-ledger");
        assertThat(downloaded("导出表格（.xlsx）").suggestedFilename()).endsWith(".xlsx");
    }

    @Test
    @Order(9)
    void aGoodAnswerBecomesADraft() {
        var resident = Simulator.open(chromium.browser, program);
        resident.say("食堂周末开不开门");
        resident.say("2");
        assertThat(resident.log()).containsText("已转给工作人员");
        open("/staff/questions");
        page.locator("tr.row a").first().click();
        page.locator("textarea#words").fill("园区食堂周六、周日 8:00–20:00 开放，节假日另行通知。");
        page.getByText("发送答复").click();
        // While it is being sent, a reply does not tell the same.
        resident.sayUntil("我的", "园区食堂周六");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("转为公开")).click();
        page.locator("#title").fill("园区食堂开放时间");
        page.locator("#text").fill("园区食堂周六、周日 8:00–20:00 开放。\n\n咨询电话 13800138000。");
        page.getByText("保存草稿").click();
        assertThat(page.locator(".alert").first()).containsText("13800138000");
        look("disclosure-draft");
        page.locator("#text").fill("园区食堂周六、周日 8:00–20:00 开放。");
        page.getByText("保存草稿").click();
        page.locator("a[href$='/preview']").first().click();
        assertThat(page.locator("article")).containsText("周六、周日");
        look("disclosure-preview");
        open("/staff/disclosures/drafts");
        look("disclosure-drafts");
        open("/staff/disclosures");
        look("disclosures");
        open("/staff/disclosures/documents");
        look("documents");
    }

    @Test
    @Order(10)
    void anotherWordIsSaidAtOnce() {
        open("/staff/settings");
        look("settings");
        open("/staff/settings/wording?q=没有听懂");
        open("/staff/settings/wording");
        look("wording");
        page.locator("ul.texts a").first().click();
        look("wording-text");
        open("/staff/settings");
        page.locator("ul.papers a").first().click();
        look("letter-text");
    }

    @Test
    @Order(11)
    void aCalendarSaysWhatItWouldMove() {
        open("/staff/settings");
        page.locator("#file").setInputFiles(new FilePayload("2027.json", "application/json", """
                {"year": 2027, "papers": [], "days": [
                  {"name": "元旦", "date": "2027-01-01", "isOffDay": true},
                  {"name": "春节", "date": "2027-02-05", "isOffDay": true},
                  {"name": "春节", "date": "2027-02-08", "isOffDay": true},
                  {"name": "春节", "date": "2027-02-20", "isOffDay": false}]}
                """.getBytes(UTF_8)));
        page.getByText("看会改变什么").click();
        assertThat(page.locator("h1")).containsText("还没有导入");
        look("calendar");
        page.locator("button.main").click();
        assertThat(page.locator(".done")).containsText("已导入");
    }

    @Test
    @Order(12)
    void noPageIsLeftOut() throws IOException {
        try (var templates = Files.list(TEMPLATES)) {
            var all = templates
                    .map(template -> template.getFileName().toString().replace(".html", ""))
                    .filter(name -> !PIECES.contains(name) && !ELSEWHERE.contains(name) && !ON_A_DAY.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(all).hasSizeGreaterThan(20);
            all.removeAll(SEEN);
            assertThat(all).isEmpty();
        }
    }

    /// The zone's report as a scanner left it.
    private static Path scan() {
        return Path.of("src/test/resources/seed-report-2024-ocr.txt");
    }

    private static Download downloaded(String link) {
        return page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click());
    }

    private static void open(String path) {
        page.navigate(program.address(path));
    }

    private static void look(String name) {
        look(page, name);
    }

    private static void look(Page page, String name) {
        SEEN.add(name);
        Screens.look(page, "staff-" + name);
    }
}
