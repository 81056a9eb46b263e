package cn.gongkai.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Chapters;
import cn.gongkai.report.form.Column;
import cn.gongkai.report.form.Row;
import java.math.BigDecimal;
import java.time.Year;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DraftTests {

    private static final Year YEAR = Year.of(2024);
    private static final String ORGAN = "可克达拉经开区";

    @Test
    void theZonesYearInTheUsualWords() {
        var chapters = Draft.of(ORGAN, YEAR, zone(), BigDecimal.ZERO);

        assertThat(chapters.text(Chapter.OVERVIEW))
                .startsWith("2024年，可克达拉经开区依照《中华人民共和国政府信息公开条例》开展政府信息公开工作。")
                .contains(
                        "（一）主动公开情况。2024年通过官网发布信息57条，通过微信公众号发布信息280篇。未制发行政规范性文件。"
                                + "作出行政许可决定86件，未作出行政处罚和行政强制决定，收取行政事业性收费923.71万元。",
                        "（二）依申请公开情况。本年度未收到政府信息公开申请，无上年结转。无行政复议和行政诉讼。\n",
                        "（三）政府信息管理情况。（请填写：",
                        "（四）政府信息公开平台建设情况。（请填写：",
                        "（五）监督保障情况。（请填写：");
        assertThat(chapters.text(Chapter.OTHER)).isEqualTo("暂无其他报告事项。");
        assertThat(chapters.text(Chapter.APPLICATIONS)).isEmpty();
    }

    @Test
    void aYearWithApplications() {
        var cells = zone();
        cells = cells.with(total(Row.R1), 6)
                .with(total(Row.R2), 2)
                .with(total(Row.R3_7), 7)
                .with(total(Row.R4), 1);
        cells = cells.with(total(Row.R3_1), 3).with(total(Row.R3_2), 1).with(total(Row.R3_3_4), 1);
        cells = cells.with(total(Row.R3_3_7), 1).with(total(Row.R3_6_3), 1);
        cells = cells.with(Cell.of("t4.suit_direct.total").orElseThrow(), 1)
                .with(Cell.of("t4.suit_after_review.total").orElseThrow(), 2);

        assertThat(Draft.of(ORGAN, YEAR, cells, new BigDecimal("380.00")).paragraphs(Chapter.OVERVIEW))
                .contains(new Chapters.Paragraph(
                        "（二）依申请公开情况。",
                        "本年度新收政府信息公开申请6件，上年结转2件。本年度办结7件，予以公开3件，部分公开1件，不予公开2件，其他处理1件，"
                                + "结转下年度继续办理1件。无行政复议，被提起行政诉讼3件。"));
        assertThat(Draft.of(ORGAN, YEAR, cells, new BigDecimal("380.00")).text(Chapter.OTHER))
                .isEqualTo("依照《政府信息公开信息处理费管理办法》，本年度收取信息处理费380元。");
    }

    @Test
    void whatIsNotKnownIsAskedFor() {
        var chapters = Draft.of(ORGAN, YEAR, Cells.NONE, BigDecimal.ZERO);

        assertThat(chapters.text(Chapter.OVERVIEW))
                .contains("通过官网发布信息（请填写：官网发布信息（条））条")
                .doesNotContain("0件");
        assertThat(Gap.in(chapters))
                .contains(
                        new Gap(Chapter.OVERVIEW, "官网发布信息（条）"),
                        new Gap(Chapter.OVERVIEW, "一、本年新收政府信息公开申请数量 总计"),
                        new Gap(Chapter.PROBLEMS, "本年度存在的主要问题"));
    }

    @Test
    void whatStaffMustWriteIsFoundHoweverTheyLeftIt() {
        var chapters = Chapters.NONE
                .with(Chapter.OVERVIEW, "（一）主动公开情况。( 请填写: 重点 )已写。（请填写：")
                .with(Chapter.PROBLEMS, "（一）存在的主要问题（请填写）")
                .with(Chapter.OTHER, "申请方式见指南（请填写申请表）。");

        assertThat(Gap.in(chapters))
                .containsExactly(
                        new Gap(Chapter.OVERVIEW, "重点"), new Gap(Chapter.OVERVIEW, ""), new Gap(Chapter.PROBLEMS, ""));
    }

    @Test
    void aDraftNeverContradictsItsCells() {
        var random = new Random(2024);
        var told = 0;
        for (var i = 0; i < 300; i++) {
            var cells = Cells.NONE;
            for (var cell : Cell.ALL) {
                cells = cells.with(cell, random.nextInt(3) == 0 ? 0 : random.nextInt(3000));
            }
            var paid = BigDecimal.valueOf(random.nextBoolean() ? random.nextInt(100_000) : 0, 2);
            var chapters = Draft.of(ORGAN, YEAR, cells, paid);

            assertThat(ChapterChecks.of(YEAR, chapters, cells, paid)).isEmpty();
            told += Claim.in(YEAR, Chapter.OVERVIEW, chapters.text(Chapter.OVERVIEW))
                    .size();
        }
        assertThat(told).isGreaterThan(4500);
    }

    @Test
    void everyNumberOfADraftIsRead() {
        var cells = Cells.NONE;
        var number = 1000;
        for (var cell : Cell.ALL) {
            cells = cells.with(cell, number++);
        }
        var text = Draft.of(ORGAN, YEAR, cells, BigDecimal.ZERO).text(Chapter.OVERVIEW);

        var numbers = Pattern.compile("\\d{4,}(?=[件条篇万])")
                .matcher(text)
                .results()
                .map(match -> new BigDecimal(match.group()))
                .toList();
        assertThat(numbers).hasSizeGreaterThan(17);
        assertThat(Claim.in(YEAR, Chapter.OVERVIEW, text).stream().map(Claim::number))
                .containsExactlyElementsOf(numbers);
    }

    private static Cell total(Row row) {
        return new Cell.Applications(row, Column.TOTAL);
    }

    private static Cells zone() {
        var cells = Cells.NONE;
        for (var cell : Cell.ALL) {
            cells = cells.with(cell, 0);
        }
        return cells.with(Cell.of("t1.website").orElseThrow(), 57)
                .with(Cell.of("t1.wechat").orElseThrow(), 280)
                .with(Cell.of("t2.license").orElseThrow(), 86)
                .with(Cell.of("t2.fee").orElseThrow(), new BigDecimal("923.71"));
    }
}
