package cn.gongkai.report.paper;

import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Chapters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;

/// A report as a Word file: page, type and numbering of GB/T 9704-2012 § 5.2 and 7, fonts by their names.
final class WordPaper {

    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String CHAPTER_FONT = "黑体";
    private static final String SECTION_FONT = "楷体_GB2312";
    private static final String FONT = "仿宋_GB2312";
    static final String TABLE_FONT = "宋体";

    private static final int TITLE_SIZE = 22;
    private static final int SIZE = 16;
    private static final int PAGE_NUMBER_SIZE = 14;
    private static final int TITLE_LINE_POINTS = 32;
    private static final int LINE_POINTS = 28;
    private static final int TWIPS_A_POINT = 20;
    private static final int TWIPS_A_MILLIMETRE = 57;
    private static final int BESIDE_TABLE = 6 * TWIPS_A_POINT;
    private static final int INDENT = 2 * SIZE * TWIPS_A_POINT;

    /// Characters of the title in a line.
    private static final int TITLE_LENGTH = 20;

    private final XWPFDocument document;

    private WordPaper(XWPFDocument document) {
        this.document = document;
    }

    static byte[] bytes(ReportPaper.Values values) throws IOException {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            new WordPaper(document).write(values);
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private void write(ReportPaper.Values values) {
        properties(values);
        page();
        title(values);
        var afterTable = false;
        for (var chapter : Chapter.values()) {
            var table = values.table(chapter);
            chapter(chapter, values.chapters(), afterTable);
            table.ifPresent(this::table);
            afterTable = table.isPresent();
        }
        signature(values.organ(), true);
        signature(values.day(), false);
    }

    private void properties(ReportPaper.Values values) {
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(values.title());
        properties.setCreator(values.organ());
        properties.setCreated(
                Optional.of(Date.from(values.date().atStartOfDay(ZoneOffset.UTC).toInstant())));
        var styles = document.createStyles();
        styles.setSpellingLanguage("zh-CN");
        styles.setEastAsia("zh-CN");
    }

    private void page() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(millimetres(210));
        size.setH(millimetres(297));
        var margins = section.addNewPgMar();
        margins.setTop(millimetres(37));
        margins.setBottom(millimetres(35));
        margins.setLeft(millimetres(28));
        margins.setRight(millimetres(26));
        margins.setFooter(millimetres(25));
        document.setEvenAndOddHeadings(true);
        pageNumber(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        pageNumber(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
    }

    /// § 7.5: outside, one character in.
    private void pageNumber(HeaderFooterType pages, ParagraphAlignment side) {
        var paragraph = document.createFooter(pages).createParagraph();
        paragraph.setAlignment(side);
        var character = PAGE_NUMBER_SIZE * TWIPS_A_POINT;
        if (side == ParagraphAlignment.RIGHT) {
            paragraph.setIndentationRight(character);
        } else {
            paragraph.setIndentationLeft(character);
        }
        run(paragraph, "— ", TABLE_FONT, PAGE_NUMBER_SIZE);
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        font(new XWPFRun(field.addNewR(), (IRunBody) paragraph), TABLE_FONT, PAGE_NUMBER_SIZE);
        run(paragraph, " —", TABLE_FONT, PAGE_NUMBER_SIZE);
    }

    /// A title of two lines is parted where a reader would.
    private void title(ReportPaper.Values values) {
        var paragraph = paragraph(TITLE_LINE_POINTS);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(LINE_POINTS * TWIPS_A_POINT);
        level(paragraph, 1);
        var run = run(paragraph, values.organ(), TITLE_FONT, TITLE_SIZE);
        if (values.title().length() > TITLE_LENGTH) {
            run.addBreak();
        }
        run.setText(values.subject());
    }

    private void table(Layout layout) {
        document.getParagraphs().getLast().setSpacingAfter(BESIDE_TABLE);
        WordTable.draw(document, layout);
    }

    private void chapter(Chapter chapter, Chapters chapters, boolean afterTable) {
        var title = indented();
        if (afterTable) {
            title.setSpacingBefore(2 * BESIDE_TABLE);
        }
        level(title, 2);
        title.setKeepNext(true);
        run(title, chapter.title(), CHAPTER_FONT, SIZE);
        for (var paragraph : chapters.paragraphs(chapter)) {
            var words = indented();
            if (!paragraph.heading().isEmpty()) {
                run(words, paragraph.heading(), SECTION_FONT, SIZE);
            }
            if (paragraph.text().isEmpty()) {
                level(words, 3);
                words.setKeepNext(true);
            } else {
                run(words, paragraph.text(), FONT, SIZE);
            }
        }
    }

    private void signature(String words, boolean first) {
        var paragraph = paragraph(LINE_POINTS);
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        paragraph.setIndentationRight(2 * INDENT);
        paragraph.setKeepNext(first);
        if (first) {
            paragraph.setSpacingBefore(2 * LINE_POINTS * TWIPS_A_POINT);
        }
        run(paragraph, words, FONT, SIZE);
    }

    private XWPFParagraph indented() {
        var paragraph = paragraph(LINE_POINTS);
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(INDENT);
        return paragraph;
    }

    private XWPFParagraph paragraph(int linePoints) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBetween(linePoints, LineSpacingRule.EXACT);
        return paragraph;
    }

    /// In the outline, from 1.
    private static void level(XWPFParagraph paragraph, int level) {
        var properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        properties.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
    }

    static XWPFRun run(XWPFParagraph paragraph, String words, String font, double size) {
        var run = paragraph.createRun();
        run.setText(words);
        return font(run, font, size);
    }

    /// The hint makes quotation marks as wide as characters, as they are in Chinese.
    private static XWPFRun font(XWPFRun run, String font, double size) {
        for (var range : XWPFRun.FontCharRange.values()) {
            run.setFontFamily(font, range);
        }
        run.getCTR().getRPr().getRFontsArray(0).setHint(STHint.EAST_ASIA);
        run.setFontSize(size);
        return run;
    }

    static BigInteger millimetres(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_A_MILLIMETRE));
    }
}
