package cn.gongkai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/// Looks at a page as its readers meet it, at a phone's and a desk's width, and keeps what it saw.
final class Screens {

    private static final Path FOLDER = Path.of(System.getProperty("gongkai.screenshots"));
    private static final int PHONE = 390;
    private static final int DESK = 1440;
    /// Page, style and scripts before compression; charts come on top.
    private static final int HEAVIEST = 200_000;
    /// WCAG 2.1 AA: among them labels, and contrast of 4.5:1.
    private static final List<String> ACCESSIBLE = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private Screens() {}

    /// No page is wider than its window, lacks a word, weighs too much or shuts somebody out.
    ///
    /// @param name of the screenshots, without width
    static void look(Page page, String name) {
        for (var width : new int[] {PHONE, DESK}) {
            page.setViewportSize(width, width == PHONE ? 844 : 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(FOLDER.resolve(name + "-" + width + ".png"))
                    .setFullPage(true));
            assertThat((boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("%s fits into %d pixels", name, width)
                    .isTrue();
            assertThat(hurdles(page)).as("hurdles of %s at %d", name, width).isEmpty();
        }
        assertThat(page.content()).as(name).doesNotContain("??");
        assertThat(weight(page)).as("bytes of %s", name).isBetween(1, HEAVIEST);
    }

    private static List<String> hurdles(Page page) {
        var seen = new AxeBuilder(page).withTags(ACCESSIBLE).analyze();
        assertThat(seen.getPasses()).as("rules that found something to look at").isNotEmpty();
        return seen.getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary()))
                .toList();
    }

    private static int weight(Page page) {
        return (int) page.evaluate("performance.getEntries()"
                + ".filter(one => one.decodedBodySize && !one.name.includes('echarts'))"
                + ".reduce((sum, one) => sum + one.decodedBodySize, 0)");
    }
}
