package cn.gongkai.staff;

import cn.gongkai.notice.StaffTask;
import cn.gongkai.notice.StaffTasks;
import java.security.Principal;
import java.time.LocalDateTime;
import java.util.List;
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

/// What neither a message nor a reply could tell residents, and a person has to.
@RestController
@RequestMapping("/api/staff/tasks")
class TasksController {

    private final StaffTasks tasks;

    TasksController(StaffTasks tasks) {
        this.tasks = tasks;
    }

    /// One notice to be posted or told on the telephone.
    ///
    /// @param subject the matter's number
    /// @param since Shanghai time
    /// @param tries how often a message was tried
    record Task(
            UUID id,
            String kind,
            String subject,
            String text,
            LocalDateTime since,
            StaffTask.Reason reason,
            int tries) {

        static Task of(StaffTask task) {
            return new Task(
                    task.id(),
                    task.kind(),
                    task.subject(),
                    task.words(),
                    Moments.shanghai(task.since()),
                    task.reason(),
                    task.tries());
        }
    }

    /// One page of the tasks, oldest first.
    ///
    /// @param total how many there are in all
    record Tasks(List<Task> tasks, long total) {}

    /// @param offset 0 or more
    /// @param size 1 to 100
    @GetMapping
    ResponseEntity<?> open(@RequestParam(defaultValue = "0") int offset, @RequestParam(defaultValue = "25") int size) {
        if (offset < 0 || size < 1 || size > 100) {
            return Refusals.badPage();
        }
        var page = tasks.open(offset, size);
        return ResponseEntity.ok(new Tasks(page.tasks().stream().map(Task::of).toList(), page.total()));
    }

    /// How a resident was told.
    ///
    /// @param note at most 200 characters, no personal data
    record Told(@Nullable String note) {}

    /// Notes that somebody told the resident. Doing it again changes nothing.
    ///
    /// @param key any value; a foreign page cannot send this header
    /// @param told may be left out
    @PostMapping("/{id}/done")
    ResponseEntity<?> done(
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody(required = false) @Nullable Told told,
            Principal clerk) {
        var note = told == null || told.note() == null ? "" : told.note().strip();
        if (note.length() > StaffTasks.LONGEST_NOTE) {
            return Problem.of(
                    HttpStatus.BAD_REQUEST, Sentences.of("task.note", String.valueOf(StaffTasks.LONGEST_NOTE)));
        }
        return tasks.done(id, clerk.getName(), note)
                ? ResponseEntity.noContent().build()
                : Problem.of(HttpStatus.NOT_FOUND, Sentences.of("task.unknown"));
    }
}
