package cn.gongkai.report;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives the scheduler its reminder, once a day on one node.
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    private static final LocalTime BEFORE_WORK = LocalTime.of(7, 30);

    @Bean
    Task<Void> annualReportReminder(ReportDeadline deadline, Clock clock) {
        return Tasks.recurring("annual-report-reminder", Schedules.daily(clock.getZone(), BEFORE_WORK))
                .execute((_, _) -> deadline.remind());
    }
}
