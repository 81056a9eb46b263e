package cn.gongkai.staff;

import cn.gongkai.deadline.CalendarChange;
import cn.gongkai.deadline.Deadlines;
import cn.gongkai.request.Recalculation;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The yearly notices of holidays, as they come out.
@RestController
@RequestMapping("/api/staff/calendars")
class CalendarsController {

    private final Deadlines deadlines;
    private final Recalculation recalculation;

    CalendarsController(Deadlines deadlines, Recalculation recalculation) {
        this.deadlines = deadlines;
        this.recalculation = recalculation;
    }

    /// What a notice changed.
    ///
    /// @param days that became working days or stopped being such
    /// @param moved the open requests with another last day than before
    record Imported(List<LocalDate> days, List<Recalculation.Moved> moved) {

        Imported {
            days = List.copyOf(days);
            moved = List.copyOf(moved);
        }
    }

    /// Takes a year's notice in, in holiday-cn's format, and counts every open request anew.
    ///
    /// @param overlay the region it is for, or `none` for the national notice
    /// @param key any value; a foreign page cannot send this header
    @PutMapping("/{overlay}")
    ResponseEntity<?> put(
            @PathVariable String overlay, @RequestBody String notice, @RequestHeader("Idempotency-Key") String key) {
        return switch (deadlines.importNotice(overlay, notice)) {
            case CalendarChange.Accepted(var days) -> ResponseEntity.ok(new Imported(days, recalculation.run()));
            case CalendarChange.Refused(var reason) -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, reason);
        };
    }
}
