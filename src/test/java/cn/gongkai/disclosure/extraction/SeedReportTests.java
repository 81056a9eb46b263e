package cn.gongkai.disclosure.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.disclosure.Block;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A real annual report as scanning left it: torn words, shifted columns, smudged labels.
class SeedReportTests {

    private static List<Block> body = List.of();

    @BeforeAll
    static void read() throws IOException {
        try (var in = SeedReportTests.class.getResourceAsStream("/seed-report-2024-ocr.txt")) {
            body = Read.text("seed.txt", Objects.requireNonNull(in).readAllBytes())
                    .body();
        }
    }

    @Test
    void figuresAreCellsUnderTheirHeaders() {
        assertThat(Read.cells(body))
                .contains(
                        "行政许可 本年处理决定数量：86",
                        "行政事业性收费 本年收费金额(单位: 万元)：923.71",
                        "规章 现行有效件数：0",
                        "行政处罚 本年处理决定数量：0",
                        "行政强制 本年处理决定数量：0");
    }

    @Test
    void numbersRunTogetherArePartedAgain() {
        assertThat(Read.cells(body)).contains("行政规范性文件 本年制发件数：0", "行政规范性文件 本年废止件数：0", "行政规范性文件 现行有效件数：0");
    }

    @Test
    void eachPartOfATableKnowsWhatItIsAbout() {
        assertThat(Read.rows(body))
                .filteredOn(row -> row.text().startsWith("行政许可"))
                .singleElement()
                .extracting(Block.TableRow::caption)
                .isEqualTo("第二十条第(五)项");
    }

    @Test
    void applicantsTableIsReadByThePrescribedForm() {
        assertThat(Read.cells(body))
                .contains(
                        "一、本年新收政府信息公开申请数量 申请人情况 自然人：0",
                        "三、本年度办理结果 （三）不予公开 1.属于国家秘密 申请人情况 法人或其他组织 商业企业：0",
                        "三、本年度办理结果 （四）无法提供 3.补正后申请内容仍不明确 申请人情况 总计：0",
                        "三、本年度办理结果 （七）总计 申请人情况 总计：0",
                        "四、结转下年度继续办理 申请人情况 自然人：0");
    }

    @Test
    void aNumberThatScanningLostIsNotInvented() {
        assertThat(Read.cells(body))
                .contains("二、上年结转政府信息公开申请数量 申请人情况 法人或其他组织 商业企业：0")
                .doesNotContain("二、上年结转政府信息公开申请数量 申请人情况 自然人：0");
    }

    @Test
    void reviewsTableIsReadByThePrescribedForm() {
        assertThat(Read.cells(body)).contains("行政复议 结果维持：0", "行政诉讼 未经复议直接起诉 总计：0", "行政诉讼 复议后起诉 尚未审结：0");
    }

    @Test
    void smudgesDoNotBecomeText() {
        assertThat(body).extracting(Block::text).noneMatch(text -> text.contains("\\r1.1") || text.contains("は"));
    }

    @Test
    void sentencesTornByAPageEndAreWhole() {
        assertThat(Read.paragraphs(body))
                .anyMatch(text -> text.contains("加强网站和政务新媒体建设。"))
                .anyMatch(text -> text.contains("57条") && text.contains("微信公众号发布信息 280 篇"));
    }

    @Test
    void headingsKeepTheirText() {
        assertThat(Read.headings(body))
                .extracting(Block.Heading::text)
                .contains("可克达拉经开区 2024 年政府信息公开工作年度报告", "二、主动公开政府信息情况", "六、其他需要报告的事项");
    }
}
