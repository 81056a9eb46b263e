package cn.gongkai.disclosure.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Collects the lines of each page with their places.
final class PdfLines extends PDFTextStripper {

    private final List<List<PdfLine>> pages = new ArrayList<>();
    private List<PdfLine> page = new ArrayList<>();
    private final List<PdfLine.Piece> words = new ArrayList<>();
    private float size;

    private PdfLines() {
        setSortByPosition(true);
    }

    static List<List<PdfLine>> of(PDDocument document) throws IOException {
        var lines = new PdfLines();
        lines.getText(document);
        return lines.pages;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (text.isBlank() || positions.isEmpty()) {
            return;
        }
        var first = positions.getFirst();
        var last = positions.getLast();
        words.add(new PdfLine.Piece(text.strip(), first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj()));
        for (var position : positions) {
            size = Math.max(size, position.getFontSizeInPt());
        }
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void endPage(org.apache.pdfbox.pdmodel.PDPage ended) {
        endLine();
        pages.add(page);
        page = new ArrayList<>();
    }

    private void endLine() {
        if (!words.isEmpty()) {
            page.add(PdfLine.of(words, size));
            words.clear();
        }
        size = 0;
    }
}
