package cn.gongkai.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.paper.Drawn;
import cn.gongkai.report.paper.PaperSamples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
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

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    private ReportCalls calls;

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
        calls = new ReportCalls(port, "zhao", PASSWORD);
        var file = "年份,月份,项目,数量\n"
                + Map.of("行政许可", "86", "行政处罚", "0", "行政强制", "0", "行政事业性收费", "923.71", "官网发布", "57", "微信发布", "280")
                        .entrySet()
                        .stream()
                        .map(figure -> "2024,12,%s,%s%n".formatted(figure.getKey(), figure.getValue()))
                        .collect(Collectors.joining());
        var taken = calls.upload("/api/staff/reports/figures/import", "figures.csv", file.getBytes(UTF_8));
        assertThat(taken.has("faults")).as(taken.toString()).isFalse();
    }

    @Test
    void isGivenByKeysAsItWasPublished() throws Exception {
        var published = calls.upload(ReportCalls.IMPORTS, "report.txt", ReportCalls.scanned());
        assertThat(published.get("unread").size()).isZero();
        assertThat(published.get("known").size()).isZero();
        var report = calls.json(ReportCalls.REPORT);
        assertThat(report.get("missing").size())
                .as(report.get("missing").toString())
                .isZero();
        assertThat(report.get("failures").size()).isZero();
        ReportCalls.assertSame(report.get("cells"), published.get("cells"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "html"})
    void isTheSameWhenItsPaperIsRead(String format) throws Exception {
        var paper = calls.get(ReportCalls.REPORT + "?format=" + format).body();
        var read = calls.upload(ReportCalls.IMPORTS, "report." + format, paper);
        assertThat(read.get("unread").size()).as(read.toString()).isZero();
        assertThat(read.get("failures").size()).isZero();
        ReportCalls.assertSame(read.get("cells"), calls.json(ReportCalls.REPORT).get("cells"));
    }

    /// The golden test: from entered figures to the official layout, cell by cell.
    @ParameterizedTest
    @ValueSource(strings = {"docx", "html", "xlsx"})
    void isPrintedInTheOfficialLayout(String format) throws Exception {
        var official = Drawn.official(PaperSamples.zone());
        var printed = calls.printed(format);
        assertThat(official).hasSize(3);
        assertThat(printed).hasSize(3);
        for (var table = 0; table < official.size(); table++) {
            assertThat(printed.get(table)).containsExactlyElementsOf(official.get(table));
        }
    }

    /// Both stand in equations: of a figure that stands alone, such as the number of licences, nobody can tell.
    @ParameterizedTest
    @CsvSource({"1.属于国家秘密, 4, 4, R3_3_1.COMMERCIAL, C3", "一、本年新收政府信息公开申请数量, 1, 1, R1.NATURAL, C1"})
    void isCaughtWithOneDigitChanged(String row, int place, String digit, String cell, String check) throws Exception {
        var read = calls.upload(ReportCalls.IMPORTS, "report.docx", changed(row, place, digit));
        assertThat(read.get("cells").get(cell).asString()).isEqualTo(digit);
        assertThat(read.get("failures").valueStream()).anySatisfy(failure -> {
            assertThat(failure.get("check").asString()).isEqualTo(check);
            assertThat(failure.get("cells").valueStream().map(JsonNode::asString))
                    .contains(cell);
            assertThat(failure.get("difference").asInt()).isNotZero();
        });
        assertThat(calls.confirm(read).statusCode()).isEqualTo(409);
    }

    /// What stands in no equation is held against what staff entered.
    @ParameterizedTest
    @CsvSource({"86, 76, t2.license", "923. 71, 923. 11, t2.fee", "280, 260, t1.wechat", "57, 51, t1.website"})
    void aFigureThatStandsAloneIsHeldAgainstWhatWasEntered(String printed, String changed, String cell)
            throws Exception {
        var scanned = new String(ReportCalls.scanned(), UTF_8);
        assertThat(scanned).containsOnlyOnce(printed);
        var read = calls.upload(
                ReportCalls.IMPORTS,
                "report.txt",
                scanned.replace(printed, changed).getBytes(UTF_8));
        assertThat(read.get("known").valueStream()).singleElement().satisfies(known -> {
            assertThat(known.get("cell").asString()).isEqualTo(cell);
            assertThat(known.get("read").asString()).isEqualTo(changed.replace(" ", ""));
            assertThat(known.get("number").asString()).isEqualTo(printed.replace(" ", ""));
            assertThat(known.get("sentence").asString()).contains("按月填报的是");
        });
    }

    /// The printed report with another number in one cell.
    private byte[] changed(String label, int place, String digit) throws Exception {
        try (var paper = new XWPFDocument(new ByteArrayInputStream(
                calls.get(ReportCalls.REPORT + "?format=docx").body()))) {
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
}
