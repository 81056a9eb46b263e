package cn.gongkai.report.paper;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Chapters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;

/// Reports to print in tests.
public final class PaperSamples {

    private PaperSamples() {}

    /// The zone's figures of 2024.
    public static Cells zone() {
        var cells = Cells.NONE;
        for (var cell : Cell.ALL) {
            cells = cells.with(cell, 0);
        }
        return cells.with(Cell.of("t1.website").orElseThrow(), 57)
                .with(Cell.of("t1.wechat").orElseThrow(), 280)
                .with(Cell.of("t2.license").orElseThrow(), 86)
                .with(Cell.of("t2.fee").orElseThrow(), new BigDecimal("923.71"));
    }

    /// No number twice, so that swapped cells are seen.
    public static Cells distinct() {
        var cells = Cells.NONE;
        var number = 1001;
        for (var cell : Cell.ALL) {
            cells = cells.with(cell, number++);
        }
        return cells.with(Cell.of("t2.fee").orElseThrow(), new BigDecimal("12.340056"));
    }

    public static ReportPaper.Values values(Cells cells) {
        return new ReportPaper.Values(
                "可克达拉经开区",
                Year.of(2024),
                cells,
                Chapters.NONE
                        .with(Chapter.OVERVIEW, "2024年的总体情况。\n（一）主动公开情况。通过官网发布信息57条。")
                        .with(Chapter.PROBLEMS, "（一）存在的主要问题\n一是内容有待丰富。")
                        .with(Chapter.OTHER, "暂无其他报告事项。"),
                LocalDate.of(2025, 1, 20));
    }

    public static byte[] word(Cells cells) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ReportPaper.word(values(cells), bytes);
        return bytes.toByteArray();
    }

    public static byte[] web(Cells cells) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ReportPaper.web(values(cells), bytes);
        return bytes.toByteArray();
    }

    public static byte[] sheets(Cells cells) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ReportPaper.sheets(values(cells), bytes);
        return bytes.toByteArray();
    }
}
