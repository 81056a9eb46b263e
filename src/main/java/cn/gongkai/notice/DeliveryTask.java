package cn.gongkai.notice;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The job that tells one notice. It holds the notice's id and nothing else; one node runs it at a time, and another
/// takes over when that one dies.
final class DeliveryTask {

    private static final TaskDescriptor<Void> NAME = TaskDescriptor.of("notice-delivery");
    private static final Duration AFTER_AN_ERROR = Duration.ofSeconds(30);

    private DeliveryTask() {}

    static TaskInstance<Void> of(UUID notice) {
        return NAME.instance(notice.toString()).build();
    }

    static Task<Void> running(Delivery delivery) {
        return Tasks.custom(NAME)
                .onFailure(new ExponentialBackoffFailureHandler<>(AFTER_AN_ERROR))
                .execute((task, _) -> then(delivery.attempt(UUID.fromString(task.getId()))));
    }

    private static CompletionHandler<Void> then(Optional<Instant> again) {
        return (complete, operations) ->
                again.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::remove);
    }
}
