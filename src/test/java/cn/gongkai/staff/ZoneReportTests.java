package cn.gongkai.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.form.Cell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The zone's report of 2024, from the figures staff enter to the papers that are handed in, held against the report as
/// it was published and scanned.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:zone;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "gongkai.search.semantic=off",
            "gongkai.disclosure.importing=false",
            "gongkai.request.keys=test:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
        })
class ZoneReportTests {

    private static final String PASSWORD = "of the head of office";
    private static final String REPORT = "/api/staff/reports/2024";

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) throws IOException {
        Files.createDirectories(folder.resolve("documents"));
        registry.add("gongkai.staff.users[0].name", () -> "zhao");
        registry.add(
                "gongkai.staff.users[0].password", () -> "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD));
        registry.add("gongkai.staff.users[0].roles", () -> "OFFICE_HEAD");
        registry.add("gongkai.disclosure.folder", () -> folder.resolve("documents"));
        registry.add("gongkai.search.generations", () -> folder.resolve("generations"));
    }

    @BeforeEach
    void enterTheFigures() throws Exception {
        var file = "年份,月份,项目,数量\n"
                + Map.of("行政许可", "86", "行政处罚", "0", "行政强制", "0", "行政事业性收费", "923.71", "官网发布", "57", "微信发布", "280")
                        .entrySet()
                        .stream()
                        .map(figure -> "2024,12,%s,%s%n".formatted(figure.getKey(), figure.getValue()))
                        .collect(Collectors.joining());
        var taken = json(upload("/api/staff/reports/figures/import", "figures.csv", file.getBytes(UTF_8)));
        assertThat(taken.has("faults")).as(taken.toString()).isFalse();
    }

    @Test
    void isGivenByKeysAsItWasPublished() throws Exception {
        var published = json(upload("/api/staff/reports/imports", "report.txt", scanned()));
        assertThat(published.get("unread").size()).isZero();
        var report = json(get(REPORT).body());
        assertThat(report.get("missing").size())
                .as(report.get("missing").toString())
                .isZero();
        assertThat(report.get("failures").size()).isZero();
        assertSame(report.get("cells"), published.get("cells"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "html"})
    void isTheSameWhenItsPaperIsRead(String format) throws Exception {
        var paper = get(REPORT + "?format=" + format);
        assertThat(paper.headers().firstValue("Content-Disposition").orElse("")).contains("." + format);
        var read = json(upload("/api/staff/reports/imports", "report." + format, paper.body()));
        assertThat(read.get("unread").size()).as(read.toString()).isZero();
        assertThat(read.get("failures").size()).isZero();
        assertSame(read.get("cells"), json(get(REPORT).body()).get("cells"));
    }

    @Test
    void fillsASpreadsheet() throws Exception {
        try (var book = new XSSFWorkbook(
                new ByteArrayInputStream(get(REPORT + "?format=xlsx").body()))) {
            var numbers = new StringBuilder();
            book.forEach(sheet -> sheet.forEach(
                    row -> row.forEach(cell -> numbers.append(cell).append('\n'))));
            assertThat(numbers.toString()).contains("86", "923.71", "57", "280");
        }
    }

    /// Both stand in equations: of a figure that stands alone, such as the number of licences, nobody can tell.
    @ParameterizedTest
    @CsvSource({"1.属于国家秘密, 3, 4, R3_3_1.COMMERCIAL, C3", "一、本年新收政府信息公开申请数量, 1, 1, R1.NATURAL, C1"})
    void isCaughtWithOneDigitChanged(String row, int place, String digit, String cell, String check) throws Exception {
        var read = json(upload("/api/staff/reports/imports", "report.docx", changed(row, place, digit)));
        assertThat(read.get("cells").get(cell).asString()).isEqualTo(digit);
        assertThat(read.get("failures").valueStream()).anySatisfy(failure -> {
            assertThat(failure.get("check").asString()).isEqualTo(check);
            assertThat(failure.get("cells").valueStream().map(JsonNode::asString))
                    .contains(cell);
            assertThat(failure.get("difference").asInt()).isNotZero();
        });
        var confirmed = http.send(
                rest("/api/staff/reports/imports/" + read.get("id").asString() + "/confirm")
                        .header("If-Match", "\"0\"")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"sha256\":\"%s\"}"
                                .formatted(read.get("sha256").asString())))
                        .build(),
                BodyHandlers.ofString());
        assertThat(confirmed.statusCode()).isEqualTo(409);
    }

    /// The printed report with another number in one cell.
    private byte[] changed(String label, int place, String digit) throws Exception {
        try (var paper = new XWPFDocument(
                new ByteArrayInputStream(get(REPORT + "?format=docx").body()))) {
            var cells = paper.getTables().stream()
                    .flatMap(table -> table.getRows().stream())
                    .map(row -> row.getTableCells())
                    .filter(row -> row.stream().anyMatch(cell -> cell.getText().equals(label)))
                    .findFirst()
                    .orElseThrow();
            var run = cells.get(place).getParagraphs().getFirst().getRuns().getFirst();
            assertThat(run.text()).isEqualTo("0");
            run.setText(digit, 0);
            var bytes = new ByteArrayOutputStream();
            paper.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void assertSame(JsonNode cells, JsonNode expected) {
        for (var cell : Cell.ALL) {
            assertThat(cells.get(cell.key()).decimalValue())
                    .as(cell.key())
                    .isEqualByComparingTo(expected.get(cell.key()).decimalValue());
        }
    }

    private static byte[] scanned() throws IOException {
        try (var in = ZoneReportTests.class.getResourceAsStream("/seed-report-2024-ocr.txt")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        var answer = http.send(rest(path).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }

    private byte[] upload(String path, String name, byte[] file) throws Exception {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--part\r\nContent-Disposition: form-data; name=\"year\"\r\n\r\n2024\r\n"
                        + "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--part--\r\n".getBytes(UTF_8));
        var answer = http.send(
                rest(path)
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
        return answer.body();
    }

    private HttpRequest.Builder rest(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(("zhao:" + PASSWORD).getBytes(UTF_8)))
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    private static JsonNode json(byte[] body) {
        return JsonMapper.shared().readTree(body);
    }
}
