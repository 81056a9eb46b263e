package cn.gongkai.report;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// The years there can be a report of: from the regulation's first to the running one, in Shanghai.
@Component
class ReportYears {

    private final Clock clock;

    ReportYears(Clock clock) {
        this.clock = clock;
    }

    boolean possible(int year) {
        return year >= Figures.FIRST_YEAR && year <= running();
    }

    /// Whether its last day has passed.
    boolean over(int year) {
        return year < running();
    }

    int running() {
        return LocalDate.now(clock).getYear();
    }
}
