package cn.gongkai.staff;

import cn.gongkai.notice.StaffTask;
import cn.gongkai.notice.StaffTasks;
import java.security.Principal;
import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/// Whom to phone or write to, because WeChat did not reach them.
@Controller
class TasksPage {

    private static final int PAGE = 25;
    private static final int TOLD = 25;
    private static final String OF_QUESTIONS = "question.";

    private final StaffTasks tasks;
    private final StaffWords words;

    TasksPage(StaffTasks tasks, StaffWords words) {
        this.tasks = tasks;
        this.words = words;
    }

    /// One of them.
    ///
    /// @param matter where the resident's matter stands
    record Line(TasksController.Task task, String matter, boolean question) {

        static Line of(StaffTask task) {
            var question = task.kind().startsWith(OF_QUESTIONS);
            var matter = question
                    ? UriComponentsBuilder.fromPath("/staff/questions/{number}")
                    : UriComponentsBuilder.fromPath("/staff/requests").queryParam("number", "{number}");
            return new Line(
                    TasksController.Task.of(task),
                    matter.encode().buildAndExpand(task.subject()).toUriString(),
                    question);
        }
    }

    /// One that is done.
    ///
    /// @param at Shanghai time
    record Told(Line line, LocalDateTime at, String by, String note) {}

    /// @param page from 1
    @GetMapping("/staff/tasks")
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        if (page < 1 || page > 100_000) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var open = tasks.open((page - 1) * PAGE, PAGE);
        model.addAttribute("tasks", open.tasks().stream().map(Line::of).toList())
                .addAttribute("total", open.total())
                .addAttribute("page", page)
                .addAttribute("more", (long) page * PAGE < open.total())
                .addAttribute("longest", StaffTasks.LONGEST_NOTE)
                .addAttribute(
                        "told",
                        tasks.told(TOLD).stream()
                                .map(done -> new Told(
                                        Line.of(done.task()), Moments.shanghai(done.at()), done.by(), done.note()))
                                .toList());
        return "staff/tasks";
    }

    /// @param note how the resident was told
    /// @param page of the list it was typed on
    @PostMapping("/staff/tasks/{id}/done")
    String done(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "1") int page,
            Principal clerk,
            RedirectAttributes then) {
        var how = note.strip();
        if (how.isEmpty() || how.length() > StaffTasks.LONGEST_NOTE) {
            then.addFlashAttribute("refused", words.of("task.note", StaffTasks.LONGEST_NOTE))
                    .addFlashAttribute("noteFor", id)
                    .addFlashAttribute("note", note);
        } else if (tasks.done(id, clerk.getName(), how)) {
            then.addFlashAttribute("done", words.of("task.done"));
        } else {
            then.addFlashAttribute("refused", words.of("task.gone"));
        }
        return "redirect:/staff/tasks" + (page > 1 ? "?page=" + page : "");
    }
}
