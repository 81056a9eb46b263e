package cn.gongkai.portal.filing;

import cn.gongkai.request.Drafts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/// Looks at what was sent: its type by its first bytes, never by its name, and pictures drawn anew, so that nothing
/// comes along but what is seen (no place, no device, no time).
@Component
class Proofs {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /// A picture of 12 million points takes some 50 MB while it is drawn.
    private static final int AT_ONCE = 2;

    private final Semaphore drawing = new Semaphore(AT_ONCE);

    Proof read(byte[] content) {
        if (content.length == 0) {
            return new Proof.Unusable(Proof.Fault.EMPTY);
        }
        if (content.length > Drafts.LARGEST_FILE) {
            return new Proof.Unusable(Proof.Fault.TOO_LARGE);
        }
        if (starts(content, PDF)) {
            return new Proof.Usable("application/pdf", content);
        }
        if (starts(content, JPEG)) {
            return drawn(content, "jpeg");
        }
        return starts(content, PNG) ? drawn(content, "png") : new Proof.Unusable(Proof.Fault.OTHER_TYPE);
    }

    private Proof drawn(byte[] content, String format) {
        drawing.acquireUninterruptibly();
        try {
            var anew = Picture.anew(content, format);
            return anew.length > Drafts.LARGEST_FILE
                    ? new Proof.Unusable(Proof.Fault.TOO_LARGE)
                    : new Proof.Usable("image/" + format, anew);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException _) {
            // What ImageIO throws at broken pictures; no fault of ours.
            return new Proof.Unusable(Proof.Fault.BROKEN);
        } finally {
            drawing.release();
        }
    }

    private static boolean starts(byte[] content, byte[] with) {
        return content.length >= with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }
}
