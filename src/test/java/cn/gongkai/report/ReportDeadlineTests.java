package cn.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.gongkai.support.Databases;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

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
            assertThat(office.freezes.freeze(2025, "数字由上级汇总", "zhao")).isInstanceOf(Freezing.Done.class);
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

    @Test
    void aDayInEarlyJanuaryIsSpokenOfInDecember() {
        try (var office = new ReportOffice(Databases.H2, Map.of("gongkai.report.due", "--01-05"))) {
            var deadline = office.office.bean(ReportDeadline.class);
            assertThat(on(office, deadline, "2025-12-05")).isEqualTo("none");
            assertThat(on(office, deadline, "2025-12-06")).isEqualTo("2025 30");
            assertThat(on(office, deadline, "2026-01-01")).isEqualTo("2025 4");
            assertThat(on(office, deadline, "2026-03-06")).isEqualTo("2025 -60");
            assertThat(on(office, deadline, "2026-03-07")).isEqualTo("none");
        }
    }

    @Test
    void theLogSaysSoOnTheDaysThatAreSetAndEachDayAfterTheLast() {
        var logger = (Logger) LoggerFactory.getLogger(ReportDeadline.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        logger.addAppender(lines);
        try (var office = new ReportOffice(Databases.H2)) {
            var deadline = office.office.bean(ReportDeadline.class);
            for (var day : List.of("2026-01-17", "2026-01-18", "2026-01-31", "2026-02-03")) {
                on(office, deadline, day);
                deadline.remind();
            }
        } finally {
            logger.detachAppender(lines);
        }
        assertThat(lines.list)
                .extracting(line -> line.getLevel() + " " + line.getFormattedMessage())
                .containsExactly(
                        "WARN The annual report of 2025 is due on 2026-01-31, 14 days left, and is not frozen",
                        "WARN The annual report of 2025 is due on 2026-01-31, -3 days left, and is not frozen");
    }

    private static String on(ReportOffice office, ReportDeadline deadline, String day) {
        office.clock.now =
                LocalDate.parse(day).atStartOfDay(office.clock.getZone()).toInstant();
        return deadline.waiting().map(due -> due.year() + " " + due.daysLeft()).orElse("none");
    }
}
