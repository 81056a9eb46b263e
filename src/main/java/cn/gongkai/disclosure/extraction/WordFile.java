package cn.gongkai.disclosure.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/// A Word document: its paragraphs, and its tables with their merged cells. Headers and footers are left out.
final class WordFile {

    private final XWPFDocument document;
    private final WordNumbering numbering;
    private final BlockList blocks = new BlockList();

    private WordFile(XWPFDocument document) {
        this.document = document;
        this.numbering = new WordNumbering(document);
    }

    static BlockList read(byte[] bytes) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var file = new WordFile(document);
            file.elements(document.getBodyElements());
            return file.blocks;
        }
    }

    private void elements(List<IBodyElement> elements) {
        for (var element : elements) {
            switch (element) {
                case XWPFParagraph paragraph -> paragraph(paragraph);
                case XWPFTable table -> table(table);
                case XWPFSDT control -> control.getContent().getText().lines().forEach(blocks::paragraph);
                default -> {}
            }
        }
    }

    private void paragraph(XWPFParagraph paragraph) {
        var text = text(paragraph);
        if (text.isBlank()) {
            return;
        }
        var level = level(paragraph);
        if (level.isPresent()) {
            blocks.heading(level.getAsInt(), text);
        } else {
            text.lines().map(Legible::oneLine).forEach(blocks::paragraph);
        }
    }

    private String text(XWPFParagraph paragraph) {
        var text = paragraph.getText();
        return text.isBlank() ? "" : numbering.before(paragraph) + text.strip();
    }

    /// By its own outline level or its style's, however the style is called.
    private OptionalInt level(XWPFParagraph paragraph) {
        var own = paragraph.getCTP().getPPr();
        if (own != null && own.getOutlineLvl() != null) {
            return level(own.getOutlineLvl().getVal());
        }
        var styles = document.getStyles();
        var style = styles == null || paragraph.getStyleID() == null ? null : styles.getStyle(paragraph.getStyleID());
        if (style == null) {
            return OptionalInt.empty();
        }
        var outline = style.getCTStyle().getPPr();
        if (outline != null && outline.getOutlineLvl() != null) {
            return level(outline.getOutlineLvl().getVal());
        }
        var name = style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
        return name.equals("title") || name.equals("标题")
                ? OptionalInt.of(1)
                : name.matches("(heading|标题) ?[1-6]")
                        ? OptionalInt.of(name.charAt(name.length() - 1) - '0')
                        : OptionalInt.empty();
    }

    private static OptionalInt level(BigInteger outline) {
        var level = outline.intValue() + 1;
        return level <= 6 ? OptionalInt.of(level) : OptionalInt.empty();
    }

    private void table(XWPFTable table) {
        if (table.getRows().stream().allMatch(row -> row.getTableCells().size() <= 1)) {
            // A frame around text.
            table.getRows().forEach(row -> row.getTableCells().forEach(cell -> elements(cell.getBodyElements())));
            return;
        }
        var grid = new Grid.Builder(true);
        var rows = table.getRows();
        for (var i = 0; i < rows.size(); i++) {
            grid.row();
            var column = 0;
            for (var cell : rows.get(i).getTableCells()) {
                if (!continues(cell)) {
                    grid.cell(text(cell), width(cell), height(rows, i, column), false);
                }
                column += width(cell);
            }
        }
        blocks.table(grid.build());
    }

    private String text(XWPFTableCell cell) {
        var paragraphs = cell.getParagraphs().stream().map(this::text).filter(text -> !text.isBlank());
        var inner = cell.getTables().stream().map(XWPFTable::getText);
        return Stream.concat(paragraphs, inner).collect(Collectors.joining("\n"));
    }

    private static int width(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        return properties == null || properties.getGridSpan() == null
                ? 1
                : properties.getGridSpan().getVal().intValue();
    }

    /// The cells below that carry it on, at the same place.
    private static int height(List<XWPFTableRow> rows, int row, int column) {
        var height = 1;
        while (row + height < rows.size()) {
            var below = at(rows.get(row + height), column);
            if (below == null || !continues(below)) {
                break;
            }
            height++;
        }
        return height;
    }

    private static @Nullable XWPFTableCell at(XWPFTableRow row, int column) {
        var place = 0;
        for (var cell : row.getTableCells()) {
            if (place == column) {
                return cell;
            }
            place += width(cell);
        }
        return null;
    }

    private static boolean continues(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        return properties != null
                && properties.getVMerge() != null
                && properties.getVMerge().getVal() != STMerge.RESTART;
    }
}
