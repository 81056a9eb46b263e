package cn.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.support.Databases;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Years side by side.
class ComparisonTests {

    @Test
    void pointsOutWhatIsTenTimesOrATenthOfLastYearsOrGone() {
        try (var office = new ReportOffice(Databases.H2)) {
            office.clock.now = RandomRegister.morning(LocalDate.of(2026, 3, 2));
            enter(office, 2024, "8", "86", "15", "923.71");
            enter(office, 2025, "86", "8", "0", "9237100");
            var comparison = office.office.bean(Comparison.class);
            assertThat(beside(office))
                    .extracting(hint -> hint.cell().key() + " " + hint.kind())
                    .containsExactly("t2.license TIMES", "t2.penalty FRACTION", "t2.coercion VANISHED", "t2.fee TIMES");
            assertThat(beside(office).getLast().sentence()).contains("10000 倍");
            assertThat(comparison.years(5).reports()).extracting(Report::year).containsExactly(2026, 2025, 2024);
        }
    }

    @Test
    void aYearThatIsNotOverHasLessOfEverything() {
        try (var office = new ReportOffice(Databases.H2)) {
            office.clock.now = RandomRegister.morning(LocalDate.of(2025, 3, 2));
            enter(office, 2024, "100", "100", "100", "100");
            enter(office, 2025, "3", "0", "1000", "3");
            assertThat(beside(office)).extracting(hint -> hint.cell().key()).containsExactly("t2.coercion");
        }
    }

    @Test
    void theFactorIsASetting() {
        try (var office = new ReportOffice(Databases.H2, Map.of("gongkai.report.deviation", "3"))) {
            office.clock.now = RandomRegister.morning(LocalDate.of(2026, 3, 2));
            enter(office, 2024, "10", "30", "2", "1");
            enter(office, 2025, "30", "10", "0", "2");
            assertThat(beside(office))
                    .extracting(hint -> hint.cell().key() + " " + hint.kind())
                    .containsExactly("t2.license TIMES", "t2.penalty FRACTION");
        }
    }

    @Test
    void namesTheMonthsOfAYearThatIsOverThatNobodyEntered() {
        try (var office = new ReportOffice(Databases.H2)) {
            office.clock.now = RandomRegister.morning(LocalDate.of(2026, 3, 2));
            for (var year : List.of(2025, 2026)) {
                for (var month : List.of(1, 3, 4, 6, 7, 8, 9, 10, 11, 12)) {
                    type(office, YearMonth.of(year, month), FigureKind.LICENSE, "3");
                }
            }
            for (var month = 1; month <= 12; month++) {
                type(office, YearMonth.of(2025, month), FigureKind.PENALTY, "0");
            }
            var comparison = office.office.bean(Comparison.class);
            assertThat(comparison.hints(office.reports.of(2025)))
                    .extracting(Hint::sentence)
                    .containsExactly("行政许可没有填 2、5 月，合计可能不全；没有发生的请填 0。");
            assertThat(comparison.hints(office.reports.of(2026))).noneMatch(hint -> hint.kind() == Hint.Kind.MONTHS);
        }
    }

    /// What is odd beside the year before.
    private static List<Hint> beside(ReportOffice office) {
        return office.office.bean(Comparison.class).hints(office.reports.of(2025)).stream()
                .filter(hint -> hint.kind() != Hint.Kind.MONTHS)
                .toList();
    }

    private static void type(ReportOffice office, YearMonth month, FigureKind kind, String number) {
        assertThat(office.figures.save(month.getYear(), List.of(new Figures.Typed(month, kind, number, "")), "a"))
                .isInstanceOf(FiguresSaved.Done.class);
    }

    private static void enter(ReportOffice office, int year, String... numbers) {
        var kinds = List.of(FigureKind.LICENSE, FigureKind.PENALTY, FigureKind.COERCION, FigureKind.FEE);
        for (var at = 0; at < numbers.length; at++) {
            assertThat(office.figures.save(
                            year,
                            List.of(new Figures.Typed(YearMonth.of(year, 1), kinds.get(at), numbers[at], "")),
                            "a"))
                    .isInstanceOf(FiguresSaved.Done.class);
        }
    }
}
