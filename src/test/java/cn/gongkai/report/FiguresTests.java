package cn.gongkai.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.form.Cell;
import cn.gongkai.support.Databases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Monthly figures, typed and brought as files.
@ParameterizedClass
@EnumSource
class FiguresTests {

    private final ReportOffice office;

    FiguresTests(Databases kind) {
        office = new ReportOffice(kind);
        office.clock.now = RandomRegister.morning(LocalDate.of(2026, 3, 2));
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void monthsAddUpToTheirCellWithAllDecimals() {
        assertThat(typed(1, FigureKind.FEE, "923.71")).isEqualTo(new FiguresSaved.Done(1));
        assertThat(typed(2, FigureKind.FEE, "0.000001")).isEqualTo(new FiguresSaved.Done(1));
        assertThat(typed(2, FigureKind.LICENSE, "１,０８６")).isEqualTo(new FiguresSaved.Done(1));
        var cells = office.reports.of(2025).cells();
        assertThat(cells.number(FigureKind.FEE.cell())).contains(new BigDecimal("923.710001"));
        assertThat(cells.number(FigureKind.LICENSE.cell())).contains(new BigDecimal("1086"));
        // Nobody entered it: it is not zero.
        assertThat(cells.missing()).contains(FigureKind.PENALTY.cell(), FigureKind.WECHAT.cell());
        assertThat(office.reports
                        .of(2025)
                        .entry(FigureKind.FEE.cell())
                        .orElseThrow()
                        .origin())
                .isEqualTo(Origin.ENTERED);
    }

    @Test
    void whatIsNoNumberIsRefusedAndNothingOfItKept() {
        var rows = List.of(
                new Figures.Typed(YearMonth.of(2025, 1), FigureKind.LICENSE, "3", ""),
                new Figures.Typed(YearMonth.of(2025, 2), FigureKind.LICENSE, "3.5", ""),
                new Figures.Typed(YearMonth.of(2025, 3), FigureKind.FEE, "0.0000001", ""));
        assertThat(office.figures.save(2025, rows, "a"))
                .isInstanceOfSatisfying(
                        FiguresSaved.Refused.class,
                        refused -> assertThat(refused.faults())
                                .hasSize(2)
                                .anyMatch(fault -> fault.contains("2月行政许可") && fault.contains("3.5")));
        assertThat(office.figures.of(2025)).isEmpty();
        assertThat(typed(1, FigureKind.LICENSE, "-1")).isInstanceOf(FiguresSaved.Refused.class);
        assertThat(typed(1, FigureKind.LICENSE, "1e9")).isInstanceOf(FiguresSaved.Refused.class);
        assertThat(office.figures.save(2027, List.of(), "a")).isInstanceOf(FiguresSaved.Refused.class);
    }

    @Test
    void onlyWhatWasTypedIsWrittenAndNotOverWhatSomebodyElseWrote() {
        typed(1, FigureKind.LICENSE, "3");
        typed(2, FigureKind.LICENSE, "5");
        // One has the grid open with 3 and 5, another one writes 6 in February.
        typed(2, FigureKind.LICENSE, "6");
        assertThat(office.figures.save(2025, List.of(seen(1, "4", "3"), seen(2, "5", "5")), "b"))
                .isEqualTo(new FiguresSaved.Done(1));
        assertThat(office.figures.of(2025))
                .extracting(figure -> figure.number().intValue())
                .containsExactly(4, 6);
        // Who typed over the same number is told, and nothing of the grid is kept.
        assertThat(office.figures.save(2025, List.of(seen(1, "9", "4"), seen(2, "7", "5")), "b"))
                .isInstanceOfSatisfying(
                        FiguresSaved.Stale.class,
                        stale -> assertThat(stale.places())
                                .containsExactly(new FiguresSaved.Place(
                                        YearMonth.of(2025, 2),
                                        FigureKind.LICENSE,
                                        Optional.of(BigDecimal.valueOf(6)))));
        assertThat(office.figures.save(2025, List.of(seen(2, "", "5")), "b")).isInstanceOf(FiguresSaved.Stale.class);
        assertThat(office.figures.of(2025))
                .extracting(figure -> figure.number().intValue())
                .containsExactly(4, 6);
        // The same number twice is no quarrel, and who has seen the other one may write over it.
        assertThat(office.figures.save(2025, List.of(seen(2, "6.0", "5")), "b")).isEqualTo(new FiguresSaved.Done(0));
        assertThat(office.figures.save(2025, List.of(seen(2, "7", "6")), "b")).isEqualTo(new FiguresSaved.Done(1));
        assertThat(typed(2, FigureKind.LICENSE, "")).isEqualTo(new FiguresSaved.Done(1));
        assertThat(typed(1, FigureKind.LICENSE, "")).isEqualTo(new FiguresSaved.Done(1));
        assertThat(office.figures.of(2025)).isEmpty();
    }

    @Test
    void readsWhatExcelAndPeopleWrite() throws IOException {
        var text = "年份,月份,项目,数量,备注\r\n2025,1,行政许可,\"1,086\",一季度\r\n2025年,2月,FEE,0.5,\r\n\r\n2024,12,微信发布,280";
        assertThat(office.figures.take("a.csv", text.getBytes(Charset.forName("GBK")), "a"))
                .isEqualTo(new FiguresSaved.Done(3));
        assertThat(office.figures.of(2025))
                .extracting(figure -> figure.kind() + " " + figure.number() + " " + figure.note())
                .containsExactly("LICENSE 1086 一季度", "FEE 0.5 ");
        assertThat(office.figures.take("b.csv", "\uFEFF2025\t3\t行政处罚\t7".getBytes(UTF_8), "a"))
                .isEqualTo(new FiguresSaved.Done(1));
        assertThat(office.figures.take("c.xlsx", sheet(List.of("2025", "3", "行政强制"), 2), "a"))
                .isEqualTo(new FiguresSaved.Done(1));
        assertThat(office.reports.of(2025).cells().number(new Cell.Figure(Cell.Figure.Kind.COERCION)))
                .contains(BigDecimal.TWO);
    }

    @Test
    void aBadRowIsNamedWithItsLineAndNothingIsKept() {
        var text = "年份,月份,项目,数量\n2025,1,行政许可,3\n2025,13,行政许可,3\n2025,2,罚款,3\n2025,3,行政许可,三\n"
                + "2027,3,行政许可,3\n2025,1,行政许可,4\n2025,4";
        assertThat(office.figures.take("a.csv", text.getBytes(UTF_8), "a"))
                .isInstanceOfSatisfying(
                        FiguresSaved.Refused.class,
                        refused -> assertThat(refused.faults())
                                .satisfiesExactly(
                                        fault -> assertThat(fault)
                                                .startsWith("第 3 行")
                                                .contains("13"),
                                        fault -> assertThat(fault)
                                                .startsWith("第 4 行")
                                                .contains("罚款"),
                                        fault -> assertThat(fault)
                                                .startsWith("第 5 行")
                                                .contains("三"),
                                        fault -> assertThat(fault)
                                                .startsWith("第 6 行")
                                                .contains("2027"),
                                        fault -> assertThat(fault)
                                                .startsWith("第 7 行")
                                                .contains("第 2 行"),
                                        fault -> assertThat(fault)
                                                .startsWith("第 8 行")
                                                .contains("四列")));
        assertThat(office.figures.of(2025)).isEmpty();
    }

    @Test
    void whatIsNoTableIsRefused() {
        for (var content :
                List.of(new byte[0], "垃圾".getBytes(UTF_8), new byte[] {'P', 'K', 3, 4, 0}, new byte[] {-1, -2, 0})) {
            for (var name : List.of("a.csv", "a.xlsx")) {
                assertThat(office.figures.take(name, content, "a")).as(name).isInstanceOf(FiguresSaved.Refused.class);
            }
        }
        assertThat(office.figures.take("a.csv", "\"没有结束的引号,1".getBytes(UTF_8), "a"))
                .isInstanceOf(FiguresSaved.Refused.class);
    }

    private static Figures.Typed seen(int month, String number, String was) {
        return new Figures.Typed(
                YearMonth.of(2025, month), FigureKind.LICENSE, number, Optional.empty(), Optional.of(was));
    }

    private FiguresSaved typed(int month, FigureKind figure, String number) {
        return office.figures.save(
                2025, List.of(new Figures.Typed(YearMonth.of(2025, month), figure, number, "")), "a");
    }

    private static byte[] sheet(List<String> texts, double number) throws IOException {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var row = book.createSheet().createRow(0);
            for (var column = 0; column < texts.size(); column++) {
                row.createCell(column).setCellValue(texts.get(column));
            }
            row.createCell(texts.size()).setCellValue(number);
            book.write(bytes);
            return bytes.toByteArray();
        }
    }
}
