package cn.gongkai.portal.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is taken of the files people send.
class ProofsTests {

    private static final String SECRET = "GPS 43.9N 81.3E";

    private final Proofs proofs = new Proofs();

    @Test
    void aPhotoLosesWhatTheCameraWroteAndStandsUpright() throws IOException {
        var photo = fromCamera(drawn("jpeg", 40, 20), 6);
        assertThat(text(photo)).contains(SECRET);
        var kept = usable(photo, "image/jpeg");
        assertThat(text(kept)).doesNotContain(SECRET).doesNotContain("Exif");
        var upright = picture(kept);
        assertThat(upright.getWidth()).isEqualTo(20);
        assertThat(upright.getHeight()).isEqualTo(40);
        // The left half was red: held upright (orientation 6 is turned to the right) it is the upper half.
        assertThat(new Color(upright.getRGB(10, 5)).getRed()).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(10, 35)).getRed()).isLessThan(60);
    }

    @Test
    void aPictureLargerThanNeededIsMadeSmaller() throws IOException {
        var kept = picture(usable(drawn("png", 6000, 4000), "image/png"));
        assertThat((long) kept.getWidth() * kept.getHeight()).isBetween(3_000_000L, 12_100_000L);
    }

    @Test
    void aPdfIsKeptAsItIs() {
        var pdf = "%PDF-1.7\nwhatever".getBytes(StandardCharsets.US_ASCII);
        assertThat(usable(pdf, "application/pdf")).isEqualTo(pdf);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "GIF89a", "PK\u0003\u0004", "hello"})
    void theContentSaysTheTypeNotTheName(String content) {
        assertThat(proofs.read(content.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new Proof.Unusable(Proof.Fault.OTHER_TYPE));
    }

    @Test
    void whatOnlyBeginsLikeAPictureIsRefused() throws IOException {
        for (var format : new String[] {"png", "jpeg"}) {
            var whole = drawn(format, 300, 300);
            assertThat(proofs.read(Arrays.copyOf(whole, 30))).isEqualTo(new Proof.Unusable(Proof.Fault.BROKEN));
        }
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThat(proofs.read(new byte[0])).isEqualTo(new Proof.Unusable(Proof.Fault.EMPTY));
        assertThat(proofs.read(new byte[10 * 1024 * 1024 + 1])).isEqualTo(new Proof.Unusable(Proof.Fault.TOO_LARGE));
    }

    /// Left half red, right half black.
    static byte[] drawn(String format, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var drawing = picture.createGraphics();
        drawing.setColor(Color.RED);
        drawing.fillRect(0, 0, width / 2, height);
        drawing.dispose();
        var file = new ByteArrayOutputStream();
        ImageIO.write(picture, format, file);
        return file.toByteArray();
    }

    /// Puts an Exif segment with an orientation and a text behind the start of a JPEG.
    private static byte[] fromCamera(byte[] jpeg, int orientation) {
        var text = SECRET.getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + text.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put("MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(text);
        return ByteBuffer.allocate(jpeg.length + 4 + exif.capacity())
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.capacity() + 2))
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private byte[] usable(byte[] content, String type) {
        var proof = proofs.read(content);
        assertThat(proof).isInstanceOf(Proof.Usable.class);
        var usable = (Proof.Usable) proof;
        assertThat(usable.contentType()).isEqualTo(type);
        return usable.content();
    }

    private static BufferedImage picture(byte[] content) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(content)));
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
