package cn.gongkai.report.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Checks;
import cn.gongkai.report.form.Column;
import cn.gongkai.report.form.Row;
import cn.gongkai.report.reading.ReadReport.How;
import cn.gongkai.report.reading.ReadReport.Why;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTests {

    private static ReadReport read(String name, byte[] bytes) {
        return switch (ReportReader.read(name, bytes)) {
            case Reading.Read(var report) -> report;
            case Reading.Refused(var sentence) -> throw new AssertionError(sentence);
        };
    }

    private static ReadReport read(String text) {
        return read("report.txt", text.getBytes(UTF_8));
    }

    private static String scanned() throws IOException {
        try (var in = ReportReaderTests.class.getResourceAsStream("/seed-report-2024-ocr.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        }
    }

    private static BigDecimal at(ReadReport report, String key) {
        return report.cells().number(Cell.of(key).orElseThrow()).orElseThrow(() -> new AssertionError(key));
    }

    /// The zone's 2024 report as a scanner left it.
    @Test
    void theScannedReportComesOutComplete() throws IOException {
        var report = read(scanned());

        assertThat(report.unread()).isEmpty();
        assertThat(report.organ()).contains("可克达拉经开区");
        assertThat(report.year()).hasValue(2024);
        assertThat(at(report, "t2.license")).isEqualByComparingTo("86");
        assertThat(at(report, "t2.fee")).isEqualByComparingTo("923.71");
        assertThat(at(report, "t1.website")).isEqualByComparingTo("57");
        assertThat(at(report, "t1.wechat")).isEqualByComparingTo("280");
        assertThat(Cell.ALL.stream()
                        .filter(cell ->
                                report.cells().number(cell).orElseThrow().signum() != 0))
                .hasSize(4);
        assertThat(Checks.of(report.cells(), Cells.NONE)).isEmpty();
    }

    @Test
    void whatIsNotPrintedInTheScannedReportIsSaidToBeComputed() throws IOException {
        var repairs = read(scanned()).repairs();

        assertThat(repairs.stream().filter(repair -> repair.how() == How.COMPUTED))
                .extracting(repair -> repair.cell().key())
                .containsExactly("R2.NATURAL", "R3_1.NATURAL", "R3_7.NATURAL", "R3_7.COMMERCIAL");
        assertThat(repairs.stream().filter(repair -> repair.how() == How.BLANK))
                .singleElement()
                .satisfies(repair -> assertThat(repair.printed()).isEqualTo("923. 71"));
    }

    @Test
    void theSameReportWrittenCleanlyIsTheSame() throws IOException {
        var clean = Path.of("index/documents/年报/可克达拉经开区2024年政府信息公开工作年度报告.md");

        assertThat(read("report.md", Files.readAllBytes(clean)).cells())
                .isEqualTo(read(scanned()).cells());
    }

    @Test
    void chaptersKeepTheirText() throws IOException {
        var chapters = read(scanned()).chapters();

        assertThat(chapters.texts()).containsOnlyKeys(Chapter.OVERVIEW, Chapter.PROBLEMS, Chapter.OTHER);
        assertThat(chapters.text(Chapter.OVERVIEW)).contains("政务公开", "公开为常态").doesNotContain("规章");
        assertThat(chapters.text(Chapter.OTHER)).isEqualTo("暂无其他报告事项内容。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"青禾镇人民政府\n2024年1月20日", "青禾镇人民政府\n\n二〇二四年一月二十日", "青禾镇人民政府 2024 年 1 月 20 日", "２０２４年１月２０日"})
    void whoSignsIsNoPartOfTheLastChapter(String signature) {
        var paper = new String(Layouts.TABS.of(new Paper(Figures.of(new Random(8), 9))), UTF_8);

        assertThat(read(paper + "\n" + signature + "\n").chapters().text(Chapter.OTHER))
                .isEqualTo("本年度没有收取信息处理费。");
    }

    static Stream<Cell> countedCells() {
        return Cell.ALL.stream().filter(cell -> cell instanceof Cell.Applications || cell instanceof Cell.Disputes);
    }

    /// In every cell of the third and the fourth table.
    @ParameterizedTest
    @MethodSource("countedCells")
    void oneChangedDigitIsCaught(Cell cell) {
        var cells = Figures.of(new Random(11), 30);
        var changed = cells.with(cell, cells.number(cell).orElseThrow().add(BigDecimal.ONE));
        var report = read("report.html", Layouts.HTML.of(new Paper(changed)));

        assertThat(report.cells()).isEqualTo(changed);
        assertThat(Checks.of(report.cells(), Cells.NONE))
                .anySatisfy(failure -> assertThat(failure.cells()).contains(cell));
    }

    /// Even in a row that lost numbers too: the others are read without it, and it fails against them. Where it may be
    /// either of two rows, what they disagree on stays unread.
    @Test
    void oneChangedDigitOfTheScannedReportIsCaught() throws IOException {
        var text = scanned();
        var third = text.indexOf("一、本年新收");
        var end = text.indexOf("# 五、");
        var tried = 0;
        var unread = 0;
        for (var at = third; at < end; at++) {
            if (text.startsWith("\t0", at)) {
                var report = read(text.substring(0, at) + "\t1" + text.substring(at + 2));
                var failures = Checks.of(report.cells(), Cells.NONE);
                assertThat(failures.size() + report.unread().size())
                        .as("at %d", at)
                        .isPositive();
                assertThat(report.unread().size()).as("at %d", at).isLessThanOrEqualTo(14);
                unread += report.unread().isEmpty() ? 0 : 1;
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(180);
        assertThat(unread).isLessThanOrEqualTo(12);
    }

    @Test
    void aDigitIsNeverMended() {
        var cells = Figures.of(new Random(4), 30);
        var cell = new Cell.Applications(Row.R3_1, Column.NATURAL);
        var changed = cells.with(cell, 99_999);

        assertThat(read("report.md", Layouts.MARKDOWN.of(new Paper(changed)))
                        .cells()
                        .number(cell))
                .hasValue(BigDecimal.valueOf(99_999));
    }

    private static ReadReport second(String table) {
        var paper = new String(Layouts.MARKDOWN.of(new Paper(Figures.of(new Random(8), 9))), UTF_8);
        var from = paper.indexOf("| 第二十条第（一）项");
        return read(
                "report.md",
                (paper.substring(0, from) + table + paper.substring(paper.indexOf("三、收到和处理"))).getBytes(UTF_8));
    }

    @Test
    void countsMayStandBesideTheirLabels() {
        var report = second("""
                | 规章 | 本年制发件数 | 1 | 本年废止件数 | 2 | 现行有效件数 | 3 |
                |---|---|---|---|---|---|---|
                | 行政许可 | 86 | 行政处罚 | 7 | 行政强制 | 0 |

                """);

        assertThat(List.of(
                        "t2.rules.issued",
                        "t2.rules.repealed",
                        "t2.rules.in_force",
                        "t2.license",
                        "t2.penalty",
                        "t2.coercion"))
                .extracting(key -> at(report, key).intValue())
                .containsExactly(1, 2, 3, 86, 7, 0);
    }

    @Test
    void countsMayStandInAnotherOrderIfTheHeaderSaysSo() {
        var report = second("""
                | 信息内容 | 现行有效件数 | 本年制发件数 | 本年废止件数 |
                |---|---|---|---|
                | 规章 | 15 | 3 | 1 |

                """);

        assertThat(at(report, "t2.rules.in_force").intValue()).isEqualTo(15);
        assertThat(at(report, "t2.rules.issued").intValue()).isEqualTo(3);
    }

    @Test
    void theFormatOf2019CountsSomethingElse() {
        var report = second("""
                | 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
                |---|---|---|---|
                | 规章 | 15 | 3 | 1 |

                """);

        assertThat(report.unread())
                .filteredOn(unread -> unread.cell().key().startsWith("t2.rules"))
                .hasSize(3)
                .allMatch(unread -> unread.why() == Why.OTHER_FORMAT);
    }

    @Test
    void aFeeInYuanIsNotTakenForTenThousands() {
        var report = second("""
                | 信息内容 | 本年收费金额（单位：元） |
                |---|---|
                | 行政事业性收费 | 86000 |

                """);

        assertThat(report.unread())
                .filteredOn(unread -> unread.cell().key().equals("t2.fee"))
                .singleElement()
                .satisfies(unread -> assertThat(unread.why()).isEqualTo(Why.UNIT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "通过政务官网发布各类信息 57条,微信公众号发布 信息 280 篇。 | 57 | 280",
                "政府门户网站公开信息1,234条，“青禾发布”微信公众号推送280条。 | 1234 | 280",
                "网站主动公开政府信息５７条；微信公众号发布２８０篇。 | 57 | 280",
                "通过政府网站、微信公众号共发布信息300条。 | |",
                "政府网站和微信公众号发布信息300条。 | |",
                "政府网站发布信息300余条。 | |",
                "截至年底，网站累计发布信息300条，全年网站发布信息12条。 | |",
                "网站发布信息比上年增加30条，微信公众号粉丝300个。 | |",
                "全年受理咨询20条。 | |"
            })
    void publishedItemsAreReadWhereTheTextIsPlain(String text, Integer website, Integer wechat) {
        var paper = new Paper(Figures.of(new Random(8), 9));
        paper.opening.set(2, text);
        var cells = read("report.md", Layouts.MARKDOWN.of(paper)).cells();

        assertThat(cells.number(new Cell.Published(Cell.Published.Channel.WEBSITE))
                        .map(BigDecimal::intValue)
                        .orElse(null))
                .isEqualTo(website);
        assertThat(cells.number(new Cell.Published(Cell.Published.Channel.WECHAT))
                        .map(BigDecimal::intValue)
                        .orElse(null))
                .isEqualTo(wechat);
    }

    @ParameterizedTest
    @CsvSource({
        "青禾镇人民政府2023年政府信息公开工作年度报告, 青禾镇人民政府, 2023",
        "2023年青禾镇政府信息公开工作年度报告, 青禾镇, 2023",
        "青禾镇二〇二三年度政府信息公开年度报告, 青禾镇, 2023",
        "《青禾镇 ２０２３ 年 政府信息 公开工作年度报告》, 青禾镇, 2023"
    })
    void theTitleSaysWhoseReportItIs(String title, String organ, int year) {
        var paper = new Paper(Figures.of(new Random(8), 9));
        paper.opening.set(0, title);
        var report = read("report.txt", Layouts.TABS.of(paper));

        assertThat(report.organ()).contains(organ);
        assertThat(report.year()).hasValue(year);
    }

    @Test
    void numbersMayStandBelowEachOther() {
        var cells = Figures.of(new Random(9), 20);
        var lines = new ArrayList<String>();
        for (var line : new String(Layouts.TABS.of(new Paper(cells)), UTF_8).split("\n")) {
            lines.addAll(line.contains("\t") ? List.of(line.strip().split("\t+")) : List.of(line));
        }

        assertThat(read(String.join("\n", lines)).cells()).isEqualTo(cells);
    }

    @ParameterizedTest
    @ValueSource(strings = {"今年的工作要点如下。", "一、总体情况\n全年公开信息57条。\n二、主动公开政府信息情况\n规章\t1\t2\t3\n行政规范性文件\t1\t2\t3"})
    void whatHasNoThirdTableIsRefusedInWords(String text) {
        assertThat(ReportReader.read("a.txt", text.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("没有找到", "再上传"));
    }

    @Test
    void whatCannotBeOpenedIsRefusedInWords() {
        assertThat(ReportReader.read("a.docx", "no such thing".getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.sentence()).isNotBlank());
    }
}
