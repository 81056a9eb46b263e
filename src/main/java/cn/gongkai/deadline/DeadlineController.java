package cn.gongkai.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Counts working days for anybody who asks.
@RestController
class DeadlineController {

    private final Deadlines deadlines;

    DeadlineController(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /// Parameters arrive as text, so that whatever was typed gets a sentence instead of a converter's message.
    @GetMapping("/api/deadlines")
    ResponseEntity<Object> deadline(
            @RequestParam(required = false) @Nullable String received,
            @RequestParam(required = false) @Nullable String workingDays,
            @RequestParam(required = false) @Nullable String overlay) {
        return switch (DeadlineQuery.read(deadlines, received, workingDays, overlay)) {
            case DeadlineQuery.Asked(var from, var days, var calendar) -> {
                var due = calendar.workingDaysFrom(from, days);
                yield ResponseEntity.ok(new Counted(due.date(), due.provisional(), due.trace()));
            }
            case DeadlineQuery.Unclear(var parameter, var sentence) -> {
                var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, sentence);
                problem.setTitle(Wording.of("query.title"));
                problem.setProperty("parameter", parameter);
                yield ResponseEntity.badRequest()
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem);
            }
        };
    }

    private record Counted(LocalDate due, boolean provisional, List<TraceDay> trace) {}
}
