package cn.gongkai.staff;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.request.Attachment;
import cn.gongkai.request.CaseView;
import cn.gongkai.request.Casework;
import cn.gongkai.request.Worked;
import cn.gongkai.request.letter.Letter;
import cn.gongkai.request.letter.PdfLetters;
import cn.gongkai.request.letter.WebLetter;
import cn.gongkai.request.letter.WordLetter;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
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
    private final Reasons reasons;
    private final AuditLog audit;
    private final StaffWords words;

    RequestFilesController(Casework casework, PdfLetters pdfs, Reasons reasons, AuditLog audit, StaffWords words) {
        this.casework = casework;
        this.pdfs = pdfs;
        this.reasons = reasons;
        this.audit = audit;
        this.words = words;
    }

    /// A paper of a request. What shows who asks needs a reason.
    ///
    /// @param reason why, percent-encoded
    @GetMapping(REST + "/files/{file}")
    ResponseEntity<?> file(
            @PathVariable String request,
            @PathVariable UUID file,
            @RequestHeader(name = RequestsController.REASON, required = false) @Nullable String reason,
            Principal clerk) {
        var view = found(request);
        var paper = view.flatMap(found -> paper(found, file));
        if (paper.isEmpty()) {
            return RequestsController.notFound();
        }
        if (Papers.personal(paper.get().kind())) {
            var refused = RequestsController.reasonless(view.get(), reason, reasons, clerk);
            if (refused.isPresent()) {
                return refused.get();
            }
        } else {
            audit.add(clerk.getName(), AuditKind.LOOKED, number(view.get()), "GET " + REST + "/files/{file}");
        }
        return casework.file(view.get().id(), file, clerk.getName())
                .<ResponseEntity<?>>map(content -> Download.of(paper.get(), words, content))
                .orElseGet(RequestsController::notFound);
    }

    private Optional<CaseView> found(String request) {
        return RequestsController.id(request, casework).flatMap(casework::get);
    }

    private static Optional<Attachment> paper(CaseView request, UUID file) {
        return request.attachments().stream()
                .filter(paper -> paper.id().equals(file))
                .findFirst();
    }

    private static String number(CaseView request) {
        return request.number().orElse(request.id().toString());
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
    /// sealed answer as a PDF (SCAN) before it is served.
    ///
    /// @param key any value; the same file with the same key is one file
    @PostMapping(REST + "/files")
    ResponseEntity<?> add(
            @PathVariable String request,
            @RequestParam Attachment.Kind kind,
            @RequestParam MultipartFile file,
            @RequestHeader("Idempotency-Key") String key,
            Authentication clerk)
            throws IOException {
        var content = file.getBytes();
        var fault = Papers.fault(kind, content);
        if (fault.isPresent()) {
            return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, words.of(fault.get(), Papers.LARGEST_MB));
        }
        return RequestsController.id(request, casework)
                .<ResponseEntity<?>>map(id -> answer(casework.enclose(
                        id, kind, Papers.name(file), Papers.type(content), content, Clerks.of(clerk), key)))
                .orElseGet(RequestsController::notFound);
    }

    /// Takes out what was added, while it could still be added.
    ///
    /// @param key any value; the same for repetitions of this call
    @DeleteMapping(REST + "/files/{file}")
    ResponseEntity<?> takeOut(
            @PathVariable String request,
            @PathVariable UUID file,
            @RequestHeader("Idempotency-Key") String key,
            Authentication clerk) {
        return RequestsController.id(request, casework)
                .<ResponseEntity<?>>map(id -> answer(casework.takeOut(id, file, Clerks.of(clerk), key)))
                .orElseGet(RequestsController::notFound);
    }

    private static ResponseEntity<?> answer(Worked worked) {
        return switch (worked) {
            case Worked.Done(var after, var _) ->
                ResponseEntity.ok().eTag(Integer.toString(after.version())).body(after);
            case Worked.Refused(var sentence) -> Problem.of(HttpStatus.CONFLICT, sentence);
            case Worked.Stale _, Worked.NotFound _ -> RequestsController.notFound();
        };
    }

    /// The whole file of a request that is over, for a reason.
    ///
    /// @param reason why, percent-encoded
    @GetMapping(REST + "/archive")
    ResponseEntity<?> archive(
            @PathVariable String request,
            @RequestHeader(name = RequestsController.REASON, required = false) @Nullable String reason,
            Principal clerk) {
        var view = found(request).filter(found -> found.state().over());
        if (view.isEmpty()) {
            return Problem.of(HttpStatus.CONFLICT, Sentences.of("requests.notOver"));
        }
        var refused = RequestsController.reasonless(view.get(), reason, reasons, clerk);
        if (refused.isPresent()) {
            return refused.get();
        }
        return casework.archive(view.get().id(), clerk.getName())
                .<ResponseEntity<?>>map(zip -> Download.archive(view.get(), zip))
                .orElseGet(() -> Problem.of(HttpStatus.CONFLICT, Sentences.of("requests.notOver")));
    }

    private static ResponseEntity<byte[]> word(Letter letter) {
        return Download.of(letter.title() + ".docx", WORD, WordLetter.docx(letter));
    }

    private ResponseEntity<?> pdf(Letter letter) {
        return switch (pdfs.of(letter)) {
            case PdfLetters.Pdf.Made(var content) ->
                Download.of(letter.title() + ".pdf", MediaType.APPLICATION_PDF, content);
            case PdfLetters.Pdf.Refused(var sentence) -> Problem.of(HttpStatus.CONFLICT, sentence);
        };
    }

    private static ResponseEntity<String> page(Letter letter) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .header("Content-Security-Policy", LETTER_POLICY)
                .body(WebLetter.html(letter));
    }
}
