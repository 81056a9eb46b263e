package cn.gongkai.report.paper;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/// A table of the report in a Word file: columns as wide as laid out, whatever stands in them, and rows that stay
/// whole.
final class WordTable {

    private static final double SMALL = 9;
    private static final double USUAL = 12;
    private static final double SMALL_HEIGHT = 6.2;
    private static final double USUAL_HEIGHT = 8.2;
    private static final int SIDE_TWIPS = 45;

    private final Layout layout;
    private final XWPFTable table;

    private WordTable(Layout layout, XWPFTable table) {
        this.layout = layout;
        this.table = table;
    }

    static void draw(XWPFDocument document, Layout layout) {
        new WordTable(layout, document.createTable()).draw();
    }

    private void draw() {
        table.removeRow(0);
        shape();
        for (var row = 0; row < layout.rows().size(); row++) {
            row(row);
        }
    }

    private void shape() {
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        (properties.isSetJc() ? properties.getJc() : properties.addNewJc()).setVal(STJcTable.CENTER);
        table.setCellMargins(0, SIDE_TWIPS, 0, SIDE_TWIPS);
        var grid = table.getCTTbl().addNewTblGrid();
        layout.widths().forEach(width -> grid.addNewGridCol().setW(width(List.of(width))));
        var whole = properties.isSetTblW() ? properties.getTblW() : properties.addNewTblW();
        whole.setType(STTblWidth.DXA);
        whole.setW(width(layout.widths()));
    }

    private void row(int line) {
        var row = new XWPFTableRow(table.getCTTbl().addNewTr(), table);
        row.setCantSplitRow(true);
        row.setRepeatHeader(line < layout.heads());
        var height = row.getCtRow().getTrPr().addNewTrHeight();
        height.setVal(WordPaper.millimetres(layout.narrow() ? SMALL_HEIGHT : USUAL_HEIGHT));
        height.setHRule(STHeightRule.AT_LEAST);
        var column = 0;
        while (column < layout.widths().size()) {
            var place = layout.at(line, column);
            cell(row.createCell(), place, line);
            column += place.across();
        }
    }

    /// The rows that a place goes on in hold an empty cell that says so.
    private void cell(XWPFTableCell cell, Layout.Place place, int line) {
        var properties = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        var width = properties.addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(width(layout.widths().subList(place.column(), place.column() + place.across())));
        if (place.across() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(place.across()));
        }
        if (place.down() > 1) {
            properties.addNewVMerge().setVal(line == place.row() ? STMerge.RESTART : STMerge.CONTINUE);
        }
        properties.addNewVAlign().setVal(STVerticalJc.CENTER);
        var paragraph = cell.getParagraphs().getFirst();
        paragraph.setAlignment(layout.left(place) ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
        // The whole table on one page, where it fits on one.
        paragraph.setKeepNext(line < layout.rows().size() - 1);
        if (line == place.row() && !place.text().isEmpty()) {
            WordPaper.run(paragraph, place.text(), WordPaper.TABLE_FONT, layout.narrow() ? SMALL : USUAL);
        }
    }

    private static BigInteger width(List<Integer> tenthsOfMillimetres) {
        return WordPaper.millimetres(
                tenthsOfMillimetres.stream().mapToInt(Integer::intValue).sum() / 10.0);
    }
}
