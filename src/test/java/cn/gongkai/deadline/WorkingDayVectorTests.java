package cn.gongkai.deadline;

import static cn.gongkai.deadline.Calendars.NATIONAL;
import static cn.gongkai.deadline.Calendars.XINJIANG;
import static cn.gongkai.deadline.Calendars.received;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/// Dates that were worked out without this program.
class WorkingDayVectorTests {

    private static final Path VECTORS = Path.of("src/test/resources/deadline/vectors.csv");

    @Test
    void thereAreVectors() throws IOException {
        try (var lines = Files.lines(VECTORS)) {
            assertThat(lines.filter(line -> !line.startsWith("#"))).hasSize(14);
        }
    }

    @ParameterizedTest(name = "{0}: {5}")
    @CsvFileSource(resources = "/deadline/vectors.csv")
    void endsWhereItWasWorkedOut(String receipt, LocalDate wd7, LocalDate wd15, LocalDate wd20, LocalDate wd40) {
        var from = received(receipt);
        assertThat(NATIONAL.workingDaysFrom(from, 7).date()).isEqualTo(wd7);
        assertThat(NATIONAL.workingDaysFrom(from, 15).date()).isEqualTo(wd15);
        assertThat(NATIONAL.workingDaysFrom(from, 20).date()).isEqualTo(wd20);
        assertThat(NATIONAL.workingDaysFrom(from, 40).date()).isEqualTo(wd40);
        assertThat(NATIONAL.workingDaysFrom(from, 40).provisional()).isFalse();
    }

    @Test
    void theRegionsHolidaysCountOnlyWithItsOverlay() {
        var from = received("2025-06-05");
        assertThat(NATIONAL.workingDaysFrom(from, 20).date()).isEqualTo("2025-07-03");
        assertThat(XINJIANG.workingDaysFrom(from, 20).date()).isEqualTo("2025-07-08");
        assertThat(XINJIANG.workingDaysFrom(from, 20).provisional()).isFalse();
    }

    @Test
    void aConfirmationOnSaturdayEndsWithFridays() {
        assertThat(NATIONAL.workingDaysFrom(received("2025-03-08"), 20).date())
                .isEqualTo(NATIONAL.workingDaysFrom(received("2025-03-07"), 20).date());
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "REVIEW,               2025-02-14, 2025-04-15",
        "LAWSUIT,              2025-02-14, 2025-08-14",
        // The sixtieth day, 2 February, lies in the Spring Festival.
        "REVIEW,               2024-12-04, 2025-02-05",
        // A make-up Saturday is a working day and stays the last one.
        "LAWSUIT_AFTER_REVIEW, 2025-01-24, 2025-02-08",
        // Civil Code art. 202: no 31 February, so the month's last day.
        "LAWSUIT,              2022-08-31, 2023-02-28",
        // The National Day week.
        "LAWSUIT,              2025-04-01, 2025-10-09",
        "LAWSUIT_AFTER_REVIEW, 2025-09-16, 2025-10-09",
    })
    void remediesEndOnTheFirstWorkingDayFromTheLastDay(Term term, String served, LocalDate last) {
        var due = term.from(received(served), NATIONAL);
        assertThat(due.date()).isEqualTo(last);
        assertThat(due.provisional()).isFalse();
    }
}
