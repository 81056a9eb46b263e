package cn.gongkai.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/// A resident with a phone, who speaks to the bot in the simulator.
final class Simulator {

    private final Page page;

    private Simulator(Page page) {
        this.page = page;
    }

    static Simulator open(Browser browser, RunningJar program) {
        var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(390, 844));
        page.navigate(program.address("/simulator"));
        var simulator = new Simulator(page);
        assertThat(simulator.log()).containsText("您好");
        return simulator;
    }

    Locator log() {
        return page.getByRole(AriaRole.LOG).first();
    }

    /// Sends words and waits for what comes back.
    void say(String words) {
        var before = log().locator("> *").count();
        page.locator("#words").fill(words);
        page.locator(".send").click();
        page.waitForCondition(() -> log().locator("> *").count() > before + 1);
    }

    /// Says the same until the bot has said something; at most ten times.
    void sayUntil(String words, String awaited) {
        for (var i = 0; i < 10 && !said().contains(awaited); i++) {
            say(words);
        }
        assertThat(log()).containsText(awaited);
    }

    /// Files a request.
    void files() {
        for (var words :
                List.of("我要申请", "1", "王小明", "11010519491231002X", "2024年园区道路建设的决算，包括各标段的金额")) {
            say(words);
        }
        // What else is asked depends on the body's settings: each question says what it takes.
        for (var step = 0; step < 12 && !said().contains("可经开依申〔"); step++) {
            say(answerTo(said().substring(said().lastIndexOf("毫秒我"))));
        }
        assertThat(log()).containsText("可经开依申〔");
    }

    private String said() {
        return log().textContent();
    }

    private static String answerTo(String asked) {
        if (asked.contains("「不是」") || asked.contains("不是，")) {
            return "不是";
        }
        if (asked.contains("确认")) {
            return "确认";
        }
        if (asked.contains("手机") || asked.contains("电话")) {
            return "13800138000";
        }
        return "1";
    }
}
