package cn.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;

/// A day of an office of three: what a resident files in the chat is worked to its end in the browser alone. Each test
/// goes on where the one before it stopped.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StaffDayBrowserTests {

    private static final String CHOSEN = "四个字的密码不够长";

    @TempDir
    static Path folder;

    private static RunningJar program;
    private static Chromium chromium;
    private static Browser browser;

    /// Who is signed in, each in a browser of their own.
    private final Map<String, BrowserContext> people = new HashMap<>();

    private @Nullable Simulator simulator;
    private @Nullable Page administrator;
    /// The address of the request that is worked on.
    private String file = "";

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        program = RunningJar.start(folder);
        chromium = Chromium.start();
        browser = chromium.browser;
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
    void whoComesFirstSignsInAndMustChooseAPassword() {
        administrator = firstSignIn();
    }

    @Test
    @Order(2)
    void theAdministratorMakesAccounts() {
        makesAccount(admin(), "li", "李明", List.of("收件登记", "承办", "公开机构负责人", "归档"));
        makesAccount(admin(), "qian", "钱芳", List.of("保密审查"));
        makesAccount(admin(), "sun", "孙强", List.of("签发"));
        admin().navigate(program.address("/staff/accounts"));
        shoot(admin(), "accounts");
    }

    @Test
    @Order(3)
    void aResidentFilesInTheChatAndAClerkRegisters() {
        simulator = Simulator.open(browser, program);
        simulator.files();
        simulator.say("明天会下雨吗");
        simulator.say("2");
        assertThat(simulator.log()).containsText("已转给工作人员");
        var li = page("li");
        shoot(li, "desk");
        li.getByText("待登记").first().click();
        shoot(li, "cases");
        li.locator("tr.row a").first().click();
        assertThat(li.locator(".asked")).containsText("2024年园区道路建设的决算");
        shoot(li, "case-received");
        act(li, "登记", Map.of("handler", "li"));
        file = li.url();
    }

    @Test
    @Order(4)
    void aSupplementIsAskedForAndGiven() {
        var li = page("li");
        li.navigate(file);
        askForSupplement(li);
    }

    @Test
    @Order(5)
    void whatIsToBeDisclosedIsRedacted() {
        var li = page("li");
        li.navigate(file);
        li.getByText("遮盖后再提供").click();
        shoot(li, "redaction");
        li.getByLabel("或者粘贴文字").fill("道路建设决算3150万元。联系人电话13800138000，住某市迎宾路12号3栋2单元301室。");
        li.getByRole(AriaRole.BUTTON, named("查找")).click();
        assertThat(li.locator("mark")).containsText(new String[] {"13800138000", "某市迎宾路12号3栋2单元301室"});
        li.locator("#PHONE").getByText("全部遮盖").click();
        li.getByRole(AriaRole.BUTTON, named("附到")).click();
        assertThat(li.locator(".alert")).containsText("还有 1 项没有决定");
        shoot(li, "redaction-sheet");
        li.locator("#ADDRESS").getByLabel("遮盖").check();
        li.getByRole(AriaRole.BUTTON, named("附到")).click();
        assertThat(li.locator(".done")).containsText("粘贴的文字（遮盖）.txt");
    }

    @Test
    @Order(6)
    void anAnswerIsDraftedBesideItsLetter() {
        var li = page("li");
        li.navigate(file);
        li.getByText("拟写答复").click();
        li.getByLabel("办理结果").selectOption("NOT_HELD_NOT_EXIST");
        li.getByText("选这个结果").click();
        for (var area : li.locator("textarea").all()) {
            area.fill("档案室全部卷宗");
        }
        li.getByText("预览文书").click();
        assertThat(li.locator("article.letter")).containsText("2024年园区道路建设的决算");
        shoot(li, "draft");
        li.getByRole(AriaRole.BUTTON, named("送审")).click();
        assertThat(li.locator(".done")).containsText("已送审");
        assertThat(li.getByText("审阅答复稿")).hasCount(0);
    }

    @Test
    @Order(7)
    void anotherPersonSendsItBackAndThenPassesIt() {
        var qian = page("qian");
        qian.navigate(file);
        qian.getByText("审阅答复稿").click();
        shoot(qian, "case-letter");
        qian.locator("#return-draft-words").fill("请写明检索用的词");
        qian.locator("form:has(#return-draft-words) button").click();
        assertThat(qian.locator(".done")).isVisible();
        var li = page("li");
        li.navigate(file);
        li.getByText("拟写答复").click();
        assertThat(li.locator(".alert")).containsText("请写明检索用的词");
        li.getByRole(AriaRole.BUTTON, named("送审")).click();
        qian.navigate(file + "/letter");
        qian.locator("form[action$='/review'] button").click();
        assertThat(qian.locator(".done")).isVisible();
    }

    @Test
    @Order(8)
    void aThirdPersonSigns() {
        var sun = page("sun");
        sun.getByText("待我签发").click();
        sun.locator("tr.row a").first().click();
        sun.getByText("审阅答复稿").click();
        sun.locator("form[action$='/sign'] button").click();
        assertThat(sun.locator(".note").getByText("答复文号")).containsText("可经开公复〔");
    }

    @Test
    @Order(9)
    void theAnswerIsServedAndTheFileArchived() {
        var li = page("li");
        li.navigate(file);
        shoot(li, "case-approved");
        act(li, "送达", Map.of());
        resident().say("我的申请");
        assertThat(resident().log()).containsText("已答复");
        assertThat(li.getByText("可申请复议至")).isVisible();
        act(li, "归档", Map.of());
        assertThat(li.locator(".title .tag")).containsText("已归档");
        shoot(li, "case-archived");
    }

    @Test
    @Order(10)
    void aQuestionIsAnswered() {
        answersAQuestion(page("li"));
    }

    @Test
    @Order(11)
    void personalDataIsSeenForAReasonThatStaysWritten() {
        seesPersonalDataWithAReason(page("li"), file);
        admin().navigate(program.address("/staff/audit?words=核对送达地址"));
        assertThat(admin().locator("table")).containsText("查看个人信息");
        admin().getByText("核对全部记录").click();
        assertThat(admin().locator(".done")).containsText("没有改动");
    }

    @Test
    @Order(12)
    void everyOtherPageCanBeReadByEverybody() {
        for (var path : List.of("audit", "settings", "me", "me/second-factor", "requests/new", "requests?overdue=true")) {
            admin().navigate(program.address("/staff/" + path));
            shoot(admin(), path.replaceAll("\\W", "-"));
        }
        admin().navigate(program.address("/help"));
        shoot(admin(), "help");
    }

    private Page admin() {
        return Objects.requireNonNull(administrator);
    }

    private Simulator resident() {
        return Objects.requireNonNull(simulator);
    }

    private Page firstSignIn() {
        var page = browser.newContext(at(1440)).newPage();
        page.navigate(program.address("/staff"));
        page.locator("#username").fill("admin");
        page.locator("#password").fill("not this one");
        page.locator("button.main").click();
        assertThat(page.locator(".alert")).containsText("账号或者密码不对");
        shoot(page, "login");
        page.locator("#username").fill("admin");
        page.locator("#password").fill(program.firstPassword());
        page.locator("button.main").click();
        assertThat(page.getByText("请先换成只有您知道的密码")).isVisible();
        page.navigate(program.address("/staff/requests"));
        assertThat(page.getByText("请先换成只有您知道的密码")).isVisible();
        shoot(page, "password");
        changePassword(page, program.firstPassword());
        return page;
    }

    private static void changePassword(Page page, String old) {
        page.locator("#old").fill(old);
        page.locator("#chosen").fill(CHOSEN + "吗再长一点");
        page.locator("#again").fill(CHOSEN + "吗再长一点");
        page.locator("button.main").click();
        assertThat(page.locator(".done")).containsText("密码已修改");
    }

    private void makesAccount(Page admin, String name, String displayName, List<String> roles) {
        admin.navigate(program.address("/staff/accounts"));
        var form = admin.locator("section:has(#displayName) form");
        form.locator("#name").fill(name);
        form.locator("#displayName").fill(displayName);
        for (var role : roles) {
            form.getByLabel(role, new Locator.GetByLabelOptions().setExact(true)).check();
        }
        form.locator("button.main").click();
        var first = admin.locator(".secret code").textContent();
        var context = browser.newContext(at(1440));
        people.put(name, context);
        var page = context.newPage();
        page.navigate(program.address("/login"));
        page.locator("#username").fill(name);
        page.locator("#password").fill(first);
        page.locator("button.main").click();
        changePassword(page, first);
        page.close();
    }

    private Page page(String name) {
        var page = Objects.requireNonNull(people.get(name)).newPage();
        page.navigate(program.address("/staff"));
        return page;
    }

    private static void act(Page page, String label, Map<String, String> values) {
        var form = page.locator("details.act").filter(new Locator.FilterOptions().setHas(page.locator("summary strong", new Page.LocatorOptions().setHasText(label)))).first();
        form.locator("summary").first().click();
        values.forEach((name, value) -> {
            var field = form.locator("[name='" + name + "']");
            if (field.evaluate("field => field.tagName").equals("SELECT")) {
                field.selectOption(new SelectOption().setValue(value));
            } else {
                field.fill(value);
            }
        });
        form.locator("button.main").click();
        assertThat(page.locator(".done").first()).containsText("已办理");
    }

    private void askForSupplement(Page li) {
        act(li, "补正", Map.of("words", "请写明要哪几条道路的决算。"));
        assertThat(li.locator(".title .tag")).containsText("待补正");
        assertThat(li.locator(".left")).containsText("不计时");
        shoot(li, "case-supplement");
        resident().say("补正 要滨河大道和创业路的决算");
        li.reload();
        assertThat(li.locator(".title .tag")).containsText("办理中");
    }

    private void answersAQuestion(Page li) {
        li.navigate(program.address("/staff/questions/phrases"));
        li.locator("#title").fill("上班时间");
        li.locator("#words").fill("工作日 10:00–14:00、16:00–20:00 有人值班。");
        li.locator("button.main").click();
        shoot(li, "phrases");
        li.navigate(program.address("/staff"));
        li.getByText("待答复的提问").click();
        shoot(li, "questions");
        li.locator("tr.row a").first().click();
        li.getByText("填入答复").click();
        assertThat(li.locator("textarea#words")).hasValue("工作日 10:00–14:00、16:00–20:00 有人值班。");
        shoot(li, "question");
        li.getByText("发送答复").click();
        assertThat(li.locator(".done")).containsText("居民会在微信里看到");
    }

    private void seesPersonalDataWithAReason(Page li, String file) {
        li.navigate(file);
        assertThat(li.locator("main")).not().containsText("王小明");
        li.getByText("查看完整的个人信息").click();
        li.locator("#reason").fill("核对送达地址");
        li.locator("form[action$='/identity'] button").first().click();
        assertThat(li.locator("main")).containsText("王小明");
        li.reload();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Browser.NewContextOptions at(int width) {
        return new Browser.NewContextOptions().setViewportSize(width, 900);
    }

    private static void shoot(Page page, String name) {
        Screens.look(page, "staff-" + name);
    }
}
