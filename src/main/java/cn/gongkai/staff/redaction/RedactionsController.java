package cn.gongkai.staff.redaction;

import cn.gongkai.redaction.Finding;
import cn.gongkai.redaction.finder.FindingKind;
import cn.gongkai.request.Casework;
import cn.gongkai.staff.Look;
import cn.gongkai.staff.Papers;
import cn.gongkai.staff.Problem;
import cn.gongkai.staff.StaffWords;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Redaction for staff's programs: a file in, findings out; decisions in, the copy out.
@RestController
@RequestMapping("/api/staff/redactions")
class RedactionsController {

    private final RedactionDesk desk;
    private final Casework casework;
    private final StaffWords words;

    RedactionsController(RedactionDesk desk, Casework casework, StaffWords words) {
        this.desk = desk;
        this.casework = casework;
        this.words = words;
    }

    /// A file in hand.
    ///
    /// @param stopped it bears secrecy marks, and nobody has reviewed them
    /// @param undecided ids of findings nobody has decided about
    record InHand(
            UUID id,
            String format,
            boolean stopped,
            List<Finding> findings,
            List<String> notes,
            List<Integer> undecided) {

        static InHand of(UUID id, Sheet sheet) {
            return new InHand(
                    id,
                    sheet.format().name(),
                    sheet.stopped(),
                    sheet.findings(),
                    sheet.notes(),
                    sheet.undecided().stream().map(Finding::id).toList());
        }
    }

    /// What a person decided.
    ///
    /// @param decisions by id of the finding
    /// @param kinds for all findings of a kind that have no decision of their own
    /// @param own further words to cover
    /// @param name of the copy
    /// @param enclose puts it among the enclosures of its request in place of handing it out
    record Decisions(
            Optional<Map<Integer, Decision>> decisions,
            Optional<Map<FindingKind, Decision>> kinds,
            Optional<List<String>> own,
            Optional<String> name,
            Optional<Boolean> enclose) {}

    record Reason(Optional<String> reason) {}

    /// Looks through a file or a text. It is kept for a day.
    ///
    /// @param request id or number of the request it is for: who is named there is looked for too, and the look is
    /// written down
    /// @param enclosure of that request, in place of a file
    /// @param key any value; a foreign page cannot send this header
    @PostMapping
    ResponseEntity<?> open(
            @RequestParam Optional<MultipartFile> file,
            @RequestParam Optional<String> text,
            @RequestParam Optional<String> request,
            @RequestParam Optional<UUID> enclosure,
            @RequestHeader("Idempotency-Key") String key,
            Authentication clerk)
            throws IOException {
        var id = request.flatMap(this::id);
        if (request.isPresent() && id.isEmpty()) {
            return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, words.of("redaction.noRequest"));
        }
        Opened opened;
        if (id.isPresent() && enclosure.isPresent()) {
            opened = desk.openEnclosure(id.get(), enclosure.get(), clerk);
        } else if (file.isPresent()) {
            opened = desk.open(file.get().getBytes(), Papers.name(file.get()), id, clerk);
        } else {
            opened = desk.open(
                    text.orElse("").getBytes(StandardCharsets.UTF_8), words.of("redaction.pasted"), id, clerk);
        }
        return switch (opened) {
            case Opened.Ready(var made, var sheet) ->
                ResponseEntity.created(URI.create("/api/staff/redactions/" + made))
                        .body(InHand.of(made, sheet));
            case Opened.Refused(var sentence) -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, sentence);
        };
    }

    @Look
    @GetMapping("/{id}")
    ResponseEntity<?> sheet(@PathVariable UUID id, Authentication clerk) {
        return desk.sheet(id, clerk)
                .<ResponseEntity<?>>map(sheet -> ResponseEntity.ok(InHand.of(id, sheet)))
                .orElseGet(this::gone);
    }

    /// Makes the copy, if everything is decided.
    ///
    /// @return the file; or the problem, with `undecided` where decisions are missing
    @PostMapping("/{id}/copy")
    ResponseEntity<?> copy(@PathVariable UUID id, @RequestBody Decisions content, Authentication clerk) {
        var sheet = desk.sheet(id, clerk);
        if (sheet.isEmpty()) {
            return gone();
        }
        var decided = decided(sheet.get(), content);
        if (decided.clerk().equals(clerk.getName())) {
            desk.save(id, decided);
        }
        return switch (content.enclose().orElse(false)
                ? desk.enclose(id, decided, clerk)
                : desk.copy(id, decided, clerk)) {
            case Copy.Made made -> RedactionPages.download(made);
            case Copy.Enclosed(var name) -> ResponseEntity.ok(Map.of("enclosed", name));
            case Copy.Undecided(var sentence, var findings) -> {
                var problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, sentence);
                problem.setProperty(
                        "undecided", findings.stream().map(Finding::id).toList());
                yield ResponseEntity.of(problem).build();
            }
            case Copy.Refused(var sentence) -> Problem.of(HttpStatus.CONFLICT, sentence);
        };
    }

    /// A secrecy reviewer says that a marked file may be disclosed.
    @PostMapping("/{id}/secrecy")
    ResponseEntity<?> review(@PathVariable UUID id, @RequestBody Reason content, Authentication clerk) {
        return desk.sheet(id, clerk)
                .map(sheet -> desk.review(id, sheet, content.reason().orElse(""), clerk)
                        .map(sentence -> Problem.of(HttpStatus.CONFLICT, sentence))
                        .orElseGet(() -> ResponseEntity.noContent().build()))
                .orElseGet(this::gone);
    }

    /// Throws the file away before its day is over.
    @DeleteMapping("/{id}")
    ResponseEntity<?> discard(
            @PathVariable UUID id, @RequestHeader("Idempotency-Key") String key, Authentication clerk) {
        if (desk.sheet(id, clerk)
                .filter(sheet -> sheet.clerk().equals(clerk.getName()))
                .isEmpty()) {
            return gone();
        }
        desk.discard(id);
        return ResponseEntity.noContent().build();
    }

    private static Sheet decided(Sheet sheet, Decisions content) {
        var decisions = new HashMap<Integer, Decision>();
        content.kinds()
                .ifPresent(kinds -> sheet.findings().stream()
                        .filter(finding -> kinds.containsKey(finding.kind()))
                        .forEach(finding -> decisions.put(finding.id(), kinds.get(finding.kind()))));
        content.decisions().ifPresent(decisions::putAll);
        return sheet.with(
                decisions,
                content.own()
                        .map(own -> RedactionDesk.own(String.join("\n", own)))
                        .orElse(sheet.own()),
                content.name().orElse(""));
    }

    private Optional<UUID> id(String request) {
        try {
            return Optional.of(UUID.fromString(request));
        } catch (IllegalArgumentException _) {
            return casework.idOf(request);
        }
    }

    private ResponseEntity<Object> gone() {
        return Problem.of(HttpStatus.NOT_FOUND, words.of("redaction.gone"));
    }
}
