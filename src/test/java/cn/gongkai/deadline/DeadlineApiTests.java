package cn.gongkai.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The public address over real HTTP, with the calendars as they lie in the jar.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = {DeadlineConfiguration.class, DeadlineController.class},
        properties = "gongkai.deadline.calendars=target/no-such-folder")
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class
})
class DeadlineApiTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    private HttpResponse<String> get(String query) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + port + "/api/deadlines" + query);
        return CLIENT.send(
                HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private JsonNode counted(String query) throws IOException, InterruptedException {
        var response = get(query);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        return JsonMapper.shared().readTree(response.body());
    }

    @Test
    void answersInItsOneForm() throws Exception {
        var answer = get("?received=2025-01-26&workingDays=20&overlay=xinjiang").body();
        assertThat(answer)
                .startsWith("{\"due\":\"2025-02-28\",\"provisional\":false,\"trace\":["
                        + "{\"date\":\"2025-01-26\",\"counted\":false,\"reason\":\"收到当日不计入\"},"
                        + "{\"date\":\"2025-01-27\",\"counted\":true,\"reason\":\"工作日第1天\"},"
                        + "{\"date\":\"2025-01-28\",\"counted\":false,\"reason\":\"春节\"},")
                .contains("{\"date\":\"2025-02-08\",\"counted\":true,\"reason\":\"调休上班，工作日第5天\"},")
                .endsWith("{\"date\":\"2025-02-28\",\"counted\":true,\"reason\":\"工作日第20天\"}]}");
    }

    @Test
    void theOverlayIsAChoice() throws Exception {
        assertThat(counted("?received=2025-06-05&workingDays=20").path("due").stringValue())
                .isEqualTo("2025-07-03");
        assertThat(counted("?received=2025-06-05&workingDays=20&overlay=")
                        .path("due")
                        .stringValue())
                .isEqualTo("2025-07-03");
        assertThat(counted("?received=2025-06-05&workingDays=20&overlay=none")
                        .path("due")
                        .stringValue())
                .isEqualTo("2025-07-03");
        assertThat(counted("?received=2025-06-05&workingDays=20&overlay=xinjiang")
                        .path("due")
                        .stringValue())
                .isEqualTo("2025-07-08");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?received=2026-12-10&workingDays=20",
                "?received=2027-03-01&workingDays=1",
                "?received=2035-03-01&workingDays=400",
                "?received=2026-03-02&workingDays=20&overlay=xinjiang",
                "?received=9999-12-31&workingDays=400",
            })
    void whatIsNotAnnouncedIsProvisional(String query) throws Exception {
        var answer = counted(query);
        assertThat(answer.path("provisional").booleanValue()).isTrue();
        assertThat(answer.path("trace").get(1).path("reason").isString()).isTrue();
    }

    @Test
    void countsFromOneToFourHundredDays() throws Exception {
        assertThat(counted("?received=2018-01-01&workingDays=1").path("due").stringValue())
                .isEqualTo("2018-01-02");
        assertThat(counted("?received=2018-01-01&workingDays=400")
                        .path("provisional")
                        .booleanValue())
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "workingDays=20 | received | 请在 received 中填写收到日期，例如 2025-01-26。",
                "received=&workingDays=20 | received | 请在 received 中填写收到日期，例如 2025-01-26。",
                "received=昨天&workingDays=20 | received | 收到日期“昨天”不是有效日期，请写作 2025-01-26 的样式。",
                "received=2025-02-29&workingDays=20 | received | 收到日期“2025-02-29”不是有效日期，请写作 2025-01-26 的样式。",
                "received=2025-1-26&workingDays=20 | received | 收到日期“2025-1-26”不是有效日期，请写作 2025-01-26 的样式。",
                "received=%2B10000-01-01&workingDays=20 | received | 收到日期“+10000-01-01”不是有效日期，请写作 2025-01-26 的样式。",
                "received=2017-12-31&workingDays=20 | received | 没有2017年的放假安排，最早可以从2018年1月1日算起。",
                "received=2025-01-26 | workingDays | 请在 workingDays 中填写工作日天数，例如 20。",
                "received=2025-01-26&workingDays= | workingDays | 请在 workingDays 中填写工作日天数，例如 20。",
                "received=2025-01-26&workingDays=0 | workingDays | 工作日天数“0”不正确，请填写1至400之间的整数。",
                "received=2025-01-26&workingDays=401 | workingDays | 工作日天数“401”不正确，请填写1至400之间的整数。",
                "received=2025-01-26&workingDays=-1 | workingDays | 工作日天数“-1”不正确，请填写1至400之间的整数。",
                "received=2025-01-26&workingDays=99999999999 | workingDays | 工作日天数“99999999999”不正确，请填写1至400之间的整数。",
                "received=2025-01-26&workingDays=二十 | workingDays | 工作日天数“二十”不正确，请填写1至400之间的整数。",
                "received=2025-01-26&workingDays=20&overlay=tibet | overlay | 没有名为“tibet”的地方放假日历，可选：none、xinjiang。",
            })
    void whatCannotBeCountedGetsASentence(String query, String parameter, String sentence) throws Exception {
        var encoded = query.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> letter.codePointAt(0) < 128 ? letter : URLEncoder.encode(letter, StandardCharsets.UTF_8))
                .reduce("?", String::concat);
        var response = get(encoded);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = JsonMapper.shared().readTree(response.body());
        assertThat(problem.path("status").intValue()).isEqualTo(400);
        assertThat(problem.path("title").stringValue()).isEqualTo("无法计算期限");
        assertThat(problem.path("detail").stringValue()).isEqualTo(sentence);
        assertThat(problem.path("parameter").stringValue()).isEqualTo(parameter);
    }
}
