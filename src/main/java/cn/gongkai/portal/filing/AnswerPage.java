package cn.gongkai.portal.filing;

import cn.gongkai.request.AnswerOpened;
import cn.gongkai.request.Register;
import cn.gongkai.request.letter.WebLetter;
import cn.gongkai.request.letter.WordLetter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Reading and taking along the answer. The last characters of the document's number are asked for each time, and stand
/// in no address.
@Controller
class AnswerPage {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final Register register;
    private final Visits visits;

    AnswerPage(Register register, Visits visits) {
        this.register = register;
        this.visits = visits;
    }

    /// @param as html to read, zip to keep with all that belongs to it
    @PostMapping("/requests/answer-letter")
    ResponseEntity<?> read(
            @RequestParam(defaultValue = "") String proof,
            @RequestParam(defaultValue = "html") String as,
            HttpServletRequest request) {
        var opened = visits.of(request).map(visit -> register.answer(visit.number(), visit.access(), proof.strip()));
        return switch (opened.orElseGet(AnswerOpened.None::new)) {
            case AnswerOpened.Open answer -> as.equals("zip") ? taken(ZIP, "answer.zip", zip(answer)) : shown(answer);
            case AnswerOpened.WrongProof _ -> back("wrongproof");
            case AnswerOpened.Locked _ -> back("prooflocked");
            case AnswerOpened.None _ -> back("notnow");
        };
    }

    private static ResponseEntity<?> shown(AnswerOpened.Open answer) {
        return answer.scan()
                .<ResponseEntity<?>>map(scan -> taken(MediaType.APPLICATION_PDF, "answer.pdf", scan))
                .orElseGet(() -> ResponseEntity.ok()
                        .contentType(HTML)
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                        .body(WebLetter.html(answer.letter())));
    }

    private static byte[] zip(AnswerOpened.Open answer) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            var entries = new TreeMap<>(answer.enclosures());
            answer.scan()
                    .ifPresentOrElse(
                            scan -> entries.put("00-答复.pdf", scan),
                            () -> entries.put("00-答复.docx", WordLetter.docx(answer.letter())));
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ResponseEntity<byte[]> taken(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Disposition", "attachment; filename=" + name)
                .body(content);
    }

    private static ResponseEntity<Void> back(String told) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/requests/status?told=" + told))
                .build();
    }
}
