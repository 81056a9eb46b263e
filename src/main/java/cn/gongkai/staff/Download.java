package cn.gongkai.staff;

import cn.gongkai.request.Attachment;
import cn.gongkai.request.CaseView;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Files that staff take along, with a name people understand (RFC 6266).
public final class Download {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private Download() {}

    /// One with a name and a type.
    public static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    /// A paper of a request: by its title, or by what it is where applicants gave it none.
    public static ResponseEntity<byte[]> of(Attachment paper, StaffWords words, byte[] content) {
        var name = paper.title().isEmpty()
                ? words.of("paper." + paper.kind()) + ending(paper.contentType())
                : paper.title();
        return of(name, MediaType.parseMediaType(paper.contentType()), content);
    }

    /// The whole file of a request.
    public static ResponseEntity<byte[]> archive(CaseView request, byte[] content) {
        return of(request.number().orElse(request.id().toString()) + ".zip", ZIP, content);
    }

    private static String ending(String type) {
        return switch (type) {
            case "application/pdf" -> ".pdf";
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            default -> ".bin";
        };
    }
}
