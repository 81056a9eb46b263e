package cn.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Check;
import cn.gongkai.report.form.Column;
import cn.gongkai.report.form.Row;
import cn.gongkai.request.CaseRow;
import cn.gongkai.request.CaseView;
import cn.gongkai.request.ReportFacts;
import cn.gongkai.request.decision.Matter;
import cn.gongkai.support.Databases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Random registers of three years: the report is what a naive count says, it fits together, and every number opens
/// exactly what it counts.
class RandomReportTests {

    private static final LocalDate FIRST = LocalDate.of(2023, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 2, 10);
    private static final List<Integer> YEARS = List.of(2023, 2024, 2025, 2026);

    @ParameterizedTest
    @EnumSource
    void whateverHappensTheReportIsWhatANaiveCountSays(Databases kind) throws Exception {
        var seed = Long.getLong("gongkai.seed", System.nanoTime());
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        try (var office = new ReportOffice(kind)) {
            var register = new RandomRegister(office, random);
            register.live(FIRST, LAST, 15);
            var views = register.views();
            assertThat(views).as("seed %d", seed).hasSizeGreaterThan(100);
            for (var year : YEARS) {
                assertFits(office, year, "seed %d, %d".formatted(seed, year));
                assertThirdTable(office, year, views, "seed %d, %d".formatted(seed, year));
                assertFourthTable(office, year, views, "seed %d, %d".formatted(seed, year));
                assertThat(office.office.bean(ReportFacts.class).feesPaid(year))
                        .as("seed %d, %d", seed, year)
                        .isEqualByComparingTo(NaiveFees.paid(views, year));
            }
            assertCarriedOver(office, "seed " + seed);
            // A register in which nothing of this happened would prove little.
            assertThat(register.done)
                    .as("seed %d", seed)
                    .contains("Split", "OrderRedo", "Serve", "FileDispute", "DecideDispute", "Archive")
                    .contains("RecordPayment", "CloseUnpaid", "RecordOpinion", "WithdrawDispute");
            assertThat(views).as("seed %d", seed).anyMatch(view -> view.matter() == Matter.CORRECTION);
        }
    }

    private static void assertFits(ReportOffice office, int year, String which) {
        var report = office.reports.of(year);
        assertThat(report.complete()).as(which).isTrue();
        assertThat(report.failures())
                .as(which)
                .noneMatch(failure ->
                        Set.of(Check.C1, Check.C2, Check.C3, Check.C5, Check.C7).contains(failure.check()));
    }

    private static void assertThirdTable(ReportOffice office, int year, List<CaseView> views, String which) {
        var cells = office.reports.of(year).cells();
        for (var row : Row.values()) {
            for (var column : Column.values()) {
                var cell = new Cell.Applications(row, column);
                var naive = NaiveCount.of(views, year, cell);
                assertThat(cells.number(cell))
                        .as("%s, %s", which, cell.key())
                        .contains(BigDecimal.valueOf(naive.size()));
                assertThat(opened(office, year, cell))
                        .as("%s, %s", which, cell.key())
                        .isEqualTo(naive);
            }
        }
    }

    /// All its pages.
    private static Set<UUID> opened(ReportOffice office, int year, Cell cell) {
        var opened = new HashSet<UUID>();
        for (var page = 1; ; page++) {
            var behind = (Behind.Requests) office.reports.behind(year, cell, page);
            var rows = behind.page().rows().stream().map(CaseRow::id).toList();
            opened.addAll(rows);
            if (rows.size() < 25) {
                assertThat(behind.total()).isEqualTo(opened.size());
                return opened;
            }
        }
    }

    private static void assertFourthTable(ReportOffice office, int year, List<CaseView> views, String which) {
        var report = office.reports.of(year);
        for (var group : Cell.Disputes.Group.values()) {
            for (var result : Cell.Disputes.Result.values()) {
                var cell = new Cell.Disputes(group, result);
                var behind = (Behind.OfDisputes) office.reports.behind(year, cell, 1);
                assertThat(report.cells().number(cell))
                        .as("%s, %s", which, cell.key())
                        .contains(BigDecimal.valueOf(behind.total()));
                var ofRequests = behind.disputes().stream()
                        .filter(one -> one.request().isPresent())
                        .count();
                assertThat(ofRequests)
                        .as("%s, %s", which, cell.key())
                        .isEqualTo(views.stream()
                                .mapToLong(view -> NaiveDisputes.count(view, year, cell))
                                .sum());
                assertThat(behind.total() - ofRequests)
                        .as("%s, %s", which, cell.key())
                        .isEqualTo(NaiveDisputes.alone(office.office.jdbc, year, cell));
            }
        }
    }

    /// C4 for those who never froze anything: what goes forward comes over.
    private static void assertCarriedOver(ReportOffice office, String which) {
        for (var column : Column.values()) {
            for (var year : List.of(2024, 2025, 2026)) {
                assertThat(office.reports.of(year).cells().number(new Cell.Applications(Row.R2, column)))
                        .as("%s, %d %s", which, year, column)
                        .isEqualTo(office.reports.of(year - 1).cells().number(new Cell.Applications(Row.R4, column)));
            }
        }
    }
}
