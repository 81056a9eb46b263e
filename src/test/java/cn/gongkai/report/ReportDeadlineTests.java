package cn.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.request.Databases;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// When staff are told that last year's report is due.
class ReportDeadlineTests {

    @Test
    void saysSoFromThirtyDaysBeforeUntilTheYearIsFrozen() {
        try (var office = new ReportOffice(Databases.H2)) {
            var deadline = office.office.bean(ReportDeadline.class);
            assertThat(on(office, deadline, "2026-01-01")).isEqualTo("2025 30");
            assertThat(on(office, deadline, "2025-12-31")).isEqualTo("none");
            assertThat(on(office, deadline, "2026-01-31")).isEqualTo("2025 0");
            assertThat(on(office, deadline, "2026-02-05")).isEqualTo("2025 -5");
            assertThat(on(office, deadline, "2026-06-01")).isEqualTo("none");
            on(office, deadline, "2026-01-20");
            assertThat(office.reports.freeze(2025, "数字由上级汇总", "zhao")).isInstanceOf(Freezing.Done.class);
            assertThat(on(office, deadline, "2026-01-30")).isEqualTo("none");
        }
    }

    @Test
    void theBodySetsItsOwnDay() {
        try (var office = new ReportOffice(
                Databases.H2, Map.of("gongkai.report.due", "--01-26", "gongkai.report.remind", "10,3"))) {
            var deadline = office.office.bean(ReportDeadline.class);
            assertThat(on(office, deadline, "2026-01-15")).isEqualTo("none");
            assertThat(on(office, deadline, "2026-01-16")).isEqualTo("2025 10");
        }
    }

    private static String on(ReportOffice office, ReportDeadline deadline, String day) {
        office.clock.now =
                LocalDate.parse(day).atStartOfDay(office.clock.getZone()).toInstant();
        return deadline.waiting().map(due -> due.year() + " " + due.daysLeft()).orElse("none");
    }
}
