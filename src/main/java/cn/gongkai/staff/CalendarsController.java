package cn.gongkai.staff;

import cn.gongkai.audit.AuditKind;
import cn.gongkai.audit.AuditLog;
import cn.gongkai.request.Calendars;
import cn.gongkai.request.Recalculation;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The yearly notices of holidays, as they come out.
@RestController
@RequestMapping("/api/staff/calendars")
class CalendarsController {

    private final Calendars calendars;
    private final AuditLog audit;

    CalendarsController(Calendars calendars, AuditLog audit) {
        this.calendars = calendars;
        this.audit = audit;
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

    /// What a notice would change.
    ///
    /// @param settled how many keep their last day, but are certain of it, or no longer certain
    /// @param provisional how many would have a last day that may still move
    /// @param warnings what to look at first
    record Previewed(
            List<LocalDate> days,
            List<Recalculation.Moved> moved,
            int settled,
            int provisional,
            boolean replaces,
            List<String> warnings) {

        Previewed {
            days = List.copyOf(days);
            moved = List.copyOf(moved);
            warnings = List.copyOf(warnings);
        }
    }

    /// Takes a year's notice in, in holiday-cn's format, and counts every open request anew.
    ///
    /// @param overlay the region it is for, or `none` for the national notice
    /// @param dryRun says what it would change, and changes nothing
    /// @param key any value; a foreign page cannot send this header
    @PutMapping("/{overlay}")
    ResponseEntity<?> put(
            @PathVariable String overlay,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun,
            @RequestBody String notice,
            @RequestHeader("Idempotency-Key") String key,
            Principal clerk) {
        return dryRun ? preview(overlay, notice) : take(overlay, notice, clerk.getName());
    }

    private ResponseEntity<?> preview(String overlay, String notice) {
        return switch (calendars.preview(overlay, notice)) {
            case Calendars.Previewed.Usable(var calendar, var requests) ->
                ResponseEntity.ok(new Previewed(
                        calendar.days(),
                        requests.moved(),
                        requests.settled(),
                        requests.provisional(),
                        calendar.replaces(),
                        calendar.warnings()));
            case Calendars.Previewed.Refused(var reason) -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, reason);
        };
    }

    private ResponseEntity<?> take(String overlay, String notice, String clerk) {
        return switch (calendars.take(overlay, notice, clerk)) {
            case Calendars.Imported.Done(var days, var moved) -> {
                audit.add(clerk, AuditKind.SETTING_CHANGED, "calendar " + overlay, changes(days, moved));
                yield ResponseEntity.ok(new Imported(days, moved));
            }
            case Calendars.Imported.Refused(var reason) -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, reason);
        };
    }

    /// What the audit trail says of it.
    static String changes(List<LocalDate> days, List<Recalculation.Moved> moved) {
        return days.size() + " days, " + moved.size() + " requests";
    }
}
