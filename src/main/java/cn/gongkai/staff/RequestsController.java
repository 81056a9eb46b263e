package cn.gongkai.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.request.ApplicantKind;
import cn.gongkai.request.CaseQuery;
import cn.gongkai.request.CaseView;
import cn.gongkai.request.Casework;
import cn.gongkai.request.Form;
import cn.gongkai.request.FormField;
import cn.gongkai.request.KeyIn;
import cn.gongkai.request.KeyedIn;
import cn.gongkai.request.Receipt;
import cn.gongkai.request.State;
import cn.gongkai.request.decision.Matter;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
/// one is in [RequestActionsController].
@RestController
@RequestMapping("/api/staff/requests")
class RequestsController {

    /// The header that says why.
    static final String REASON = "X-Reason";

    private final Casework casework;
    private final Reasons reasons;
    private final People people;
    private final StaffWords words;
    private final Clock clock;

    RequestsController(Casework casework, Reasons reasons, People people, StaffWords words, Clock clock) {
        this.casework = casework;
        this.reasons = reasons;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    /// A request, and the receipt to hand out where the call has received it.
    record WithReceipt(CaseView request, Optional<Receipt> receipt) {}

    /// Writes down a request that came in person, by mail, fax, e-mail or word of mouth.
    ///
    /// @param key any value; the same for repetitions of this call
    @PostMapping
    ResponseEntity<?> keyIn(
            @RequestBody KeyIn keyIn,
            @RequestHeader("Idempotency-Key") String key,
            Principal clerk,
            HttpServletRequest call) {
        return switch (casework.keyIn(keyIn, clerk.getName(), key)) {
            case KeyedIn.Done(var request, var receipt) -> {
                AuditTrail.about(call, request.id().toString());
                yield ResponseEntity.created(URI.create("/api/staff/requests/" + request.id()))
                        .eTag(Integer.toString(request.version()))
                        .body(new WithReceipt(request, receipt));
            }
            case KeyedIn.Unusable unusable -> unusable(unusable);
            case KeyedIn.Refused(var sentence) -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, sentence);
        };
    }

    /// One page.
    ///
    /// @param dueWithin days from today; 0 is today
    /// @param page from 1
    /// @param after `next` of the page before, in place of `page`: rows that come in meanwhile shift nothing
    /// @param size 1 to 100
    @GetMapping
    ResponseEntity<?> page(
            @RequestParam Optional<State> state,
            @RequestParam Optional<Integer> dueWithin,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam Optional<String> handler,
            @RequestParam Optional<ApplicantKind> kind,
            @RequestParam Optional<String> number,
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<Matter> matter,
            Happened happened,
            @RequestParam(defaultValue = "DUE") CaseQuery.Sort sort,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "25") int size) {
        if (page < 1 || page > 1_000_000 || size < 1 || size > 100) {
            return Problem.of(HttpStatus.BAD_REQUEST, Sentences.of("requests.page"));
        }
        var dueBy = dueWithin.map(days -> LocalDate.now(clock).plusDays(days));
        var times = happened.times();
        if (times.isEmpty()) {
            return Problem.of(HttpStatus.BAD_REQUEST, Sentences.of("requests.days"));
        }
        var query = new CaseQuery(
                state,
                dueBy,
                overdue,
                handler,
                kind,
                number,
                year,
                matter,
                times.get(),
                happened.outcomes(),
                happened.waiting(),
                sort);
        return after.map(next -> casework.pageAfter(query, next, size))
                .orElseGet(() -> Optional.of(casework.page(query, (page - 1) * size, size)))
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> Problem.of(HttpStatus.BAD_REQUEST, Sentences.of("requests.after")));
    }

    /// The same as a table for a spreadsheet, at most 10,000 rows; nothing personal stands in it.
    @Look(AuditKind.EXPORTED)
    @GetMapping(path = "/export", produces = "text/csv;charset=UTF-8")
    ResponseEntity<?> export(
            @RequestParam Optional<State> state,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam Optional<String> handler,
            @RequestParam Optional<ApplicantKind> kind,
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<Matter> matter,
            Happened happened) {
        var times = happened.times();
        if (times.isEmpty()) {
            return Problem.of(HttpStatus.BAD_REQUEST, Sentences.of("requests.days"));
        }
        var query = new CaseQuery(
                state,
                Optional.empty(),
                overdue,
                handler,
                kind,
                Optional.empty(),
                year,
                matter,
                times.get(),
                happened.outcomes(),
                happened.waiting(),
                CaseQuery.Sort.NUMBER);
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=requests.csv")
                .body(Spreadsheet.of(casework.export(query), casework.count(query), people.names(), words));
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

    /// The form unmasked. The look is written down with its reason.
    ///
    /// @param reason why, percent-encoded
    @GetMapping("/{request}/identity")
    ResponseEntity<?> identity(
            @PathVariable String request,
            @RequestHeader(name = REASON, required = false) @Nullable String reason,
            Principal clerk) {
        var view = id(request).flatMap(casework::get);
        if (view.isEmpty()) {
            return notFound();
        }
        var refused = reasonless(view.get(), reason, reasons, clerk);
        return refused.<ResponseEntity<?>>map(problem -> problem)
                .orElseGet(() -> casework.identity(view.get().id(), clerk.getName())
                        .map(Form::values)
                        .<ResponseEntity<?>>map(ResponseEntity::ok)
                        .orElseGet(RequestsController::notFound));
    }

    /// Answers a call that would show who asks and does not say why.
    ///
    /// @param header as it came
    /// @return nothing, if it does; then it is written down
    static Optional<ResponseEntity<Object>> reasonless(
            CaseView request, @Nullable String header, Reasons reasons, Principal clerk) {
        var sentence = Optional.of(Sentences.of("requests.reason"));
        if (header != null) {
            try {
                sentence = reasons.refusal(request, URLDecoder.decode(header, UTF_8), clerk.getName());
            } catch (IllegalArgumentException _) {
                // No percent-encoding: the sentence says what is wanted.
            }
        }
        return sentence.map(why -> Problem.of(HttpStatus.PRECONDITION_REQUIRED, why));
    }

    static Optional<UUID> id(String request, Casework casework) {
        try {
            return Optional.of(UUID.fromString(request));
        } catch (IllegalArgumentException _) {
            return casework.idOf(request);
        }
    }

    private Optional<UUID> id(String request) {
        return id(request, casework);
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
