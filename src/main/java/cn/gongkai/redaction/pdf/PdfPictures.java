package cn.gongkai.redaction.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/// The pictures of a page, and how much else is drawn on it.
final class PdfPictures extends PDFGraphicsStreamEngine {

    private final PageView view;
    private final List<Rectangle2D> pictures = new ArrayList<>();
    private int lines;
    private int curves;

    private PdfPictures(PDPage page, PageView view) {
        super(page);
        this.view = view;
    }

    static PdfPictures of(PDPage page, PageView view) throws IOException {
        var pictures = new PdfPictures(page, view);
        pictures.processPage(page);
        return pictures;
    }

    /// Where pictures are seen.
    List<Rectangle2D> places() {
        return pictures;
    }

    /// Bent lines: letters that are drawn and not written have many.
    int curves() {
        return curves;
    }

    boolean blank() {
        return pictures.isEmpty() && lines + curves == 0;
    }

    @Override
    public void drawImage(PDImage image) {
        var matrix = getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        var box = getPage().getCropBox();
        var drawn = matrix.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1));
        var moved = AffineTransform.getTranslateInstance(-box.getLowerLeftX(), -box.getLowerLeftY());
        pictures.add(view.place(moved.createTransformedShape(drawn)));
    }

    @Override
    public void shadingFill(COSName name) {
        lines++;
    }

    @Override
    public void appendRectangle(Point2D one, Point2D two, Point2D three, Point2D four) {
        lines++;
    }

    @Override
    public void lineTo(float x, float y) {
        lines++;
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        curves++;
    }

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Float();
    }

    @Override
    public void clip(int rule) {
        // Nothing is drawn here.
    }

    @Override
    public void moveTo(float x, float y) {
        // Only what follows counts.
    }

    @Override
    public void closePath() {
        // Counted already.
    }

    @Override
    public void endPath() {
        // Counted already.
    }

    @Override
    public void strokePath() {
        // Counted already.
    }

    @Override
    public void fillPath(int rule) {
        // Counted already.
    }

    @Override
    public void fillAndStrokePath(int rule) {
        // Counted already.
    }
}
