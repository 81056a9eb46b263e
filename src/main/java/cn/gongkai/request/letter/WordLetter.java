package cn.gongkai.request.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/// A letter as a Word file: A4, margins and type sizes of GB/T 9704-2012 § 5.2 and 7, fonts by their names.
public final class WordLetter {

    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String FONT = "仿宋_GB2312";
    private static final int TITLE_SIZE = 22;
    private static final int SIZE = 16;
    private static final int TWIPS_A_MILLIMETRE = 57;
    private static final int INDENT = 2 * SIZE * 20;
    private static final double LINE_POINTS = 28;

    private WordLetter() {}

    /// The bytes of a .docx.
    public static byte[] docx(Letter letter) {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            page(document);
            var signed = false;
            for (var line : letter.lines()) {
                add(document, line, line.place() == Letter.Place.RIGHT && !signed);
                signed |= line.place() == Letter.Place.RIGHT;
            }
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void page(XWPFDocument document) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        var margins = section.addNewPgMar();
        margins.setTop(twips(37));
        margins.setBottom(twips(35));
        margins.setLeft(twips(28));
        margins.setRight(twips(26));
    }

    private static void add(XWPFDocument document, Letter.Line line, boolean firstOfSignature) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBetween(LINE_POINTS, LineSpacingRule.EXACT);
        var run = paragraph.createRun();
        run.setText(line.words());
        font(run, FONT, SIZE);
        switch (line.place()) {
            case TITLE -> {
                paragraph.setAlignment(ParagraphAlignment.CENTER);
                paragraph.setSpacingAfter(SIZE * 20);
                font(run, TITLE_FONT, TITLE_SIZE);
            }
            case CENTRED -> {
                paragraph.setAlignment(ParagraphAlignment.CENTER);
                paragraph.setSpacingAfter(SIZE * 20);
            }
            case LEFT -> paragraph.setAlignment(ParagraphAlignment.LEFT);
            case RIGHT -> {
                paragraph.setAlignment(ParagraphAlignment.RIGHT);
                paragraph.setIndentationRight(2 * INDENT);
                if (firstOfSignature) {
                    paragraph.setSpacingBefore(2 * 28 * 20);
                }
            }
            case PARAGRAPH -> {
                paragraph.setAlignment(ParagraphAlignment.BOTH);
                paragraph.setIndentationFirstLine(INDENT);
            }
        }
    }

    private static void font(XWPFRun run, String font, int size) {
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily(font, XWPFRun.FontCharRange.ascii);
        run.setFontSize(size);
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf((long) millimetres * TWIPS_A_MILLIMETRE);
    }
}
