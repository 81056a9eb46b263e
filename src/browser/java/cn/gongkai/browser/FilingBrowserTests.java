package cn.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Filing a request and following it, on a phone and at a desk, with scripts and without.
class FilingBrowserTests {

    private static final Path SCREENSHOTS = Path.of(System.getProperty("gongkai.screenshots"));

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

    @ParameterizedTest
    @CsvSource({"390,true", "390,false", "1440,true"})
    void aResidentFilesFollowsAndWithdraws(int width, boolean scripts) {
        var name = width + (scripts ? "" : "-noscript");
        try (var page = newPage(width, scripts)) {
            page.navigate(program.address("/"));
            shoot(page, "home-" + name);
            page.getByText("我要申请").first().click();
            shoot(page, "form-empty-" + name);
            page.locator("button:visible", withText("下一步：核对")).click();
            assertThat(page.locator(".errors")).isVisible();
            shoot(page, "form-errors-" + name);
            fill(page);
            shoot(page, "form-filled-" + name);
            page.locator("button:visible", withText("下一步：核对")).click();
            assertThat(page.locator(".summary")).containsText("王**");
            shoot(page, "check-" + name);
            page.getByText("确认提交").last().click();
            assertThat(page.locator("#number")).containsText("可经开依申〔");
            shoot(page, "receipt-" + name);
            var number = page.locator("#number").textContent();
            var code = page.locator("#code").textContent();
            page.navigate(program.address("/requests"));
            page.locator("#number").fill(number);
            page.locator("#code").fill(code.toLowerCase(Locale.ROOT));
            shoot(page, "entry-" + name);
            page.locator("main .actions button").click();
            assertThat(page.locator(".timeline")).isVisible();
            shoot(page, "status-" + name);
            page.getByText("撤回申请").click();
            shoot(page, "withdraw-" + name);
            page.locator("button.danger").click();
            assertThat(page.locator(".notice")).containsText("已经撤回");
            shoot(page, "withdrawn-" + name);
        }
    }

    @ParameterizedTest
    @CsvSource({"390,true", "390,false"})
    void anAgentSendsAPhoto(int width, boolean scripts) throws IOException {
        try (var page = newPage(width, scripts)) {
            page.navigate(program.address("/requests/new"));
            fill(page);
            page.locator("#AGENT-YES").check();
            page.locator("#AGENT_NAME").fill("陈代理");
            page.locator("#AGENT_IDENTITY_NUMBER").fill("11010519491231002X");
            page.locator("button:visible", withText("下一步：核对")).click();
            page.locator("input[type=file]").setInputFiles(new FilePayload("a.jpg", "image/jpeg", "not a picture".getBytes(StandardCharsets.US_ASCII)));
            page.locator("form.upload button").click();
            assertThat(page.locator("#told")).containsText("JPG、PNG");
            page.locator("input[type=file]").setInputFiles(new FilePayload("a.jpg", "image/jpeg", photo()));
            page.locator("form.upload button").click();
            assertThat(page.locator(".uploaded li")).hasCount(1);
            shoot(page, "files-" + width + (scripts ? "" : "-noscript"));
        }
    }

    @Test
    void otherPagesFitTheirWidth() {
        for (var width : new int[] {390, 1440}) {
            try (var page = newPage(width, true)) {
                page.navigate(program.address("/deadlines?received=2025-01-26&workingDays=20&overlay=xinjiang"));
                shoot(page, "deadlines-" + width);
                page.navigate(program.address("/requests/check?number=x&hash=y"));
                shoot(page, "verify-" + width);
                page.navigate(program.address("/settings/display?type=large&back=/requests/new"));
                shoot(page, "form-large-" + width);
            }
        }
    }

    private static void fill(Page page) {
        page.locator("#DESCRIPTION").fill("2024年园区道路建设的预算和决算");
        page.locator("#KIND-NATURAL_PERSON").check();
        page.locator("#NAME").fill("王小明");
        page.locator("#IDENTITY_NUMBER").fill("11010519491231002X");
        page.locator("#AGENT-NO").check();
        page.locator("#DELIVERY-POST").check();
        page.locator("#ADDRESS").fill("可克达拉市滨河大道1号");
        page.locator("#MEDIUM-PAPER").check();
        assertThat(page.locator("#EMAIL")).isHidden();
        assertThat(page.locator("#CONTACT_PERSON")).isHidden();
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Page newPage(int width, boolean scripts) {
        return browser.newPage(new Browser.NewPageOptions()
                .setViewportSize(width, width == 390 ? 844 : 900)
                .setJavaScriptEnabled(scripts));
    }

    private static byte[] photo() throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(800, 500, BufferedImage.TYPE_INT_RGB), "jpeg", file);
        return file.toByteArray();
    }

    /// The page whole, and no wider than the screen.
    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
        var main = page.locator("main").boundingBox();
        org.assertj.core.api.Assertions.assertThat(main.x + main.width)
                .as(name)
                .isLessThanOrEqualTo(page.viewportSize().width + 0.5);
    }
}
