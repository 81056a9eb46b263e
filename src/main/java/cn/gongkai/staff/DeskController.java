package cn.gongkai.staff;

import cn.gongkai.inbox.Inbox;
import cn.gongkai.notice.StaffTasks;
import java.security.Principal;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The first page of the back office: what waits for a person.
@Controller
class DeskController {

    private static final int PAGE = 25;

    private final Inbox inbox;
    private final StaffTasks tasks;

    DeskController(Inbox inbox, StaffTasks tasks) {
        this.inbox = inbox;
        this.tasks = tasks;
    }

    /// @param page from 1
    @GetMapping("/staff")
    String desk(@RequestParam(defaultValue = "1") int page, Model model) {
        if (page < 1) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var waiting = inbox.open((page - 1) * PAGE, PAGE);
        model.addAttribute(
                "threads", waiting.threads().stream().map(ThreadRow::of).toList());
        model.addAttribute("total", waiting.total());
        model.addAttribute("page", page);
        model.addAttribute("more", (long) page * PAGE < waiting.total());
        var toTell = tasks.open(0, PAGE);
        model.addAttribute(
                "tasks", toTell.tasks().stream().map(TasksController.Task::of).toList());
        model.addAttribute("taskTotal", toTell.total());
        return "staff/desk";
    }

    @PostMapping("/staff/tasks/{id}/done")
    String done(@PathVariable UUID id, Principal clerk) {
        tasks.done(id, clerk.getName());
        return "redirect:/staff";
    }

    @PostMapping("/staff/threads/{number}/close")
    String close(@PathVariable String number) {
        inbox.close(number);
        return "redirect:/staff";
    }
}
