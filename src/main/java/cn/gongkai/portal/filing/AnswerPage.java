package cn.gongkai.portal.filing;

import cn.gongkai.request.AnswerOpened;
import cn.gongkai.request.Register;
import cn.gongkai.request.letter.Letter;
import cn.gongkai.request.letter.WebLetter;
import cn.gongkai.request.letter.WordLetter;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
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
    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Register register;
    private final Visits visits;

    AnswerPage(Register register, Visits visits) {
        this.register = register;
        this.visits = visits;
    }

    /// @param as html to read, docx to keep
    @PostMapping("/requests/answer-letter")
    ResponseEntity<?> read(
            @RequestParam(defaultValue = "") String proof,
            @RequestParam(defaultValue = "html") String as,
            HttpServletRequest request) {
        var opened = visits.of(request).map(visit -> register.answer(visit.number(), visit.access(), proof.strip()));
        return switch (opened.orElseGet(AnswerOpened.None::new)) {
            case AnswerOpened.Open(var letter, var scan) -> shown(letter, scan, as);
            case AnswerOpened.WrongProof _ -> back("wrongproof");
            case AnswerOpened.Locked _ -> back("prooflocked");
            case AnswerOpened.None _ -> back("notnow");
        };
    }

    private static ResponseEntity<?> shown(Letter letter, Optional<byte[]> scan, String as) {
        if (scan.isPresent()) {
            return taken(MediaType.APPLICATION_PDF, "answer.pdf", scan.get());
        }
        return as.equals("docx")
                ? taken(WORD, "answer.docx", WordLetter.docx(letter))
                : ResponseEntity.ok()
                        .contentType(HTML)
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                        .body(WebLetter.html(letter));
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
