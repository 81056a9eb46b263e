package cn.gongkai.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.paper.Drawn;
import cn.gongkai.report.paper.PaperSamples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/// The zone's published report of 2024, scanned, taken in and confirmed: then it is the report of 2024, in numbers and
/// in words.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:importedzone;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "gongkai.search.semantic=off",
            "gongkai.disclosure.importing=false",
            "gongkai.request.keys=test:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
        })
class ImportedZoneReportTests {

    private static final String PASSWORD = "of the head of office";
    private static final String OWN_WORDS = "坚持公开为常态、不公开为例外原则";

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

    /// The same again is kept once.
    @BeforeEach
    void takeItIn() throws Exception {
        calls = new ReportCalls(port, "zhao", PASSWORD);
        var read = calls.upload(ReportCalls.IMPORTS, "report.txt", ReportCalls.scanned());
        assertThat(read.get("failures").size())
                .as(read.get("failures").toString())
                .isZero();
        var confirmed = calls.confirm(read);
        assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
        assertThat(ReportCalls.json(confirmed.body().getBytes(UTF_8))
                        .get("version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void isTheYearsReport() throws Exception {
        var report = calls.json(ReportCalls.REPORT);
        assertThat(report.get("cells").size()).isEqualTo(Cell.ALL.size()).isEqualTo(202);
        assertThat(report.get("missing").size()).isZero();
        assertThat(report.get("failures").size())
                .as(report.get("failures").toString())
                .isZero();
        assertThat(report.get("origins").valueStream().map(JsonNode::asString).distinct())
                .containsExactly("IMPORTED");
        var zone = PaperSamples.zone();
        for (var cell : Cell.ALL) {
            assertThat(report.get("cells").get(cell.key()).decimalValue())
                    .as(cell.key())
                    .isEqualByComparingTo(zone.number(cell).orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "html", "xlsx"})
    void isPrintedInTheOfficialLayout(String format) throws Exception {
        var official = Drawn.official(PaperSamples.zone());
        var printed = calls.printed(format);
        assertThat(printed).hasSize(3);
        for (var table = 0; table < official.size(); table++) {
            assertThat(printed.get(table)).containsExactlyElementsOf(official.get(table));
        }
    }

    @Test
    void isPrintedInItsOwnWords() throws Exception {
        var html = new String(calls.get(ReportCalls.REPORT + "?format=html").body(), UTF_8);
        assertThat(html).contains(OWN_WORDS, "暂无其他报告事项内容。").doesNotContain("请填写");
        try (var word = new XWPFDocument(new ByteArrayInputStream(
                calls.get(ReportCalls.REPORT + "?format=docx").body()))) {
            assertThat(word.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n")))
                    .contains(OWN_WORDS, "暂无其他报告事项内容。")
                    .doesNotContain("请填写");
        }
    }

    @Test
    void itsChaptersAreWhatItSays() throws Exception {
        var chapters = calls.json(ReportCalls.REPORT + "/chapters");
        assertThat(chapters.get(0).get("words").asString()).contains(OWN_WORDS);
        assertThat(chapters.toString()).doesNotContain("请填写");
    }

    @Test
    void isOnThePage() throws Exception {
        assertThat(calls.page("/staff/reports/2024"))
                .contains("86", "923.71", "57", "280", OWN_WORDS)
                .doesNotContain("请填写", "未填</");
    }
}
