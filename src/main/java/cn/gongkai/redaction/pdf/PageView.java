package cn.gongkai.redaction.pdf;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.pdmodel.PDPage;

/// A page as it is seen: cut to its crop box and turned, measured in points from the upper left corner.
record PageView(double width, double height, AffineTransform seen) {

    static PageView of(PDPage page) {
        var box = page.getCropBox();
        var turned = page.getRotation() % 180 != 0;
        var seen = new AffineTransform();
        switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> seen.translate(box.getHeight(), 0);
            case 180 -> seen.translate(box.getWidth(), box.getHeight());
            case 270 -> seen.translate(0, box.getWidth());
            default -> {
                // Upright.
            }
        }
        seen.rotate(Math.toRadians(page.getRotation()));
        seen.translate(0, box.getHeight());
        seen.scale(1, -1);
        return new PageView(turned ? box.getHeight() : box.getWidth(), turned ? box.getWidth() : box.getHeight(), seen);
    }

    /// Where something drawn on the page is seen, measured there from the lower left corner of the crop box.
    Rectangle2D place(Shape drawn) {
        return seen.createTransformedShape(drawn).getBounds2D();
    }

    double area() {
        return width * height;
    }
}
