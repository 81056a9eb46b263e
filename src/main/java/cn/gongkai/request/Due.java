package cn.gongkai.request;

import cn.gongkai.deadline.Deadlines;
import cn.gongkai.deadline.Standing;
import java.time.LocalDate;
import java.util.Optional;

/// The last day of the answer as lists show it.
///
/// @param date absent before receipt, while the period is stopped, and after the end
/// @param last the day after which the answer is late: absent while opinions are awaited, too, and kept after the end
record Due(Optional<LocalDate> date, boolean provisional, Optional<LocalDate> last) {

    private static final Due NONE = new Due(Optional.empty(), false, Optional.empty());

    static Due of(Status status, Deadlines deadlines) {
        if (status.clock().isEmpty()) {
            return NONE;
        }
        return switch (deadlines.standing(status.clock().get())) {
            case Standing.Running running -> {
                var last = Optional.of(running.due().date());
                yield status.state().over()
                        ? new Due(Optional.empty(), false, last)
                        : new Due(last, running.due().provisional(), last);
            }
            // It moves with every day the opinions take.
            case Standing.Paused paused ->
                status.state().over()
                        ? NONE
                        : new Due(Optional.of(paused.notBefore().date()), true, Optional.empty());
            case Standing.Stopped _ -> NONE;
        };
    }

    /// Whether lists show the same.
    boolean shows(Due other) {
        return date.equals(other.date) && provisional == other.provisional;
    }
}
