package cn.gongkai.redaction.pdf;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Makes a PDF of pictures of pages, one after the other, so that only one is ever unpacked.
final class PagePictures {

    private static final double DOTS = 150.0 / 72;
    /// An A3 page at 150 dots an inch has 4.4 million.
    private static final double MOST_PIXELS = 9_000_000;

    private static final float QUALITY = 0.85f;
    /// Points around a letter: what its edge blurs into.
    private static final double MARGIN = 1;

    private PagePictures() {}

    /// @param black by page
    static byte[] of(PDDocument document, List<List<Rectangle2D>> black) throws IOException {
        var renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        renderer.setAnnotationsFilter(_ -> false);
        try (var copy = new PDDocument()) {
            for (var i = 0; i < document.getNumberOfPages(); i++) {
                add(copy, renderer, i, PageView.of(document.getPage(i)), black.get(i));
            }
            var bytes = new ByteArrayOutputStream();
            copy.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static void add(PDDocument copy, PDFRenderer renderer, int index, PageView view, List<Rectangle2D> black)
            throws IOException {
        var scale = Math.min(DOTS, Math.sqrt(MOST_PIXELS / Math.max(1, view.area())));
        var picture = renderer.renderImage(index, (float) scale, ImageType.RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.BLACK);
        for (var place : black) {
            pen.fillRect(
                    (int) Math.floor((place.getX() - MARGIN) * scale),
                    (int) Math.floor((place.getY() - MARGIN) * scale),
                    (int) Math.ceil((place.getWidth() + 2 * MARGIN) * scale) + 1,
                    (int) Math.ceil((place.getHeight() + 2 * MARGIN) * scale) + 1);
        }
        pen.dispose();
        var page = new PDPage(new PDRectangle((float) view.width(), (float) view.height()));
        copy.addPage(page);
        try (var content = new PDPageContentStream(copy, page)) {
            content.drawImage(JPEGFactory.createFromImage(copy, picture, QUALITY), 0, 0, (float) view.width(), (float)
                    view.height());
        }
    }
}
