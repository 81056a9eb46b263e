package cn.gongkai.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.disclosure.Block;
import cn.gongkai.disclosure.extraction.Extraction;
import cn.gongkai.disclosure.extraction.Extractor;
import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.reading.Reading;
import cn.gongkai.report.reading.ReportReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A report that was printed is published and searched like any other file.
class PrintedReportIsReadTests {

    @ParameterizedTest
    @ValueSource(strings = {"report.docx", "report.html"})
    void everyNumberStandsUnderItsHeaders(String name) throws IOException {
        var cells = PaperSamples.distinct();
        var read = read(name);

        assertThat(read.problems()).isEmpty();
        assertThat(quoted(read))
                .hasSize(10 + 175 + 15)
                .contains(
                        quoted(cells, "t2.normative.repealed", "行政规范性文件 本年废止件数"),
                        quoted(cells, "t2.license", "行政许可 本年处理决定数量"),
                        quoted(cells, "t2.fee", "行政事业性收费 本年收费金额（单位：万元）"),
                        quoted(cells, "R1.NATURAL", "一、本年新收政府信息公开申请数量 申请人情况 自然人"),
                        quoted(cells, "R3_2.WELFARE", "三、本年度办理结果 （二）部分公开（区分处理的，只计这一情形，不计其他情形） 申请人情况 法人或其他组织 社会公益组织"),
                        quoted(cells, "R3_3_4.LEGAL_SERVICE", "三、本年度办理结果 （三）不予公开 4.保护第三方合法权益 申请人情况 法人或其他组织 法律服务机构"),
                        quoted(cells, "R3_6_3.TOTAL", "三、本年度办理结果 （六）其他处理 3.其他 申请人情况 总计"),
                        quoted(cells, "R3_7.OTHER_ORG", "三、本年度办理结果 （七）总计 申请人情况 法人或其他组织 其他"),
                        quoted(cells, "R4.TOTAL", "四、结转下年度继续办理 申请人情况 总计"),
                        quoted(cells, "t4.review.upheld", "行政复议 结果维持"),
                        quoted(cells, "t4.suit_direct.total", "行政诉讼 未经复议直接起诉 总计"),
                        quoted(cells, "t4.suit_after_review.pending", "行政诉讼 复议后起诉 尚未审结"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.docx", "report.html"})
    void chaptersAreHeadingsAndBlocksAreCaptions(String name) throws IOException {
        var read = read(name);

        assertThat(read.body().stream()
                        .filter(Block.Heading.class::isInstance)
                        .map(Block::text)
                        .map(text -> text.replace(" ", "")))
                .containsExactly(
                        "可克达拉经开区2024年政府信息公开工作年度报告",
                        "一、总体情况",
                        "二、主动公开政府信息情况",
                        "三、收到和处理政府信息公开申请情况",
                        "四、政府信息公开行政复议、行政诉讼情况",
                        "五、存在的主要问题及改进情况",
                        "（一）存在的主要问题",
                        "六、其他需要报告的事项");
        assertThat(rows(read))
                .filteredOn(row -> row.text().startsWith("行政许可"))
                .singleElement()
                .extracting(Block.TableRow::caption)
                .asString()
                .endsWith("第二十条第（五）项");
        assertThat(read.body()).contains(new Block.Paragraph("（一）主动公开情况。通过官网发布信息57条。"));
    }

    /// Taken in as a report of an earlier year, every number is in its own cell. No two are the same.
    @ParameterizedTest
    @ValueSource(strings = {"report.docx", "report.html"})
    void itsCellsAreReadBack(String name) throws IOException {
        var cells = PaperSamples.distinct()
                .with(Cell.of("t1.website").orElseThrow(), 57)
                .with(Cell.of("t1.wechat").orElseThrow(), 280);
        var values = PaperSamples.values(cells);
        var spoken = new ReportPaper.Values(
                values.organ(),
                values.year(),
                cells,
                values.chapters().with(Chapter.OVERVIEW, "（一）主动公开情况。通过官网发布信息57条，通过微信公众号发布信息280篇。"),
                values.date());
        var bytes = new ByteArrayOutputStream();
        if (name.endsWith(".docx")) {
            ReportPaper.word(spoken, bytes);
        } else {
            ReportPaper.web(spoken, bytes);
        }

        assertThat(ReportReader.read(name, bytes.toByteArray())).isInstanceOfSatisfying(Reading.Read.class, read -> {
            assertThat(read.report().cells()).isEqualTo(cells);
            assertThat(read.report().unread()).isEmpty();
            assertThat(read.report().repairs()).isEmpty();
            assertThat(read.report().organ()).contains("可克达拉经开区");
            assertThat(read.report().year()).hasValue(2024);
            assertThat(read.report().chapters().text(Chapter.PROBLEMS)).isEqualTo("（一）存在的主要问题\n一是内容有待丰富。");
            assertThat(read.report().chapters().text(Chapter.OTHER)).isEqualTo("暂无其他报告事项。");
        });
    }

    private static String quoted(Cells cells, String key, String headers) {
        return headers + "："
                + cells.number(Cell.of(key).orElseThrow()).orElseThrow().toPlainString();
    }

    private static Extraction.Text read(String name) throws IOException {
        var cells = PaperSamples.distinct();
        var bytes = name.endsWith(".docx") ? PaperSamples.word(cells) : PaperSamples.web(cells);
        return switch (Extractor.extract(name, bytes)) {
            case Extraction.Text text -> text;
            case Extraction.Unreadable(var reason) -> throw new AssertionError(reason);
        };
    }

    private static List<Block.TableRow> rows(Extraction.Text read) {
        return read.body().stream()
                .filter(Block.TableRow.class::isInstance)
                .map(Block.TableRow.class::cast)
                .toList();
    }

    private static List<String> quoted(Extraction.Text read) {
        return rows(read).stream()
                .flatMap(row -> row.cells().stream())
                .map(Block.Cell::text)
                .toList();
    }
}
