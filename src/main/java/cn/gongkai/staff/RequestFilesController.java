package cn.gongkai.staff;

import cn.gongkai.request.Attachment;
import cn.gongkai.request.Casework;
import cn.gongkai.request.letter.Letter;
import cn.gongkai.request.letter.PdfLetters;
import cn.gongkai.request.letter.WebLetter;
import cn.gongkai.request.letter.WordLetter;
import java.io.IOException;
import java.security.Principal;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// The papers of a request: what applicants attached, letters, the signed scan, the whole file for the archive. Every
/// look is written down.
@RestController
class RequestFilesController {

    private static final String REST = "/api/staff/requests/{request}";
    private static final String PAGES = "/staff/requests/{request}";
    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    /// A letter brings its own styles and nothing else.
    private static final String LETTER_POLICY = "default-src 'none'; style-src 'unsafe-inline'";

    private final Casework casework;
    private final PdfLetters pdfs;

    RequestFilesController(Casework casework, PdfLetters pdfs) {
        this.casework = casework;
        this.pdfs = pdfs;
    }

    /// A file the applicant attached.
    @Look
    @GetMapping({REST + "/files/{file}", PAGES + "/files/{file}"})
    ResponseEntity<?> file(@PathVariable String request, @PathVariable UUID file, Principal clerk) {
        return RequestsController.id(request, casework)
                .flatMap(id -> casework.file(id, file, clerk.getName()))
                .<ResponseEntity<?>>map(content -> attachment(MediaType.APPLICATION_OCTET_STREAM, content))
                .orElseGet(RequestsController::notFound);
    }

    /// A letter the body wrote.
    ///
    /// @param as html, docx, or pdf where a font is set
    @Look
    @GetMapping({REST + "/letters/{file}", PAGES + "/letters/{file}"})
    ResponseEntity<?> letter(
            @PathVariable String request,
            @PathVariable UUID file,
            @RequestParam(defaultValue = "html") String as,
            Principal clerk) {
        return RequestsController.id(request, casework)
                .flatMap(id -> casework.letter(id, file, clerk.getName()))
                .<ResponseEntity<?>>map(letter -> switch (as) {
                    case "docx" -> word(letter);
                    case "pdf" -> pdf(letter);
                    default -> page(letter);
                })
                .orElseGet(RequestsController::notFound);
    }

    /// Takes in what goes with an answer: the information itself (ENCLOSURE) before it is drafted, the signed and
    /// sealed
    /// answer as a PDF (SCAN) before it is served.
    ///
    /// @param key any value; a foreign page cannot send this header
    @PostMapping(REST + "/files")
    ResponseEntity<?> add(
            @PathVariable String request,
            @RequestParam Attachment.Kind kind,
            @RequestParam MultipartFile file,
            @RequestHeader("Idempotency-Key") String key)
            throws IOException {
        var content = file.getBytes();
        if (!Papers.usable(kind, content)) {
            return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, Sentences.of("requests.scan"));
        }
        return RequestsController.id(request, casework)
                .flatMap(id -> casework.enclose(id, kind, Papers.name(file), Papers.type(content), content))
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> Problem.of(HttpStatus.CONFLICT, Sentences.of("requests.scanNow")));
    }

    /// The whole file of a request that is over.
    @Look
    @GetMapping({REST + "/archive", PAGES + "/archive"})
    ResponseEntity<?> archive(@PathVariable String request, Principal clerk) {
        return RequestsController.id(request, casework)
                .flatMap(id -> casework.archive(id, clerk.getName()))
                .<ResponseEntity<?>>map(zip -> attachment(MediaType.parseMediaType("application/zip"), zip))
                .orElseGet(() -> Problem.of(HttpStatus.CONFLICT, Sentences.of("requests.notOver")));
    }

    private static ResponseEntity<byte[]> word(Letter letter) {
        return attachment(WORD, WordLetter.docx(letter));
    }

    private ResponseEntity<?> pdf(Letter letter) {
        return switch (pdfs.of(letter)) {
            case PdfLetters.Pdf.Made(var content) -> attachment(MediaType.APPLICATION_PDF, content);
            case PdfLetters.Pdf.Refused(var sentence) -> Problem.of(HttpStatus.CONFLICT, sentence);
        };
    }

    private static ResponseEntity<String> page(Letter letter) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", LETTER_POLICY)
                .body(WebLetter.html(letter));
    }

    private static ResponseEntity<byte[]> attachment(MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Disposition", "attachment")
                .body(content);
    }
}
