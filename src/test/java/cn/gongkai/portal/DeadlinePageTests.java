package cn.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.support.Town;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The calculator for everybody, over real HTTP.
@Town
class DeadlinePageTests {

    @LocalServerPort
    int port;

    @Test
    void aDateIsCountedAndEveryDayExplained() throws IOException {
        var page = open("?received=2025-01-26&workingDays=20&overlay=xinjiang");
        assertThat(page.select(".result").text()).isEqualTo("2025年2月28日");
        assertThat(page.select(".trace tbody tr").first())
                .extracting(row -> row == null ? "" : row.text())
                .asString()
                .contains("2025年1月26日", "不算", "收到当日不计入");
        assertThat(page.select(".trace .counted")).hasSize(20);
    }

    @Test
    void aYearNotAnnouncedIsMarkedProvisional() throws IOException {
        assertThat(open("?received=2030-03-01").select(".result").text()).contains("暂定");
    }

    @Test
    void withoutInputTheFormStandsAlone() throws IOException {
        var page = open("");
        assertThat(page.select("#workingDays").attr("value")).isEqualTo("20");
        assertThat(page.select(".trace, .error")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "?received=heute,这个日期不对",
        "?received=2025-02-30,这个日期不对",
        "?received=1999-01-01,可以从",
        "?received=2026-01-05&workingDays=0,整数",
        "?received=2026-01-05&workingDays=99999,整数"
    })
    void whatCannotBeCountedIsSaidBesideTheField(String query, String sentence) throws IOException {
        var page = open(query);
        assertThat(page.select(".error").text()).contains(sentence);
        assertThat(page.select(".trace")).isEmpty();
    }

    private Document open(String query) throws IOException {
        return Jsoup.connect("http://localhost:" + port + "/deadlines" + query).get();
    }
}
