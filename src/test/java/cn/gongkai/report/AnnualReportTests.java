package cn.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.audit.AuditLog;
import cn.gongkai.audit.AuditQuery;
import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Check;
import cn.gongkai.request.ApplicantKind;
import cn.gongkai.request.Databases;
import cn.gongkai.request.Dispute;
import cn.gongkai.request.StaffAct;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The report as staff bring it about: counted, corrected, frozen.
class AnnualReportTests {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    @ParameterizedTest
    @EnumSource
    void aRequestCountsInTheYearOfShanghaiWhateverTheClockOfTheMachine(Databases kind) {
        try (var office = new ReportOffice(kind)) {
            var acts = new Acts(office);
            // The last minute of 2025 in Shanghai is still the afternoon in London.
            acts.at(LocalDate.of(2025, 12, 31), LocalTime.of(23, 59, 59)).fileAndWithdraw();
            acts.at(LocalDate.of(2026, 1, 1), LocalTime.of(0, 0)).fileAndWithdraw();
            acts.at(LocalDate.of(2025, 12, 31), LocalTime.of(8, 0));
            var carried = acts.keyIn(ApplicantKind.COMMERCIAL);
            acts.at(LocalDate.of(2026, 1, 1), LocalTime.of(0, 0, 1)).answer(carried);

            assertThat(numbers(office, 2025, "R1.TOTAL", "R3_6_3.NATURAL", "R3_7.TOTAL", "R4.COMMERCIAL"))
                    .containsExactly(2, 1, 1, 1);
            assertThat(numbers(
                            office, 2026, "R1.TOTAL", "R2.COMMERCIAL", "R3_6_3.NATURAL", "R3_1.COMMERCIAL", "R4.TOTAL"))
                    .containsExactly(1, 1, 1, 1, 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAnsweredAnewIsNoNewRequestAndMovesNoYear(Databases kind) {
        try (var office = new ReportOffice(kind)) {
            var acts = new Acts(office).on(DAY);
            var id = acts.keyIn(ApplicantKind.NATURAL_PERSON);
            acts.answer(id);
            var before = office.reports.of(2025).cells();
            acts.on(DAY.plusYears(1));
            acts.act(
                    id,
                    new StaffAct.OrderRedo(
                            Dispute.Kind.REVIEW,
                            DAY.plusYears(1),
                            DAY.plusYears(1).plusDays(15)),
                    "a");
            assertThat(office.reports.of(2025).cells()).isEqualTo(before);
            assertThat(numbers(office, 2026, "R2.TOTAL", "R4.TOTAL")).containsExactly(0, 0);
            acts.answerAgain(id);
            assertThat(office.reports.of(2025).cells()).isEqualTo(before);
            assertThat(numbers(office, 2026, "R1.TOTAL", "R3_7.TOTAL")).containsExactly(0, 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void partsAreCountedInThePlaceOfWhatWasDivided(Databases kind) {
        try (var office = new ReportOffice(kind)) {
            var acts = new Acts(office).on(DAY);
            var id = acts.keyIn(ApplicantKind.RESEARCH);
            acts.register(id).act(id, new StaffAct.Split(List.of("道路建设的预算一份", "道路建设的决算一份", "招标文件一份")), "a");
            assertThat(numbers(office, 2025, "R1.RESEARCH", "R4.RESEARCH", "R3_7.TOTAL"))
                    .containsExactly(3, 3, 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDisputeIsPendingUntilTheYearItIsDecidedIn(Databases kind) {
        try (var office = new ReportOffice(kind)) {
            var acts = new Acts(office).on(DAY);
            var id = ((DisputeNoted.Done) office.disputes.file(
                            Dispute.Kind.SUIT_DIRECT, LocalDate.of(2024, 12, 31), "未主动公开预算", "a", "d"))
                    .id();
            // Twice is once.
            assertThat(office.disputes.file(Dispute.Kind.SUIT_DIRECT, LocalDate.of(2024, 12, 31), "未主动公开预算", "a", "d"))
                    .isEqualTo(new DisputeNoted.Done(id));
            acts.on(LocalDate.of(2026, 2, 1));
            assertThat(office.disputes.decide(id, Dispute.Result.CORRECTED, LocalDate.of(2026, 1, 1), "a"))
                    .isInstanceOf(DisputeNoted.Done.class);
            assertThat(office.disputes.decide(id, Dispute.Result.UPHELD, LocalDate.of(2026, 1, 2), "a"))
                    .isInstanceOf(DisputeNoted.Refused.class);
            assertThat(numbers(office, 2024, "t4.suit_direct.pending", "t4.suit_direct.total"))
                    .containsExactly(1, 1);
            assertThat(numbers(office, 2025, "t4.suit_direct.pending", "t4.suit_direct.total"))
                    .containsExactly(1, 1);
            assertThat(numbers(office, 2026, "t4.suit_direct.corrected", "t4.suit_direct.pending"))
                    .containsExactly(1, 0);
            assertThat(office.disputes.file(Dispute.Kind.REVIEW, LocalDate.of(2026, 2, 2), "明天的事情", "a", "e"))
                    .isInstanceOf(DisputeNoted.Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCorrectionNeedsAReasonIsShownAndCanBeTakenBack(Databases kind) {
        try (var office = new ReportOffice(kind)) {
            new Acts(office).on(DAY).keyIn(ApplicantKind.NATURAL_PERSON);
            var cell = cell("R1.NATURAL");
            assertThat(office.reports.correct(2025, cell, "2", " ", "zhao")).isInstanceOf(Corrected.Refused.class);
            assertThat(office.reports.correct(2025, cell, "-1", "纸质件补记", "zhao"))
                    .isInstanceOf(Corrected.Refused.class);
            assertThat(office.reports.correct(2025, cell, "1.5", "纸质件补记", "zhao"))
                    .isInstanceOf(Corrected.Refused.class);
            assertThat(office.reports.correct(2025, cell, "1", "纸质件补记", "zhao")).isInstanceOf(Corrected.Refused.class);
            assertThat(office.reports.correct(2025, cell, "２", "纸质件补记", "zhao")).isEqualTo(new Corrected.Done());

            var entry = office.reports.of(2025).entry(cell).orElseThrow();
            assertThat(entry.number()).isEqualByComparingTo("2");
            assertThat(entry.origin()).isEqualTo(Origin.CORRECTED);
            assertThat(entry.correction().orElseThrow().counted()).contains(BigDecimal.ONE);
            assertThat(entry.correction().orElseThrow().by()).isEqualTo("zhao");
            // Nothing else moves with it, so the checks say what no longer fits.
            assertThat(office.reports.of(2025).failures())
                    .extracting(failure -> failure.check())
                    .containsExactly(Check.C1, Check.C3);

            assertThat(office.reports.correct(2025, cell, "3", "又找到一件", "zhao")).isEqualTo(new Corrected.Done());
            assertThat(office.reports.takeBack(2025, cell, "qian")).isEqualTo(new Corrected.Done());
            assertThat(office.reports.takeBack(2025, cell, "qian")).isInstanceOf(Corrected.Refused.class);
            assertThat(office.reports.of(2025).entry(cell).orElseThrow().origin())
                    .isEqualTo(Origin.COUNTED);
            assertThat(office.reports.corrections(2025))
                    .extracting(Correction::undoneBy)
                    .containsExactly(Optional.of("zhao"), Optional.of("qian"));
            assertThat(audited(office)).contains("R1.NATURAL: 1 -> 2", "R1.NATURAL: correction taken back");
            assertThat(audited(office)).noneMatch(detail -> detail.contains("纸质件"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFrozenYearNeverChangesAndSaysWhatWould(Databases kind) {
        try (var office = new ReportOffice(kind)) {
            var acts = new Acts(office).on(DAY);
            var answered = acts.keyIn(ApplicantKind.NATURAL_PERSON);
            acts.answer(answered);
            acts.on(LocalDate.of(2025, 12, 30));
            var late = acts.keyIn(ApplicantKind.COMMERCIAL);
            office.chapters.write(2025, Chapter.OVERVIEW, "2025年共受理2件。", 0, "zhao");
            assertThat(office.reports.freeze(2025, "", "zhao")).isInstanceOf(Freezing.Refused.class);
            acts.on(LocalDate.of(2026, 1, 20));
            // Nobody has entered the figures yet, nor written of problems and how they were mended.
            assertThat(office.reports.freeze(2025, "", "zhao"))
                    .isInstanceOfSatisfying(
                            Freezing.ReasonNeeded.class,
                            needed -> assertThat(needed.why())
                                    .hasSize(3)
                                    .anySatisfy(why -> assertThat(why).contains("本年度存在的主要问题"))
                                    .anySatisfy(why -> assertThat(why).contains("改进措施"))
                                    .anySatisfy(why -> assertThat(why).contains("没有数字")));
            figures(office);
            assertThat(office.reports.freeze(2025, "", "zhao")).isInstanceOf(Freezing.Done.class);
            assertThat(office.reports.freeze(2025, "", "zhao")).isInstanceOf(Freezing.Refused.class);
            var frozen = office.reports.of(2025);
            assertThat(frozen.entry(cell("R4.COMMERCIAL")).orElseThrow().origin())
                    .isEqualTo(Origin.FROZEN);
            assertThat(frozen.differences()).isEmpty();
            assertThat(frozen.frozen().orElseThrow().sha256()).hasSize(64);
            assertThat(frozen.frozen().orElseThrow().intact()).isTrue();
            assertThat(frozen.frozen().orElseThrow().chapters().text(Chapter.OVERVIEW))
                    .isEqualTo("2025年共受理2件。");

            // It turns out that the answer had been handed over on the last day of the year.
            acts.register(late);
            office.office
                    .jdbc
                    .sql("UPDATE request SET ended_on = DATE '2025-12-31', counted_outcome = 'PARTIAL' WHERE id = :id")
                    .param("id", late)
                    .update();
            assertThat(office.reports.of(2025).cells()).isEqualTo(frozen.cells());
            assertThat(office.reports.of(2025).differences())
                    .extracting(one -> one.cell().key())
                    .containsExactlyInAnyOrder(
                            "R3_2.COMMERCIAL",
                            "R3_2.TOTAL",
                            "R3_7.COMMERCIAL",
                            "R3_7.TOTAL",
                            "R4.COMMERCIAL",
                            "R4.TOTAL");
            assertThat(office.reports.moved(2025)).hasSize(1).allSatisfy(moved -> {
                assertThat(moved.either().id()).isEqualTo(late);
                assertThat(moved.before().orElseThrow().outcome()).isEmpty();
                assertThat(moved.now().orElseThrow().outcome()).isPresent();
            });

            assertThat(office.reports.freeze(2025, "", "zhao")).isInstanceOf(Freezing.ReasonNeeded.class);
            assertThat(office.reports.freeze(2025, "送达日期核实有误", "zhao")).isInstanceOf(Freezing.Done.class);
            assertThat(office.reports.of(2025).differences()).isEmpty();
            assertThat(office.reports.freezes(2025)).extracting(Freeze::number).containsExactly(2, 1);
            assertThat(office.reports.freezes(2025).getLast().cells()).isEqualTo(frozen.cells());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFreezeThatWasTamperedWithIsNoticed(Databases kind) {
        try (var office = new ReportOffice(kind)) {
            new Acts(office).on(LocalDate.of(2026, 1, 20));
            figures(office);
            assertThat(office.reports.freeze(2025, "", "zhao")).isInstanceOf(Freezing.Done.class);
            office.office
                    .jdbc
                    .sql(
                            "UPDATE report_freeze SET content = REPLACE(content, '\"R1.TOTAL\":\"0\"', '\"R1.TOTAL\":\"9\"')")
                    .update();
            assertThat(office.reports.of(2025).frozen().orElseThrow().intact()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCarriedOverIsHeldToWhatWasReportedTheYearBefore(Databases kind) {
        try (var office = new ReportOffice(kind)) {
            var acts = new Acts(office).on(LocalDate.of(2025, 12, 30));
            acts.keyIn(ApplicantKind.NATURAL_PERSON);
            acts.on(LocalDate.of(2026, 1, 20));
            figures(office);
            assertThat(office.reports.freeze(2025, "", "zhao")).isInstanceOf(Freezing.Done.class);
            assertThat(office.reports.of(2026).failures()).isEmpty();
            assertThat(office.reports.correct(2026, cell("R2.NATURAL"), "0", "已在上年办结", "zhao"))
                    .isEqualTo(new Corrected.Done());
            assertThat(office.reports.of(2026).failures())
                    .extracting(failure -> failure.check() + " " + failure.difference())
                    .contains("C4 -1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoWhoWriteAChapterAreToldOfEachOther(Databases kind) {
        try (var office = new ReportOffice(kind)) {
            assertThat(office.chapters.of(2025)).hasSize(6).allMatch(text -> text.version() == 0);
            assertThat(office.chapters.write(2025, Chapter.OTHER, "甲写的", 0, "a"))
                    .isInstanceOf(ChapterWritten.Done.class);
            assertThat(office.chapters.write(2025, Chapter.OTHER, "乙写的", 0, "b"))
                    .isInstanceOfSatisfying(
                            ChapterWritten.Stale.class,
                            stale -> assertThat(stale.current().words()).isEqualTo("甲写的"));
            assertThat(office.chapters.write(2025, Chapter.OTHER, "乙写的", 1, "b"))
                    .isInstanceOf(ChapterWritten.Done.class);
            assertThat(office.chapters.write(2025, Chapter.OTHER, "长".repeat(20_001), 2, "b"))
                    .isInstanceOf(ChapterWritten.Refused.class);
            assertThat(office.chapters.of(2025))
                    .last()
                    .extracting(ChapterText::words)
                    .isEqualTo("乙写的");
        }
    }

    private static void figures(ReportOffice office) {
        for (var chapter : List.of(Chapter.OVERVIEW, Chapter.PROBLEMS, Chapter.OTHER)) {
            office.chapters.write(2025, chapter, "由工作人员写好。", 0, "a");
        }
        for (var kind : FigureKind.values()) {
            assertThat(office.figures.save(
                            2025,
                            List.of(new Figures.Typed(YearMonth.of(2025, 1), kind, "0", "")),
                            Optional.empty(),
                            "zhao"))
                    .isInstanceOf(FiguresSaved.Done.class);
        }
    }

    private static List<String> audited(ReportOffice office) {
        return office
                .office
                .bean(AuditLog.class)
                .search(new AuditQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()), 200)
                .stream()
                .map(entry -> entry.detail())
                .toList();
    }

    private static Cell cell(String key) {
        return Cell.of(key).orElseThrow();
    }

    private static List<Integer> numbers(ReportOffice office, int year, String... keys) {
        var cells = office.reports.of(year).cells();
        return List.of(keys).stream()
                .map(key -> cells.number(cell(key)).orElseThrow().intValueExact())
                .toList();
    }
}
