package cn.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A newcomer's first look: the simulator, a document, the search page, the back office, on a phone and at a desk.
class FirstDayBrowserTests {

    private static final Path SCREENSHOTS = Path.of(System.getProperty("gongkai.screenshots"));
    private static final int PHONE = 390;
    private static final int DESK = 1440;

    @TempDir
    static Path folder;

    private static RunningJar program;
    private static Chromium chromium;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Files.createDirectories(SCREENSHOTS);
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
    void aQuestionIsAnsweredWithItsSource() {
        try (var page = open("/simulator", PHONE)) {
            say(page, "2024年办理了多少件行政许可");
            assertThat(page.getByRole(AriaRole.LOG).first()).containsText("86件");
            assertThat(page.getByRole(AriaRole.LOG).first()).containsText("——《");
            shoot(page, "simulator-answer-390");
            var link = page.getByText("查看全文").first().getAttribute("href");
            page.navigate(URI.create(page.url()).resolve(link).toString());
            assertThat(page.getByRole(AriaRole.HEADING).first()).containsText("2024年");
            shoot(page, "document-390");
        }
    }

    @Test
    void whatNoDocumentAnswersReachesTheBackOffice() {
        var question = "明天会下雨吗";
        try (var page = open("/simulator", DESK)) {
            say(page, question);
            assertThat(page.getByRole(AriaRole.LOG).first()).containsText("公开的文件里没有写");
            say(page, "2");
            assertThat(page.getByRole(AriaRole.LOG).first()).containsText("已转给工作人员");
            shoot(page, "simulator-handed-over-1440");
        }
        try (var page = newPage(DESK)) {
            page.navigate(program.address("/staff/questions"));
            page.locator("#username").fill("admin");
            page.locator("#password").fill(program.firstPassword());
            page.locator("button.main").click();
            page.locator("#old").fill(program.firstPassword());
            page.locator("#chosen").fill("a password of my own");
            page.locator("#again").fill("a password of my own");
            page.locator("button.main").click();
            assertThat(page.locator(".done").first()).isVisible();
            page.navigate(program.address("/staff/questions"));
            assertThat(page.getByText(question).first()).isVisible();
        }
    }

    @Test
    void searchAndDocumentsWorkAtEveryWidth() {
        for (var width : new int[] {PHONE, DESK}) {
            try (var page = open("/?q=依申请公开要收费吗", width)) {
                assertThat(page.getByText("不收费").first()).isVisible();
                shoot(page, "search-" + width);
                page.navigate(program.address("/documents/annual-report-2024"));
                assertThat(page.getByText("923.71").first()).isVisible();
                assertThat(fitsItsWidth(page)).as("no sideways scrolling at %d", width).isTrue();
                shoot(page, "report-" + width);
                page.navigate(program.address("/"));
                shoot(page, "home-" + width);
            }
        }
    }

    @Test
    void twiceSentIsOnceAnswered() {
        try (var page = open("/simulator", DESK)) {
            say(page, "微信公众号发了多少篇");
            assertThat(page.getByRole(AriaRole.LOG).first()).containsText("280篇");
            page.locator("#again").click();
            assertThat(page.getByRole(AriaRole.LOG).first()).containsText("同一条消息又推送了一次");
            shoot(page, "simulator-repeated-1440");
        }
    }

    private static Page open(String path, int width) {
        var page = newPage(width);
        page.navigate(program.address(path));
        return page;
    }

    private static Page newPage(int width) {
        return browser.newPage(new Browser.NewPageOptions().setViewportSize(width, width == PHONE ? 844 : 900));
    }

    private static void say(Page page, String words) {
        page.locator("#words").fill(words);
        page.locator(".send").click();
    }

    private static boolean fitsItsWidth(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
