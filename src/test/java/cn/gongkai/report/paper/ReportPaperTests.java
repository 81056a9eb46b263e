package cn.gongkai.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Chapters;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportPaperTests {

    private static final String TITLE = "可克达拉经开区2024年政府信息公开工作年度报告";

    enum Kind {
        WORD,
        WEB,
        SHEETS;

        byte[] made(ReportPaper.Values values) {
            var bytes = new ByteArrayOutputStream();
            try {
                switch (this) {
                    case WORD -> ReportPaper.word(values, bytes);
                    case WEB -> ReportPaper.web(values, bytes);
                    case SHEETS -> ReportPaper.sheets(values, bytes);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }

        List<List<Drawn>> tables(ReportPaper.Values values) throws IOException {
            var made = made(values);
            return switch (this) {
                case WORD -> Drawn.word(made);
                case WEB -> Drawn.web(made);
                case SHEETS -> Drawn.sheets(made);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void theZonesReportIsTheOfficialLayoutCellByCell(Kind kind) throws IOException {
        compare(kind, PaperSamples.zone());
    }

    @ParameterizedTest
    @EnumSource
    void everyNumberStandsInItsOwnPlace(Kind kind) throws IOException {
        var cells = PaperSamples.distinct();

        compare(kind, cells);
        assertThat(Drawn.official(cells).stream().flatMap(List::stream).map(Drawn::text))
                .containsAll(cells.present()
                        .filter(cell -> !(cell instanceof Cell.Published))
                        .map(cell -> cells.number(cell).orElseThrow().toPlainString())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void aNumberThatIsNotKnownIsAnEmptyCell(Kind kind) throws IOException {
        compare(kind, Cells.NONE);
    }

    private static void compare(Kind kind, Cells cells) throws IOException {
        var official = Drawn.official(cells);
        var tables = kind.tables(PaperSamples.values(cells));

        assertThat(official.stream().map(List::size)).containsExactly(4 + 10 + 6 + 10, 10 + 25 + 5 + 175, 19 + 15);
        assertThat(tables).hasSize(3);
        for (var i = 0; i < 3; i++) {
            assertThat(tables.get(i)).containsExactlyElementsOf(official.get(i));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameReportIsTheSameFile(Kind kind) throws InterruptedException {
        var values = PaperSamples.values(PaperSamples.zone());
        var first = kind.made(values);
        // Zip files tell the time in steps of two seconds.
        Thread.sleep(2100);

        assertThat(kind.made(values)).isEqualTo(first);
        assertThat(kind.made(PaperSamples.values(
                        PaperSamples.zone().with(Cell.of("R1.TOTAL").orElseThrow(), 1))))
                .isNotEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    void theStreamStaysOpen(Kind kind) throws IOException {
        var closed = new boolean[1];
        var out = new OutputStream() {
            @Override
            public void write(int b) {}

            @Override
            public void close() {
                closed[0] = true;
            }
        };
        var values = PaperSamples.values(Cells.NONE);
        switch (kind) {
            case WORD -> ReportPaper.word(values, out);
            case WEB -> ReportPaper.web(values, out);
            case SHEETS -> ReportPaper.sheets(values, out);
        }

        assertThat(closed[0]).isFalse();
    }

    @Test
    void wordHasTheOfficialPageAndNoParagraphsOfAir() throws IOException {
        try (var document = document()) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getW()).hasToString("11970");
            assertThat(section.getPgSz().getH()).hasToString("16929");
            assertThat(section.getPgMar().getTop()).hasToString("2109");
            assertThat(document.getParagraphs())
                    .allSatisfy(paragraph -> assertThat(paragraph.getText()).isNotBlank());
            assertThat(document.getParagraphs().getFirst().getText().replace("\n", ""))
                    .isEqualTo(TITLE);
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .containsSubsequence(
                            "一、总体情况",
                            "（一）主动公开情况。通过官网发布信息57条。",
                            "二、主动公开政府信息情况",
                            "三、收到和处理政府信息公开申请情况",
                            "四、政府信息公开行政复议、行政诉讼情况",
                            "五、存在的主要问题及改进情况",
                            "（一）存在的主要问题",
                            "六、其他需要报告的事项",
                            "暂无其他报告事项。",
                            "可克达拉经开区",
                            "2025年1月20日");
        }
    }

    @Test
    void headRowsOfWideTablesAreRepeatedAndColumnsFillThePage() throws IOException {
        try (var document = document()) {
            assertThat(document.getTables().stream()
                            .map(table -> table.getRows().stream()
                                    .filter(row -> row.isRepeatHeader())
                                    .count()))
                    .containsExactly(0L, 3L, 3L);
            assertThat(document.getTables()).allSatisfy(table -> {
                var widths = table.getCTTbl().getTblGrid().getGridColList().stream()
                        .mapToInt(column -> Integer.parseInt(column.getW().toString()))
                        .sum();
                assertThat(widths / 57.0).isBetween(155.5, 156.5);
                assertThat(table.getRows())
                        .allSatisfy(row -> assertThat(row.isCantSplitRow()).isTrue());
            });
        }
    }

    @Test
    void webNamesTheHeadersOfEachNumber() {
        var page = page(PaperSamples.distinct());

        assertThat(page.select("table > caption").eachText())
                .containsExactly("主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况");
        var numbers = page.select("td[headers]");
        assertThat(numbers).hasSize(Cell.ALL.size() - 2);
        assertThat(numbers)
                .allSatisfy(number -> assertThat(headers(page, number)).doesNotContainNull());
        assertThat(heads(page, "R3_3_4.LEGAL_SERVICE"))
                .containsExactly("申请人情况", "法人或其他组织", "法律服务机构", "三、本年度办理结果", "（三）不予公开", "4.保护第三方合法权益");
        assertThat(heads(page, "R4.TOTAL")).containsExactly("申请人情况", "总计", "四、结转下年度继续办理");
        assertThat(heads(page, "t2.coercion")).containsExactly("第二十条第（六）项", "本年处理决定数量", "行政强制");
        assertThat(heads(page, "t4.suit_after_review.pending")).containsExactly("行政诉讼", "复议后起诉", "尚未审结");
        assertThat(page.select("th:not([scope])")).isEmpty();
    }

    private static List<String> heads(Element page, String key) {
        var text = PaperSamples.distinct()
                .number(Cell.of(key).orElseThrow())
                .orElseThrow()
                .toPlainString();
        var number = page.select("td[headers]").stream()
                .filter(cell -> cell.text().equals(text))
                .findFirst()
                .orElseThrow();
        return headers(page, number).stream().map(Element::text).toList();
    }

    private static List<Element> headers(Element page, Element number) {
        return Stream.of(number.attr("headers").split(" "))
                .map(page::getElementById)
                .toList();
    }

    @Test
    void webNeedsNothingBesideIt() {
        var page = page(PaperSamples.zone());

        assertThat(page.select("script, link, img, iframe, [style], [src], [href]"))
                .isEmpty();
        assertThat(page.select("h1").text()).isEqualTo(TITLE);
        assertThat(page.select("h2").eachText()).hasSize(6);
        assertThat(page.select("h3").eachText()).containsExactly("（一）存在的主要问题");
        assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void whatStaffWriteStaysText() {
        var values = new ReportPaper.Values(
                "<b>甲</b>&局",
                Year.of(2024),
                Cells.NONE,
                Chapters.NONE.with(Chapter.OVERVIEW, "<script>alert(1)</script>"),
                LocalDate.of(2025, 1, 20));
        var page = Jsoup.parse(new String(Kind.WEB.made(values), StandardCharsets.UTF_8));

        assertThat(page.select("script, b")).isEmpty();
        assertThat(page.select("main > p").eachText()).contains("<script>alert(1)</script>");
        assertThat(page.title()).isEqualTo("<b>甲</b>&局2024年政府信息公开工作年度报告");
    }

    @Test
    void sheetsTellEveryCellToPrograms() throws IOException {
        var cells = PaperSamples.zone();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(Kind.SHEETS.made(PaperSamples.values(cells))))) {
            var data = workbook.getSheetAt(3);
            assertThat(data.getLastRowNum()).isEqualTo(Cell.ALL.size());
            for (var i = 1; i <= data.getLastRowNum(); i++) {
                var cell =
                        Cell.of(data.getRow(i).getCell(0).getStringCellValue()).orElseThrow();
                assertThat(data.getRow(i).getCell(1).getStringCellValue()).isEqualTo(cell.label());
                assertThat(BigDecimal.valueOf(data.getRow(i).getCell(2).getNumericCellValue()))
                        .isEqualByComparingTo(cells.number(cell).orElseThrow());
            }
        }
    }

    private static XWPFDocument document() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(Kind.WORD.made(PaperSamples.values(PaperSamples.zone()))));
    }

    private static Element page(Cells cells) {
        return Jsoup.parse(new String(Kind.WEB.made(PaperSamples.values(cells)), StandardCharsets.UTF_8));
    }
}
