package cn.gongkai.staff;

import cn.gongkai.request.Attachment;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MultipartFile;

/// Files that staff add to a request.
public final class Papers {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_NAME = 100;
    /// Megabytes, and in bytes.
    public static final int LARGEST_MB = 20;

    private static final int LARGEST = LARGEST_MB * 1024 * 1024;

    private Papers() {}

    /// What keeps it from being kept as that: it is empty or too large, or a sealed answer is no PDF.
    ///
    /// @return the key of a sentence, which says how large it may be
    public static Optional<String> fault(Attachment.Kind kind, byte[] content) {
        if (content.length == 0) {
            return Optional.of("paper.fault.empty");
        }
        if (content.length > LARGEST) {
            return Optional.of("paper.fault.large");
        }
        return kind != Attachment.Kind.SCAN || pdf(content) ? Optional.empty() : Optional.of("paper.fault.scan");
    }

    /// Whether it shows who asks: papers of applicants, and of those who speak for them.
    public static boolean personal(Attachment.Kind kind) {
        return switch (kind) {
            case IDENTITY_PROOF, AUTHORISATION, OTHER -> true;
            case LETTER, SCAN, ENCLOSURE, ORIGINAL, DRAWER -> false;
        };
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
