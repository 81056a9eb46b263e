package cn.gongkai.staff;

import cn.gongkai.request.Casework;
import cn.gongkai.request.StaffAct;
import cn.gongkai.request.Worked;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

/// What staff do to a request. A request itself says which actions are possible now and to whom. Every call says in
/// `If-Match` which version it saw and in `Idempotency-Key` which call it is, so that two clerks do not undo each other
/// and a repetition changes nothing.
@RestController
@RequestMapping("/api/staff/requests/{request}/actions")
class RequestActionsController {

    private final Casework casework;
    private final StaffWork work;

    RequestActionsController(Casework casework, StaffWork work) {
        this.casework = casework;
        this.work = work;
    }

    /// @param request its id, or its number as people write it
    /// @param action such as `send-consultation`
    /// @param content of the action as JSON, see the README
    @PostMapping("/{action}")
    ResponseEntity<?> act(
            @PathVariable String request,
            @PathVariable String action,
            @RequestBody(required = false) Optional<String> content,
            @RequestHeader("If-Match") String version,
            @RequestHeader("Idempotency-Key") String key,
            Authentication clerk) {
        var seen = version(version);
        if (seen.isEmpty()) {
            return Problem.versionMissing();
        }
        Optional<StaffAct> act;
        try {
            act = casework.read(action, content.orElse(""));
        } catch (JacksonException e) {
            return Problem.unreadable();
        }
        if (act.isEmpty()) {
            return Problem.of(HttpStatus.NOT_FOUND, Sentences.of("requests.noAction"));
        }
        return id(request)
                .<ResponseEntity<?>>map(id -> answer(work.act(id, seen.get(), act.get(), Clerks.of(clerk), key)))
                .orElseGet(RequestsController::notFound);
    }

    private static ResponseEntity<?> answer(Worked worked) {
        return switch (worked) {
            case Worked.Done(var request, var receipt) ->
                ResponseEntity.ok()
                        .eTag(Integer.toString(request.version()))
                        .body(new RequestsController.WithReceipt(request, receipt));
            case Worked.Stale(var current) ->
                stale(current.version(), current.lastChange().kind());
            case Worked.Refused(var sentence) -> Problem.of(HttpStatus.CONFLICT, sentence);
            case Worked.NotFound _ -> RequestsController.notFound();
        };
    }

    /// Says what has changed since.
    private static ResponseEntity<?> stale(int version, String last) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.PRECONDITION_FAILED, Sentences.of("requests.stale"));
        problem.setProperty("version", version);
        problem.setProperty("lastEvent", last);
        return Problem.of(problem);
    }

    private Optional<UUID> id(String request) {
        return RequestsController.id(request, casework);
    }

    /// An entity tag as this program gives it: a number in quotes.
    private static Optional<Integer> version(String tag) {
        var digits = tag.strip().replaceAll("^\"(\\d{1,9})\"$", "$1");
        return digits.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }
}
