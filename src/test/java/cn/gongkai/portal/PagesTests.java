package cn.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.support.Town;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The pages a resident opens, over real HTTP.
@Town
class PagesTests {

    private static final int FIRST_VISIT = 100 * 1024;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aDocumentIsShownInFullWithItsTables() throws Exception {
        var page = Jsoup.parse(get("/documents/report-2024").body());
        assertThat(page.select("h1").text()).contains("青石镇2024年政府信息公开工作年度报告");
        assertThat(page.select("table td, table th").eachText()).contains("行政许可", "86");
        assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
    }

    @Test
    void whatIsNoLongerInForceSaysSo() throws Exception {
        var found = Jsoup.parse(get("/?q=" + encoded("养犬登记费")).body());
        assertThat(found.text()).contains("已废止");
    }

    @Test
    void aSearchShowsTheAnswerAndItsSource() throws Exception {
        var page = Jsoup.parse(get("/?q=" + encoded("2024年办理了多少件行政许可")).body());
        assertThat(page.text()).contains("86").contains("青石镇2024年政府信息公开工作年度报告");
        assertThat(page.select("mark").eachText()).isNotEmpty();
    }

    @Test
    void whatIsTypedIsNeverMarkup() throws Exception {
        var body = get("/?q=" + encoded("<script>alert(1)</script>\"><b>")).body();
        assertThat(body).doesNotContain("<script>alert").doesNotContain("\"><b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/documents/no-such", "/documents/%3Cscript%3E"})
    void whatIsNotThereIsSaidInChinese(String path) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Whitelabel").doesNotContain("Exception");
    }

    @Test
    void aFirstVisitIsSmallAndNeedsNoScript() throws Exception {
        var page = get("/");
        var document = Jsoup.parse(page.body());
        assertThat(document.select("script")).isEmpty();
        assertThat(document.select("[style]")).isEmpty();
        var size = page.body().getBytes(StandardCharsets.UTF_8).length;
        var styles = document.select("link[rel=stylesheet]").eachAttr("href");
        assertThat(styles).isNotEmpty();
        for (var style : styles) {
            size += get(style).body().getBytes(StandardCharsets.UTF_8).length;
        }
        assertThat(size).isLessThan(FIRST_VISIT);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
