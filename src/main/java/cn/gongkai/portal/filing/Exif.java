package cn.gongkai.portal.filing;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The one thing worth knowing of what a camera writes beside a picture: how it was held (Exif 2.32 § 4.6).
final class Exif {

    private static final int UPRIGHT = 1;
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;
    private static final byte[] TITLE = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private Exif() {}

    /// 1 to 8; 1 when nothing is said, or nothing that can be read.
    static int orientation(byte[] jpeg) {
        try {
            var content = ByteBuffer.wrap(jpeg).position(2);
            while (content.remaining() > 4) {
                var marker = content.getShort() & 0xFFFF;
                var length = (content.getShort() & 0xFFFF) - 2;
                if (marker == START_OF_SCAN) {
                    return UPRIGHT;
                }
                if (marker == APP1
                        && content.slice(content.position(), TITLE.length).equals(ByteBuffer.wrap(TITLE))) {
                    return inside(content.slice(content.position() + TITLE.length, length - TITLE.length));
                }
                content.position(content.position() + length);
            }
            return UPRIGHT;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | BufferUnderflowException _) {
            return UPRIGHT;
        }
    }

    private static int inside(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & 0xFFFF;
        for (var entry = directory + 2; entries > 0; entries--, entry += ENTRY) {
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                var value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
