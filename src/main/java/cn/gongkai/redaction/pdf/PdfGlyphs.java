package cn.gongkai.redaction.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/// The text of a PDF in reading order, and where on which page each character is seen.
final class PdfGlyphs extends PDFTextStripper {

    /// Of the size of a letter: what it can reach below and above its line.
    private static final double BELOW = -0.25;

    private static final double ABOVE = 0.95;
    private static final double THOUSANDTH = 0.001;

    private final StringBuilder text = new StringBuilder();
    private final List<Place> places = new ArrayList<>();
    private int[] placeOf = new int[1024];
    private final List<Count> counts = new ArrayList<>();
    private PageView view = new PageView(0, 0, new AffineTransform());
    private int page;
    private int read;
    private int unread;
    private boolean foreign;

    /// @param page from 0
    record Place(int page, Rectangle2D seen) {}

    /// How much of a page is text.
    ///
    /// @param read characters that are known
    /// @param unread letters whose characters the file does not tell
    /// @param foreign whether a font of it is not in the file
    record Count(int read, int unread, boolean foreign) {}

    private PdfGlyphs() {
        setSortByPosition(true);
    }

    static PdfGlyphs of(PDDocument document) throws IOException {
        var glyphs = new PdfGlyphs();
        glyphs.getText(document);
        return glyphs;
    }

    String words() {
        return text.toString();
    }

    List<Count> counts() {
        return counts;
    }

    /// Where the characters of a span are seen.
    List<Place> places(int start, int end) {
        return Arrays.stream(placeOf, start, end)
                .filter(place -> place >= 0)
                .distinct()
                .mapToObj(places::get)
                .toList();
    }

    @Override
    protected void startPage(PDPage started) {
        view = PageView.of(started);
        read = 0;
        unread = 0;
        foreign = false;
    }

    @Override
    protected void endPage(PDPage ended) {
        counts.add(new Count(read, unread, foreign));
        append('\n', -1);
        append('\f', -1);
        append('\n', -1);
        page++;
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        var unicode = font.toUnicode(code);
        if (unicode == null || unicode.codePoints().anyMatch(PdfGlyphs::meaningless)) {
            unread++;
        }
        foreign |= !font.isEmbedded();
        super.showGlyph(matrix, font, code, displacement);
    }

    private static boolean meaningless(int point) {
        return switch (Character.getType(point)) {
            case Character.PRIVATE_USE, Character.UNASSIGNED, Character.CONTROL -> point != '\n' && point != '\t';
            default -> point == 0xFFFD;
        };
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
        for (var position : positions) {
            var letters = String.valueOf(position.getUnicode());
            places.add(new Place(page, seen(position)));
            for (var at = 0; at < letters.length(); at++) {
                append(letters.charAt(at), places.size() - 1);
            }
            read += letters.isBlank() ? 0 : 1;
        }
    }

    @Override
    protected void writeWordSeparator() {
        append(' ', -1);
    }

    @Override
    protected void writeLineSeparator() {
        append('\n', -1);
    }

    private Rectangle2D seen(TextPosition position) {
        var drawn = position.getTextMatrix().createAffineTransform();
        var font = position.getFont();
        if (font instanceof PDType3Font) {
            // Its letters are drawings of any measure: as wide as they run, as high as they are wide.
            var wide = position.getWidthDirAdj();
            var high = Math.max(position.getHeightDir(), wide);
            return new Rectangle2D.Double(
                    position.getXDirAdj(), position.getYDirAdj() - high * 1.2, Math.max(wide, 1), high * 1.6);
        }
        if (font.isVertical()) {
            // Written downwards, a letter hangs below its place and to both sides of it.
            return view.place(drawn.createTransformedShape(new Rectangle2D.Double(-0.6, -1.15, 1.2, 1.35)));
        }
        var width = width(position);
        return view.place(drawn.createTransformedShape(
                new Rectangle2D.Double(Math.min(0, width), BELOW, Math.max(Math.abs(width), 0.3), ABOVE - BELOW)));
    }

    /// In units of the letter's size.
    private static double width(TextPosition position) {
        try {
            return position.getFont().getWidth(position.getCharacterCodes()[0]) * THOUSANDTH;
        } catch (IOException _) {
            return 1;
        }
    }

    private void append(char letter, int place) {
        if (text.length() == placeOf.length) {
            placeOf = Arrays.copyOf(placeOf, placeOf.length * 2);
        }
        placeOf[text.length()] = place;
        text.append(letter);
    }
}
