package cn.gongkai.staff.reports;

import cn.gongkai.report.DisputeNoted;
import cn.gongkai.report.Disputes;
import cn.gongkai.report.ReportDispute;
import cn.gongkai.request.Dispute;
import cn.gongkai.staff.Problem;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Reconsiderations and lawsuits for staff's programs. Those about a request are noted with it, by its actions
/// `file-dispute`, `decide-dispute` and `withdraw-dispute`; the others here.
@RestController
@RequestMapping("/api/staff/disputes")
class DisputesController {

    private final Disputes disputes;
    private final Clock clock;

    DisputesController(Disputes disputes, Clock clock) {
        this.disputes = disputes;
        this.clock = clock;
    }

    /// Those a year's fourth table counts.
    ///
    /// @param year the running one when left out
    @GetMapping
    List<ReportDispute> of(@RequestParam Optional<Integer> year) {
        return disputes.of(year.orElseGet(() -> LocalDate.now(clock).getYear()));
    }

    /// A new one.
    ///
    /// @param on the day it was filed
    /// @param about nothing personal
    record Filing(
            Dispute.@Nullable Kind kind,
            @Nullable LocalDate on,
            @Nullable String about) {}

    /// Writes one down that is about no request of this register.
    ///
    /// @param once any value; the same for repetitions of this call
    @PostMapping
    ResponseEntity<?> file(@RequestBody Filing body, @RequestHeader("Idempotency-Key") String once, Principal clerk) {
        return body.kind() == null || body.on() == null
                ? Problem.unreadable()
                : answer(disputes.file(
                        body.kind(),
                        body.on(),
                        Optional.ofNullable(body.about()).orElse(""),
                        clerk.getName(),
                        once));
    }

    /// How one ended.
    record Deciding(
            Dispute.@Nullable Result result, @Nullable LocalDate on) {}

    /// Writes down how one of those ended.
    @PostMapping("/{id}/decide")
    ResponseEntity<?> decide(
            @PathVariable UUID id,
            @RequestBody Deciding body,
            @RequestHeader("Idempotency-Key") String once,
            Principal clerk) {
        return body.result() == null || body.on() == null
                ? Problem.unreadable()
                : answer(disputes.decide(id, body.result(), body.on(), clerk.getName()));
    }

    /// Why one was noted wrongly.
    record Withdrawing(@Nullable String reason) {}

    /// Takes one of those back. It is kept, with the reason, and counted nowhere.
    @PostMapping("/{id}/withdraw")
    ResponseEntity<?> withdraw(
            @PathVariable UUID id,
            @RequestBody Withdrawing body,
            @RequestHeader("Idempotency-Key") String once,
            Principal clerk) {
        return answer(disputes.withdraw(id, Optional.ofNullable(body.reason()).orElse(""), clerk.getName()));
    }

    private static ResponseEntity<?> answer(DisputeNoted noted) {
        return switch (noted) {
            case DisputeNoted.Done done -> ResponseEntity.ok(done);
            case DisputeNoted.Refused(var sentence) -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, sentence);
        };
    }
}
