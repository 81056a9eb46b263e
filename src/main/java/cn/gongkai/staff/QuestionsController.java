package cn.gongkai.staff;

import cn.gongkai.inbox.Inbox;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What waits for a person, for programs of the body's own.
@RestController
@RequestMapping("/api/staff/questions")
class QuestionsController {

    private final Inbox inbox;

    QuestionsController(Inbox inbox) {
        this.inbox = inbox;
    }

    /// One page of what waits, newest first.
    ///
    /// @param total how many wait in all
    record Waiting(List<ThreadRow> questions, long total) {}

    /// @param offset 0 or more
    /// @param size 1 to 100
    @GetMapping
    ResponseEntity<?> waiting(
            @RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "25") int size) {
        if (offset < 0 || size < 1 || size > 100) {
            return ResponseEntity.of(
                            ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "offset 从 0 开始，size 为 1 到 100。"))
                    .build();
        }
        var page = inbox.open(offset, size);
        return ResponseEntity.ok(
                new Waiting(page.threads().stream().map(ThreadRow::of).toList(), page.total()));
    }

    /// Ends a matter. Doing it again changes nothing.
    ///
    /// @param key any value; a foreign page cannot send this header
    @PostMapping("/{number}/close")
    ResponseEntity<Void> close(@PathVariable String number, @RequestHeader("Idempotency-Key") String key) {
        inbox.close(number);
        return ResponseEntity.noContent().build();
    }
}
