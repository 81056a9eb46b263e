package cn.gongkai.disclosure.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.disclosure.Block;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class OfficeFileTests {

    @Test
    void wordWithMergedCells() throws IOException {
        var body = Read.text("report.docx", word()).body();

        assertThat(body.getFirst()).isEqualTo(new Block.Heading(1, "年度报告"));
        assertThat(Read.paragraphs(body)).contains("本年度办理情况如下。");
        assertThat(Read.cells(body))
                .containsExactly(
                        "予以公开 申请人情况 自然人：4", "予以公开 申请人情况 法人：1",
                        "不予公开 国家秘密 申请人情况 自然人：2", "不予公开 国家秘密 申请人情况 法人：0",
                        "不予公开 其他 申请人情况 自然人：3", "不予公开 其他 申请人情况 法人：5");
    }

    /// Two header rows; a label over two columns, then one over two rows.
    private static byte[] word() throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            var title = document.createParagraph();
            title.getCTP().addNewPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
            title.createRun().setText("年度报告");
            document.createParagraph().createRun().setText("本年度办理情况如下。");
            var table = document.createTable(5, 4);
            fill(table, 0, "结果", "", "申请人情况", "");
            fill(table, 1, "", "", "自然人", "法人");
            fill(table, 2, "予以公开", "", "4", "1");
            fill(table, 3, "不予公开", "国家秘密", "2", "0");
            fill(table, 4, "", "其他", "3", "5");
            mergeDown(table, 0, 0, 1);
            mergeDown(table, 0, 3, 4);
            mergeRight(table, 0, 2);
            mergeRight(table, 0, 0);
            mergeRight(table, 1, 0);
            mergeRight(table, 2, 0);
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(XWPFTable table, int row, String... texts) {
        for (var i = 0; i < texts.length; i++) {
            table.getRow(row).getCell(i).setText(texts[i]);
        }
    }

    private static void mergeRight(XWPFTable table, int row, int column) {
        var cell = table.getRow(row).getCell(column).getCTTc();
        var properties = cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr();
        properties.addNewGridSpan().setVal(BigInteger.TWO);
        table.getRow(row).removeCell(column + 1);
    }

    private static void mergeDown(XWPFTable table, int column, int from, int to) {
        for (var row = from; row <= to; row++) {
            var cell = table.getRow(row).getCell(column).getCTTc();
            var properties = cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr();
            properties.addNewVMerge().setVal(row == from ? STMerge.RESTART : STMerge.CONTINUE);
        }
    }

    /// The law's own numbers are often Word's automatic ones.
    @Test
    void wordCountsArticlesByItself() throws IOException {
        byte[] bytes;
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            var scheme = CTAbstractNum.Factory.newInstance();
            scheme.setAbstractNumId(BigInteger.ZERO);
            var level = scheme.addNewLvl();
            level.setIlvl(BigInteger.ZERO);
            level.addNewNumFmt().setVal(STNumberFormat.CHINESE_COUNTING);
            level.addNewLvlText().setVal("第%1条");
            level.addNewStart().setVal(BigInteger.ONE);
            var numbering = document.createNumbering();
            var id = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(scheme)));
            for (var i = 1; i <= 12; i++) {
                var paragraph = document.createParagraph();
                paragraph.setNumID(id);
                paragraph.createRun().setText("内容" + i + "。");
            }
            document.write(out);
            bytes = out.toByteArray();
        }

        assertThat(Read.text("law.docx", bytes).body())
                .hasSize(12)
                .startsWith(new Block.Paragraph("第一条 内容1。"))
                .endsWith(new Block.Paragraph("第十二条 内容12。"));
    }

    @Test
    void workbookWithMergedCells() throws IOException {
        var body = Read.text("fees.xlsx", workbook(new XSSFWorkbook())).body();

        assertThat(Read.cells(body))
                .containsExactly(
                        "收费 检索费 2024年 金额：10.50", "收费 检索费 2024年 件数：3",
                        "收费 邮寄费 2024年 金额：8.00", "收费 邮寄费 2024年 件数：2",
                        "合计 2024年 金额：18.50", "合计 2024年 件数：5");
        assertThat(Read.rows(body)).allSatisfy(row -> assertThat(row.caption()).isEqualTo("信息处理费统计表"));
        assertThat(body).extracting(Block::text).noneMatch(text -> text.contains("内部"));
    }

    @Test
    void theOlderWorkbookFormatUnderTheNewerName() throws IOException {
        var body = Read.text("fees.xlsx", workbook(new HSSFWorkbook())).body();

        assertThat(Read.cells(body)).contains("收费 邮寄费 2024年 件数：2");
    }

    private static byte[] workbook(Workbook workbook) throws IOException {
        try (workbook;
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("费用");
            row(sheet, 0, "信息处理费统计表");
            row(sheet, 1, "项目", "", "2024年", "");
            row(sheet, 2, "", "", "金额", "件数");
            row(sheet, 3, "收费", "检索费", 10.5, 3);
            row(sheet, 4, "", "邮寄费", 8, 2);
            row(sheet, 5, "合计", "", 0, 5);
            sheet.getRow(5).getCell(2).setCellFormula("C4+C5");
            var money = workbook.createCellStyle();
            money.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
            for (var row = 3; row <= 5; row++) {
                sheet.getRow(row).getCell(2).setCellStyle(money);
            }
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            for (var range : new String[] {"A1:D1", "A2:B3", "C2:D2", "A4:A5", "A6:B6"}) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(range));
            }
            row(workbook.createSheet("内部"), 0, "内部底稿", "不公开");
            workbook.setSheetHidden(1, true);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void row(Sheet sheet, int number, Object... values) {
        var row = sheet.createRow(number);
        for (var i = 0; i < values.length; i++) {
            switch (values[i]) {
                case Number value -> row.createCell(i).setCellValue(value.doubleValue());
                case Object value -> row.createCell(i).setCellValue(value.toString());
            }
        }
    }
}
