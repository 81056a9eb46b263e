package cn.gongkai.staff;

import cn.gongkai.request.Casework;
import cn.gongkai.request.StaffAct;
import cn.gongkai.request.Worked;
import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What staff do to a request. Every call says in `If-Match` which version it saw and in `Idempotency-Key` which call
/// it
/// is, so that two clerks do not undo each other and a repetition changes nothing.
@RestController
@RequestMapping("/api/staff/requests/{request}")
class RequestActsController {

    private final Casework casework;

    RequestActsController(Casework casework) {
        this.casework = casework;
    }

    @PostMapping("/confirm")
    ResponseEntity<?> confirm(
            @PathVariable String request,
            @RequestBody StaffAct.Confirm act,
            @RequestHeader("If-Match") String version,
            @RequestHeader("Idempotency-Key") String key,
            Principal clerk) {
        return act(request, version, act, clerk, key);
    }

    @PostMapping("/register")
    ResponseEntity<?> register(
            @PathVariable String request,
            @RequestBody StaffAct.Register act,
            @RequestHeader("If-Match") String version,
            @RequestHeader("Idempotency-Key") String key,
            Principal clerk) {
        return act(request, version, act, clerk, key);
    }

    @PostMapping("/request-supplement")
    ResponseEntity<?> requestSupplement(
            @PathVariable String request,
            @RequestBody StaffAct.RequestSupplement act,
            @RequestHeader("If-Match") String version,
            @RequestHeader("Idempotency-Key") String key,
            Principal clerk) {
        return act(request, version, act, clerk, key);
    }

    @PostMapping("/close-unsupplemented")
    ResponseEntity<?> closeUnsupplemented(
            @PathVariable String request,
            @RequestHeader("If-Match") String version,
            @RequestHeader("Idempotency-Key") String key,
            Principal clerk) {
        return act(request, version, new StaffAct.CloseUnsupplemented(), clerk, key);
    }

    @PostMapping("/ask-reasons")
    ResponseEntity<?> askReasons(
            @PathVariable String request,
            @RequestBody StaffAct.AskReasons act,
            @RequestHeader("If-Match") String version,
            @RequestHeader("Idempotency-Key") String key,
            Principal clerk) {
        return act(request, version, act, clerk, key);
    }

    @PostMapping("/send-consultation")
    ResponseEntity<?> sendConsultation(
            @PathVariable String request,
            @RequestHeader("If-Match") String version,
            @RequestHeader("Idempotency-Key") String key,
            Principal clerk) {
        return act(request, version, new StaffAct.SendConsultation(), clerk, key);
    }

    @PostMapping("/record-opinions")
    ResponseEntity<?> recordOpinions(
            @PathVariable String request,
            @RequestHeader("If-Match") String version,
            @RequestHeader("Idempotency-Key") String key,
            Principal clerk) {
        return act(request, version, new StaffAct.RecordOpinions(), clerk, key);
    }

    @PostMapping("/extend")
    ResponseEntity<?> extend(
            @PathVariable String request,
            @RequestBody StaffAct.Extend act,
            @RequestHeader("If-Match") String version,
            @RequestHeader("Idempotency-Key") String key,
            Principal clerk) {
        return act(request, version, act, clerk, key);
    }

    private ResponseEntity<?> act(String request, String version, StaffAct act, Principal clerk, String key) {
        var seen = version(version);
        if (seen.isEmpty()) {
            return Problem.of(HttpStatus.PRECONDITION_REQUIRED, Sentences.of("requests.ifMatch"));
        }
        return id(request)
                .<ResponseEntity<?>>map(id -> answer(casework.act(id, seen.get(), act, clerk.getName(), key)))
                .orElseGet(RequestsController::notFound);
    }

    private static ResponseEntity<?> answer(Worked worked) {
        return switch (worked) {
            case Worked.Done(var request, var receipt) ->
                ResponseEntity.ok()
                        .eTag(Integer.toString(request.version()))
                        .body(new RequestsController.Answer(request, receipt));
            case Worked.Stale _ -> Problem.of(HttpStatus.PRECONDITION_FAILED, Sentences.of("requests.stale"));
            case Worked.Refused(var sentence) -> Problem.of(HttpStatus.CONFLICT, sentence);
            case Worked.NotFound _ -> RequestsController.notFound();
        };
    }

    private Optional<UUID> id(String request) {
        try {
            return Optional.of(UUID.fromString(request));
        } catch (IllegalArgumentException _) {
            return casework.idOf(request);
        }
    }

    /// An entity tag as this program gives it: a number in quotes.
    private static Optional<Integer> version(String tag) {
        var digits = tag.strip().replaceAll("^\"(\\d{1,9})\"$", "$1");
        return digits.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }
}
