package cn.gongkai.staff;

import cn.gongkai.request.CaseView;
import cn.gongkai.request.Casework;
import cn.gongkai.request.Form;
import cn.gongkai.request.FormField;
import cn.gongkai.request.KeyIn;
import cn.gongkai.request.KeyedIn;
import cn.gongkai.request.Receipt;
import cn.gongkai.request.State;
import java.net.URI;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Disclosure requests for staff's programs: taking down what came on paper, lists, one request. What can be done to
/// one
/// is in [RequestActsController].
@RestController
@RequestMapping("/api/staff/requests")
class RequestsController {

    private final Casework casework;

    RequestsController(Casework casework) {
        this.casework = casework;
    }

    /// A request, and the receipt to hand out where the call has received it.
    record Answer(CaseView request, Optional<Receipt> receipt) {}

    /// Writes down a request that came in person, by mail, fax, e-mail or word of mouth.
    ///
    /// @param key any value; the same for repetitions of this call
    @PostMapping
    ResponseEntity<?> keyIn(@RequestBody KeyIn keyIn, @RequestHeader("Idempotency-Key") String key, Principal clerk) {
        return switch (casework.keyIn(keyIn, clerk.getName(), key)) {
            case KeyedIn.Done(var request, var receipt) ->
                ResponseEntity.created(URI.create("/api/staff/requests/" + request.id()))
                        .eTag(Integer.toString(request.version()))
                        .body(new Answer(request, receipt));
            case KeyedIn.Unusable unusable -> unusable(unusable);
            case KeyedIn.Refused(var sentence) -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, sentence);
        };
    }

    /// One page, what is due first on top.
    ///
    /// @param state nothing means all
    /// @param page from 1
    /// @param size 1 to 100
    @GetMapping
    ResponseEntity<?> page(
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "25") int size) {
        if (page < 1 || page > 1_000_000 || size < 1 || size > 100) {
            return Problem.of(HttpStatus.BAD_REQUEST, Sentences.of("requests.page"));
        }
        return ResponseEntity.ok(casework.page(state, (page - 1) * size, size));
    }

    /// One request, masked.
    ///
    /// @param request its id, or its number as people write it
    @GetMapping("/{request}")
    ResponseEntity<?> get(@PathVariable String request) {
        return id(request)
                .flatMap(casework::get)
                .<ResponseEntity<?>>map(view -> ResponseEntity.ok()
                        .eTag(Integer.toString(view.version()))
                        .body(view))
                .orElseGet(RequestsController::notFound);
    }

    /// The form unmasked. The look is written down.
    @GetMapping("/{request}/identity")
    ResponseEntity<?> identity(@PathVariable String request, Principal clerk) {
        return id(request)
                .flatMap(id -> casework.identity(id, clerk.getName()))
                .map(Form::values)
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(RequestsController::notFound);
    }

    /// A file the applicant attached. The look is written down.
    @GetMapping("/{request}/files/{file}")
    ResponseEntity<?> file(@PathVariable String request, @PathVariable UUID file, Principal clerk) {
        return id(request)
                .flatMap(id -> casework.file(id, file, clerk.getName()))
                .<ResponseEntity<?>>map(content -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .header("Content-Disposition", "attachment")
                        .body(content))
                .orElseGet(RequestsController::notFound);
    }

    private Optional<UUID> id(String request) {
        try {
            return Optional.of(UUID.fromString(request));
        } catch (IllegalArgumentException _) {
            return casework.idOf(request);
        }
    }

    static ResponseEntity<Object> notFound() {
        return Problem.of(HttpStatus.NOT_FOUND, Sentences.of("requests.notFound"));
    }

    private static ResponseEntity<Object> unusable(KeyedIn.Unusable unusable) {
        var problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, Sentences.of("requests.unusable"));
        problem.setProperty(
                "wrong",
                unusable.wrong().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().sentence(entry.getKey()))));
        problem.setProperty(
                "missing", unusable.missing().stream().collect(Collectors.toMap(field -> field, FormField::label)));
        return Problem.of(problem);
    }
}
