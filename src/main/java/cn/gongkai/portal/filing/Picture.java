package cn.gongkai.portal.filing;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Draws a picture anew: upright, no larger than a card needs to be read, without what its file said beside it. All in
/// memory: a card's picture touches the disk encrypted or not at all.
final class Picture {

    private static final long MOST_POINTS = 12_000_000;
    private static final float QUALITY = 0.9f;

    private Picture() {}

    /// @param format jpeg or png
    static byte[] anew(byte[] content, String format) throws IOException {
        var picture = upright(read(content, format), format.equals("jpeg") ? Exif.orientation(content) : 1);
        var result = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var stream = new MemoryCacheImageOutputStream(result)) {
            writer.setOutput(stream);
            var settings = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                settings.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
        return result.toByteArray();
    }

    private static BufferedImage read(byte[] content, String format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(stream, true, true);
            var points = (long) reader.getWidth(0) * reader.getHeight(0);
            var settings = reader.getDefaultReadParam();
            // Every nth point of every nth row: never more in memory than is kept, however large the file says it is.
            var step = (int) Math.ceil(Math.sqrt((double) points / MOST_POINTS));
            settings.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
            return reader.read(0, settings);
        } finally {
            reader.dispose();
        }
    }

    /// Turned as the camera was held (Exif 2.32, tag 0x0112), since nothing says so afterwards.
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        var width = picture.getWidth();
        var height = picture.getHeight();
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        if (turn.isIdentity()) {
            return picture;
        }
        var sideways = orientation >= 5;
        var turned =
                new BufferedImage(sideways ? height : width, sideways ? width : height, BufferedImage.TYPE_INT_RGB);
        var drawing = turned.createGraphics();
        drawing.drawImage(picture, turn, null);
        drawing.dispose();
        return turned;
    }
}
