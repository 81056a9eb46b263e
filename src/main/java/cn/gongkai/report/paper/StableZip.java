package cn.gongkai.report.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Office files are zip files that say when each of their parts was written. Without that, the same report is the same
/// file.
final class StableZip {

    /// The first moment a zip file can name.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private StableZip() {}

    static void copy(byte[] zip, OutputStream out) throws IOException {
        var copy = new ZipOutputStream(out);
        try (var parts = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                var entry = new ZipEntry(part.getName());
                entry.setTimeLocal(NO_TIME);
                copy.putNextEntry(entry);
                parts.transferTo(copy);
                copy.closeEntry();
            }
        }
        copy.finish();
    }
}
