package cn.gongkai.request;

import cn.gongkai.deadline.Deadlines;
import cn.gongkai.deadline.Standing;
import java.time.LocalDate;
import java.util.Optional;

/// The last day of the answer as lists show it.
///
/// @param date absent before receipt, while the period is stopped, and after the end
record Due(Optional<LocalDate> date, boolean provisional) {

    static Due of(Status status, Deadlines deadlines) {
        if (status.state().over() || status.clock().isEmpty()) {
            return new Due(Optional.empty(), false);
        }
        return switch (deadlines.standing(status.clock().get())) {
            case Standing.Running running ->
                new Due(Optional.of(running.due().date()), running.due().provisional());
            // It moves with every day the opinions take.
            case Standing.Paused paused ->
                new Due(Optional.of(paused.notBefore().date()), true);
            case Standing.Stopped _ -> new Due(Optional.empty(), false);
        };
    }
}
