package cn.gongkai.staff;

import cn.gongkai.request.Attachment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MultipartFile;

/// Files that staff add to a request.
public final class Papers {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_NAME = 100;

    private Papers() {}

    /// Whether it can be kept as that: not empty, and a sealed answer is a PDF.
    public static boolean usable(Attachment.Kind kind, byte[] content) {
        return content.length > 0 && (kind != Attachment.Kind.SCAN || pdf(content));
    }

    /// The type of content it is kept as.
    public static String type(byte[] content) {
        return pdf(content) ? MediaType.APPLICATION_PDF_VALUE : MediaType.APPLICATION_OCTET_STREAM_VALUE;
    }

    /// The last part of what the sender calls it.
    public static String name(MultipartFile file) {
        var name = String.valueOf(file.getOriginalFilename())
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "");
        return name.isBlank() ? "file" : name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    private static boolean pdf(byte[] content) {
        return content.length >= PDF.length && Arrays.equals(content, 0, PDF.length, PDF, 0, PDF.length);
    }
}
