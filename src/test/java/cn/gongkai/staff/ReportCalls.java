package cn.gongkai.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.paper.Drawn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Calls about the report of 2024, as a program of staff's and a browser send them.
final class ReportCalls {

    static final String REPORT = "/api/staff/reports/2024";
    static final String IMPORTS = "/api/staff/reports/imports";

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final int port;
    private final String name;
    private final String password;

    ReportCalls(int port, String name, String password) {
        this.port = port;
        this.name = name;
        this.password = password;
    }

    /// The zone's report of 2024 as a scanner left it.
    static byte[] scanned() throws IOException {
        try (var in = ReportCalls.class.getResourceAsStream("/seed-report-2024-ocr.txt")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    HttpResponse<byte[]> get(String path) throws Exception {
        var answer = http.send(rest(path).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }

    JsonNode json(String path) throws Exception {
        return json(get(path).body());
    }

    JsonNode upload(String path, String file, byte[] content) throws Exception {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"year\"\r\n\r\n2024\r\n"
                        + "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file + "\"\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--part--\r\n".getBytes(UTF_8));
        var answer = http.send(
                rest(path)
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
        return json(answer.body());
    }

    /// Confirms what was read of a file, as it was read.
    HttpResponse<String> confirm(JsonNode draft) throws Exception {
        return http.send(
                rest(IMPORTS + "/" + draft.get("id").asString() + "/confirm")
                        .header("If-Match", "\"" + draft.get("version").asInt() + "\"")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"sha256\":\"%s\"}"
                                .formatted(draft.get("sha256").asString())))
                        .build(),
                BodyHandlers.ofString());
    }

    /// The report's three tables as a format prints them.
    List<List<Drawn>> printed(String format) throws Exception {
        var paper = get(REPORT + "?format=" + format);
        assertThat(paper.headers().firstValue("Content-Disposition").orElse("")).contains("." + format);
        return switch (format) {
            case "docx" -> Drawn.word(paper.body());
            case "html" -> Drawn.web(paper.body());
            case "xlsx" -> Drawn.sheets(paper.body());
            default -> throw new IllegalArgumentException(format);
        };
    }

    /// A page, as a browser gets it that is signed in.
    String page(String path) throws Exception {
        var form = seen("/login").body();
        var csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form);
        if (csrf.find()) {
            var signedIn = http.send(
                    HttpRequest.newBuilder(at("/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString("username=" + name + "&password="
                                    + URLEncoder.encode(password, UTF_8) + "&_csrf="
                                    + URLEncoder.encode(csrf.group(1), UTF_8)))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(signedIn.headers().firstValue("Location").orElse("")).endsWith("/staff");
        }
        var page = seen(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    private HttpResponse<String> seen(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder rest(String path) {
        return HttpRequest.newBuilder(at(path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(UTF_8)))
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    static JsonNode json(byte[] body) {
        return JsonMapper.shared().readTree(body);
    }

    /// All cells, with the same numbers.
    static void assertSame(JsonNode cells, JsonNode expected) {
        for (var cell : Cell.ALL) {
            assertThat(cells.get(cell.key()).decimalValue())
                    .as(cell.key())
                    .isEqualByComparingTo(expected.get(cell.key()).decimalValue());
        }
    }
}
