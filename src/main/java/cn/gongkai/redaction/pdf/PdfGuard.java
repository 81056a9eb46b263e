package cn.gongkai.redaction.pdf;

import cn.gongkai.redaction.source.Refusal;
import cn.gongkai.redaction.source.UnusableFile;
import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/// Looks at the streams of a PDF before they are unpacked: a few kilobytes can claim to be gigabytes.
final class PdfGuard {

    /// A4 at 600 dots an inch.
    private static final long MOST_PIXELS = 36_000_000;

    private static final long MOST_BYTES = 48L * 1024 * 1024;

    private PdfGuard() {}

    static void check(COSDocument document) throws UnusableFile, IOException {
        for (var key : document.getXrefTable().keySet()) {
            if (document.getObjectFromPool(key).getObject() instanceof COSStream stream) {
                check(stream);
            }
        }
    }

    private static void check(COSStream stream) throws UnusableFile, IOException {
        var picture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
        var pixels = (long) stream.getInt(COSName.WIDTH, 0) * stream.getInt(COSName.HEIGHT, 0);
        var filters = stream.getFilters();
        var flate = COSName.FLATE_DECODE.equals(filters)
                || (filters instanceof COSArray several
                        && several.size() > 0
                        && COSName.FLATE_DECODE.equals(several.getObject(0)));
        var nested = filters instanceof COSArray several
                && several.toList().stream()
                                .filter(filter ->
                                        COSName.FLATE_DECODE.equals(filter) || COSName.LZW_DECODE.equals(filter))
                                .count()
                        > 1;
        if (nested
                || (picture && pixels > MOST_PIXELS)
                || (flate && inflated(stream) > (picture ? 3 * MOST_BYTES : MOST_BYTES))) {
            throw new UnusableFile(Refusal.TOO_MUCH_INSIDE);
        }
    }

    /// Counts without keeping; stops where it is too much.
    private static long inflated(COSStream stream) throws IOException {
        var inflater = new Inflater();
        var bytes = 0L;
        var out = new byte[64 * 1024];
        var in = new byte[64 * 1024];
        try (var raw = stream.createRawInputStream()) {
            for (var read = raw.read(in); read >= 0 && bytes <= 3 * MOST_BYTES; read = raw.read(in)) {
                inflater.setInput(in, 0, read);
                for (var more = inflater.inflate(out);
                        more > 0 && bytes <= 3 * MOST_BYTES;
                        more = inflater.inflate(out)) {
                    bytes += more;
                }
            }
        } catch (DataFormatException _) {
            // Broken from here on: the reader makes of it what it can.
            return bytes;
        } finally {
            inflater.end();
        }
        return bytes;
    }
}
