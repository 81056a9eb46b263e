package cn.gongkai.deadline;

import static cn.gongkai.deadline.Calendars.NATIONAL;
import static cn.gongkai.deadline.Calendars.XINJIANG;
import static cn.gongkai.deadline.Calendars.received;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The small types, and what the calendar says of single days.
class DeadlineValuesTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "2025-12-31T15:59:59Z, 2025-12-31",
        "2025-12-31T16:00:00Z, 2026-01-01",
        "2026-01-01T15:59:59Z, 2026-01-01",
    })
    void theDayOfReceiptChangesAtMidnightInShanghai(Instant confirmed, LocalDate day) {
        assertThat(LocalDateOfReceipt.confirmedAt(confirmed, SHANGHAI)).isEqualTo(new LocalDateOfReceipt(day));
    }

    @Test
    void theLastDayIsStillInTime() {
        var due = NATIONAL.workingDaysFrom(received("2025-01-26"), 20);
        assertThat(due.overdueOn(LocalDate.parse("2025-02-28"))).isFalse();
        assertThat(due.overdueOn(LocalDate.parse("2025-03-01"))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyTermSaysWhatItIsForAndWhereItIsWritten(Term term) {
        assertThat(term.label()).isNotBlank();
        assertThat(term.article()).startsWith("《").contains("》");
        assertThat(term.length()).isPositive();
    }

    @Test
    void workingDaysBetweenTwoDays() {
        var friday = LocalDate.parse("2025-01-24");
        assertThat(NATIONAL.workingDaysBetween(friday, friday)).isZero();
        assertThat(NATIONAL.workingDaysBetween(friday, friday.minusDays(7))).isZero();
        assertThat(NATIONAL.workingDaysBetween(friday, friday.plusDays(2))).isEqualTo(1);
        assertThat(NATIONAL.workingDaysBetween(friday, friday.plusDays(3))).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "2025-01-26, true,  '调休上班，工作日第1天'",
        "2025-02-01, false, 春节",
        "2025-03-01, false, 周末",
        "2025-03-03, true,  工作日第1天",
        "2025-10-06, false, 国庆节、中秋节",
        // The next year's notice has the last word on December: 30 December 2018 was its day off.
        "2018-12-29, true,  '调休上班，工作日第1天'",
        "2018-12-31, false, 元旦",
        // Not announced when these calendars were made.
        "2026-12-24, true,  工作日第1天",
        "2026-12-25, true,  工作日第1天（2027年放假安排尚未公布或载入，暂定）",
        "2026-12-26, false, 周末（2027年放假安排尚未公布或载入，暂定）",
        "2027-01-01, true,  工作日第1天（2027年放假安排尚未公布或载入，暂定）",
        "2031-05-01, true,  工作日第1天（2031年放假安排尚未公布或载入，暂定）",
        "2017-05-01, true,  工作日第1天（2017年放假安排尚未公布或载入，暂定）",
    })
    void oneDay(LocalDate date, boolean working, String reason) {
        assertThat(NATIONAL.isWorkingDay(date)).isEqualTo(working);
        assertThat(NATIONAL.isProvisional(date)).isEqualTo(reason.contains("暂定"));
        var day = NATIONAL.day(date);
        assertThat(working ? day.workReason(1) : day.offReason()).isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "2025-03-31, false, 自治区假日 肉孜节",
        "2022-07-11, false, 自治区假日 古尔邦节",
        "2025-10-01, false, 国庆节、中秋节",
        "2025-03-24, true,  工作日第1天",
        // Its two holidays exist every year; where they are not loaded nothing is certain.
        "2026-03-20, true,  工作日第1天（2026年地方放假安排未载入，暂定）",
        "2026-10-01, false, 国庆节（2026年地方放假安排未载入，暂定）",
        "2027-03-10, true,  工作日第1天（2027年放假安排尚未公布或载入，暂定）",
    })
    void oneDayInXinjiang(LocalDate date, boolean working, String reason) {
        assertThat(XINJIANG.isWorkingDay(date)).isEqualTo(working);
        assertThat(XINJIANG.isProvisional(date)).isEqualTo(reason.contains("暂定"));
        var day = XINJIANG.day(date);
        assertThat(working ? day.workReason(1) : day.offReason()).isEqualTo(reason);
    }

    @Test
    void aRemedyExplainsWhereItsLastDayWent() {
        assertThat(Term.REVIEW.from(received("2024-12-04"), NATIONAL).trace())
                .hasSize(64)
                .startsWith(
                        new TraceDay(LocalDate.parse("2024-12-04"), false, "收到当日不计入"),
                        new TraceDay(LocalDate.parse("2024-12-05"), true, "第1日"))
                .endsWith(
                        new TraceDay(LocalDate.parse("2025-02-01"), true, "第59日"),
                        new TraceDay(LocalDate.parse("2025-02-02"), true, "第60日，逢休息日（春节）"),
                        new TraceDay(LocalDate.parse("2025-02-03"), false, "春节"),
                        new TraceDay(LocalDate.parse("2025-02-04"), false, "春节"),
                        new TraceDay(LocalDate.parse("2025-02-05"), false, "休息日后的第一个工作日，顺延至此"));
        assertThat(Term.LAWSUIT.from(received("2026-07-01"), NATIONAL))
                .isEqualTo(new DueDate(
                        LocalDate.parse("2027-01-01"),
                        true,
                        List.of(
                                new TraceDay(LocalDate.parse("2026-07-01"), false, "收到当日不计入"),
                                new TraceDay(LocalDate.parse("2027-01-01"), true, "期满之日（6个月）（2027年放假安排尚未公布或载入，暂定）"))));
    }

    @Test
    void aRemedyThatMovesIntoADoubtfulYearIsProvisional() {
        // The fifteenth day is the certain New Year's holiday of 31 December; the region's 2023 is not loaded.
        var due = Term.LAWSUIT_AFTER_REVIEW.from(received("2022-12-16"), XINJIANG);
        assertThat(due.date()).isEqualTo("2023-01-03");
        assertThat(due.provisional()).isTrue();
        assertThat(XINJIANG.isProvisional(LocalDate.parse("2022-12-31"))).isFalse();
    }

    @Test
    void anOverlayHasTheLastWord() {
        var national = new CalendarFile(
                "", 2026, List.of(), List.of(new CalendarFile.Entry("春节", LocalDate.parse("2026-02-14"), false)));
        var region = new CalendarFile(
                "xinjiang",
                2026,
                List.of(),
                List.of(new CalendarFile.Entry("肉孜节", LocalDate.parse("2026-02-14"), true)));
        var calendar = new WorkingCalendar(List.of(national), List.of(region));
        assertThat(calendar.isWorkingDay(LocalDate.parse("2026-02-14"))).isFalse();
    }

    /// A sentence nobody says, or one with a hole in it, would be found by a resident first.
    @Test
    void everySentenceIsWhole() {
        var sentences = ResourceBundle.getBundle("cn.gongkai.deadline.wording", Locale.ROOT);
        assertThat(sentences.keySet()).hasSizeGreaterThan(60).allSatisfy(key -> {
            var said = Wording.of(key, "甲", "乙", "丙");
            assertThat(said).isNotBlank().doesNotContain("{", "}");
            assertThat(Arrays.stream(said.split("")).filter("'"::equals)).isEmpty();
        });
        assertThat(Wording.of("doubt.year", "周末", 2027)).contains("2027").doesNotContain("2,027");
    }
}
