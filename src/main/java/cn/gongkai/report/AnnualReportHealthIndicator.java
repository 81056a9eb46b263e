package cn.gongkai.report;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Says when the annual report is due. A report that is late is no reason to restart a node.
@Component
class AnnualReportHealthIndicator implements HealthIndicator {

    private final ReportDeadline deadline;

    AnnualReportHealthIndicator(ReportDeadline deadline) {
        this.deadline = deadline;
    }

    @Override
    public Health health() {
        var health = Health.up();
        deadline.waiting()
                .ifPresent(due -> health.withDetail("year", due.year())
                        .withDetail("due", due.on().toString())
                        .withDetail("daysLeft", due.daysLeft()));
        return health.build();
    }
}
