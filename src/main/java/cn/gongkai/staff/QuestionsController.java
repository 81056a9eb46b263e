package cn.gongkai.staff;

import cn.gongkai.inbox.CloseOutcome;
import cn.gongkai.inbox.Inbox;
import cn.gongkai.inbox.ReplyOutcome;
import cn.gongkai.inbox.StaffClosing;
import cn.gongkai.inbox.StaffReply;
import cn.gongkai.inbox.ThreadQuery;
import cn.gongkai.inbox.WholeThread;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What waits for a person, for programs of the body's own.
@RestController
@RequestMapping("/api/staff/questions")
class QuestionsController {

    /// As [ThreadView] gives it: a number in quotes.
    private static final String VERSION = "\"\\d{1,9}\"";

    private final Inbox inbox;

    QuestionsController(Inbox inbox) {
        this.inbox = inbox;
    }

    /// One page.
    ///
    /// @param total how many wait in all
    record Waiting(List<ThreadRow> questions, long total) {}

    /// @param show OPEN, WAITING (the resident spoke last), ANSWERED or CLOSED
    /// @param assigned the name of an account; empty for nobody
    /// @param words a part of the number or of the question
    /// @param offset 0 or more
    /// @param size 1 to 100
    @GetMapping
    ResponseEntity<?> waiting(
            @RequestParam(defaultValue = "OPEN") ThreadQuery.Show show,
            @RequestParam Optional<String> assigned,
            @RequestParam Optional<String> words,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "25") int size) {
        if (offset < 0 || size < 1 || size > 100) {
            return Refusals.badPage();
        }
        var page = inbox.page(new ThreadQuery(show, assigned, words.filter(typed -> !typed.isBlank())), offset, size);
        return ResponseEntity.ok(
                new Waiting(page.threads().stream().map(ThreadRow::of).toList(), page.total()));
    }

    /// A matter with what was said in it. Its ETag goes with the reply.
    @GetMapping("/{number}")
    ResponseEntity<?> one(@PathVariable String number) {
        return inbox.find(number)
                .<ResponseEntity<?>>map(QuestionsController::shown)
                .orElseGet(Refusals::unknown);
    }

    /// What a clerk answers.
    ///
    /// @param close whether it ends the matter
    record Reply(@Nullable String text, @Nullable Boolean close) {}

    /// Answers the resident, who reads it in WeChat or is told by a colleague.
    ///
    /// @param key the same for every repetition of this reply
    /// @param version the ETag of the matter as it was read
    @PostMapping("/{number}/reply")
    ResponseEntity<?> reply(
            @PathVariable String number,
            @RequestHeader("Idempotency-Key") String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody Reply reply,
            Principal clerk) {
        var text = reply.text() == null ? "" : reply.text().strip();
        if (version == null) {
            return Problem.versionMissing();
        }
        if (!version.matches(VERSION)) {
            return Refusals.changed();
        }
        if (!StaffReply.fits(text)) {
            return Refusals.tooLong();
        }
        return switch (inbox.reply(new StaffReply(
                number, read(version), text, Boolean.TRUE.equals(reply.close()), clerk.getName(), key))) {
            case ReplyOutcome.Replied(var whole) -> shown(whole);
            case ReplyOutcome.Unknown() -> Refusals.unknown();
            case ReplyOutcome.Changed() -> Refusals.changed();
            case ReplyOutcome.Ended() -> Refusals.ended();
            case ReplyOutcome.KeyReused() -> Refusals.keyReused();
        };
    }

    private static ResponseEntity<?> shown(WholeThread whole) {
        var view = ThreadView.of(whole);
        return ResponseEntity.ok().eTag(view.etag()).body(view);
    }

    /// Why a matter is ended.
    ///
    /// @param reason for the resident; needed where nothing was answered
    record Closing(@Nullable String reason) {}

    /// Ends a matter and tells the resident. Doing it again changes nothing.
    ///
    /// @param key any value; a foreign page cannot send this header
    /// @param version the ETag of the matter as it was read
    @PostMapping("/{number}/close")
    ResponseEntity<?> close(
            @PathVariable String number,
            @RequestHeader("Idempotency-Key") String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody(required = false) @Nullable Closing closing,
            Principal clerk) {
        var reason = closing == null || closing.reason() == null
                ? ""
                : closing.reason().strip();
        if (version == null) {
            return Problem.versionMissing();
        }
        if (!version.matches(VERSION)) {
            return Refusals.changed();
        }
        if (reason.codePointCount(0, reason.length()) > StaffClosing.LONGEST_REASON) {
            return Refusals.reasonWanted();
        }
        return switch (inbox.close(new StaffClosing(number, read(version), reason, clerk.getName()))) {
            case CloseOutcome.Closed _, CloseOutcome.Ended _ ->
                ResponseEntity.noContent().build();
            case CloseOutcome.Unknown() -> Refusals.unknown();
            case CloseOutcome.Changed() -> Refusals.changed();
            case CloseOutcome.ReasonWanted() -> Refusals.reasonWanted();
        };
    }

    private static int read(String version) {
        return Integer.parseInt(version.substring(1, version.length() - 1));
    }
}
