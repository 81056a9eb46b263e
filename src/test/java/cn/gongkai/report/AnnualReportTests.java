package cn.gongkai.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.audit.AuditLog;
import cn.gongkai.audit.AuditQuery;
import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Chapters;
import cn.gongkai.report.form.Check;
import cn.gongkai.request.ApplicantKind;
import cn.gongkai.request.Dispute;
import cn.gongkai.request.ReportFacts;
import cn.gongkai.request.StaffAct;
import cn.gongkai.request.decision.Matter;
import cn.gongkai.request.decision.Outcome;
import cn.gongkai.support.Databases;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The report as staff bring it about: counted, corrected, frozen.
class AnnualReportTests {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final Instant IMPORTED_AT = Instant.parse("2025-03-01T02:00:00Z");

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
            assertThat(office.disputes.file(Dispute.Kind.REVIEW, LocalDate.of(2024, 12, 31), "未主动公开预算", "a", "d"))
                    .isInstanceOf(DisputeNoted.Refused.class);
            acts.on(LocalDate.of(2026, 2, 1));
            assertThat(office.disputes.decide(id, Dispute.Result.CORRECTED, LocalDate.of(2026, 1, 1), "a"))
                    .isInstanceOf(DisputeNoted.Done.class);
            assertThat(office.disputes.decide(id, Dispute.Result.CORRECTED, LocalDate.of(2026, 1, 1), "b"))
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
    void aDisputeThatWasNotedWronglyIsKeptButNotCounted(Databases kind) {
        try (var office = new ReportOffice(kind)) {
            var acts = new Acts(office).on(DAY);
            var alone = ((DisputeNoted.Done) office.disputes.file(Dispute.Kind.REVIEW, DAY, "未主动公开预算", "a", "d")).id();
            var id = acts.keyIn(ApplicantKind.NATURAL_PERSON);
            acts.answer(id).act(id, new StaffAct.FileDispute(Dispute.Kind.REVIEW, DAY), "a");
            assertThat(numbers(office, 2025, "t4.review.total")).containsExactly(2);

            assertThat(office.disputes.withdraw(alone, " ", "b")).isInstanceOf(DisputeNoted.Refused.class);
            assertThat(office.disputes.withdraw(alone, "重复登记了", "b")).isInstanceOf(DisputeNoted.Done.class);
            assertThat(office.disputes.withdraw(alone, "重复登记了", "b")).isInstanceOf(DisputeNoted.Done.class);
            assertThat(office.disputes.decide(alone, Dispute.Result.UPHELD, DAY, "b"))
                    .isInstanceOf(DisputeNoted.Refused.class);
            assertThat(numbers(office, 2025, "t4.review.total")).containsExactly(1);
            assertThat(office.disputes.withdrawn(2025))
                    .extracting(one -> one.about() + " " + one.withdrawnFor().orElseThrow())
                    .containsExactly("未主动公开预算 重复登记了");
            assertThat(audited(office)).contains("撤销登记").noneMatch(detail -> detail.contains("重复"));

            var noted = office.office.casework.get(id).orElseThrow().disputes().getFirst();
            acts.act(id, new StaffAct.WithdrawDispute(noted.number(), "不是这件申请的"), "a");
            assertThat(numbers(office, 2025, "t4.review.total")).containsExactly(0);
            assertThat(office.office.casework.get(id).orElseThrow().history())
                    .extracting(event -> event.kind())
                    .contains("DISPUTE_FILED", "DISPUTE_WITHDRAWN");
        }
    }

    /// 法释〔2011〕17号 art. 1 (4): whoever sues because a record about them was not corrected sues about disclosure.
    @ParameterizedTest
    @EnumSource
    void aDisputeAboutACorrectionIsCountedThoughTheCorrectionIsNot(Databases kind) {
        try (var office = new ReportOffice(kind)) {
            var acts = new Acts(office).on(DAY);
            var id = acts.keyIn(ApplicantKind.NATURAL_PERSON);
            acts.act(id, new StaffAct.Retype(Matter.CORRECTION), "a").register(id);
            acts.act(
                            id,
                            new StaffAct.DraftAnswer(
                                    Outcome.CORRECTION_REFUSED,
                                    Outcome.CORRECTION_REFUSED.required().stream()
                                            .collect(Collectors.toMap(part -> part, _ -> "内容。")),
                                    List.of()),
                            "a")
                    .act(id, new StaffAct.Review(Optional.empty()), "b")
                    .act(id, new StaffAct.Sign(), "c")
                    .serve(id, DAY)
                    .act(id, new StaffAct.FileDispute(Dispute.Kind.SUIT_DIRECT, DAY), "a");
            assertThat(numbers(office, 2025, "R1.TOTAL", "t4.suit_direct.pending", "t4.suit_direct.total"))
                    .containsExactly(0, 1, 1);
            assertThat(office.disputes.of(2025))
                    .extracting(ReportDispute::request)
                    .containsExactly(Optional.of(id));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFeeCountsInTheYearItWasPaidByTheDayOfShanghai(Databases kind) {
        try (var office = new ReportOffice(kind)) {
            var facts = office.office.bean(ReportFacts.class);
            var acts = new Acts(office).on(LocalDate.of(2025, 12, 25));
            var first = acts.keyIn(ApplicantKind.NATURAL_PERSON);
            var second = acts.keyIn(ApplicantKind.COMMERCIAL);
            // 31 to 100 pages cost 10 yuan each, the next 100 pages 20.
            acts.register(first).noticeFee(first, 40);
            acts.register(second).noticeFee(second, 110);
            assertThat(facts.feesPaid(2025)).isEqualByComparingTo("0");
            // The first minute of 2026 in Shanghai is still 2025 elsewhere; the first was paid the day before.
            acts.at(LocalDate.of(2026, 1, 1), LocalTime.of(0, 0, 30));
            acts.pay(first, LocalDate.of(2025, 12, 31)).pay(second, LocalDate.of(2026, 1, 1));
            assertThat(facts.feesPaid(2025)).isEqualByComparingTo("100");
            assertThat(facts.feesPaid(2026)).isEqualByComparingTo("900");
            // Answered anew costs nothing more, and moves nothing.
            acts.on(LocalDate.of(2026, 1, 5)).sign(first).serve(first, LocalDate.of(2026, 1, 5));
            acts.act(
                    first,
                    new StaffAct.OrderRedo(Dispute.Kind.REVIEW, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 20)),
                    "a");
            acts.answerAgain(first);
            var third = acts.keyIn(ApplicantKind.WELFARE);
            acts.register(third).noticeFee(third, 31).pay(third, LocalDate.of(2026, 1, 5));
            assertThat(facts.feesPaid(2025)).isEqualByComparingTo("100");
            assertThat(facts.feesPaid(2026)).isEqualByComparingTo("910");

            assertThat(checks(office, 2026)).noneMatch(check -> check.startsWith("C9"));
            office.chapters.write(2026, Chapter.OTHER, "本年度共收取信息处理费900元。", 0, "zhao");
            assertThat(checks(office, 2026)).contains("C9 -10");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPublishedReportThatWasTakenInIsThatYearsReport(Databases kind) {
        try (var office = new ReportOffice(kind)) {
            published(
                    office,
                    2024,
                    "{\"R1.NATURAL\":3,\"R1.TOTAL\":3,\"R4.NATURAL\":2,\"R4.TOTAL\":2,"
                            + "\"t2.license\":86,\"t2.penalty\":7}");
            // One of those carried over is keyed in, so that it can be worked on.
            var acts = new Acts(office).on(LocalDate.of(2024, 12, 30));
            acts.keyIn(ApplicantKind.NATURAL_PERSON);
            acts.on(LocalDate.of(2025, 3, 3));
            assertThat(numbers(office, 2024, "R1.TOTAL", "R4.NATURAL", "t2.license"))
                    .containsExactly(3, 2, 86);
            var report = office.reports.of(2024);
            assertThat(report.entry(cell("R4.NATURAL")).orElseThrow().origin()).isEqualTo(Origin.IMPORTED);
            // What was not read is missing: a count would be none of that report.
            assertThat(report.entry(cell("R1.COMMERCIAL"))).isEmpty();
            assertThat(office.reports.behind(2024, cell("R4.NATURAL"), 1))
                    .isEqualTo(new Behind.Imported(1, "2024.docx", "5".repeat(64), "sun", IMPORTED_AT));
            assertThat(office.reports.behind(2024, cell("t2.penalty"), 1)).isInstanceOf(Behind.Imported.class);

            // Two were carried over, one is keyed in.
            assertThat(office.reports.of(2025).before().number(cell("R4.NATURAL")))
                    .contains(BigDecimal.TWO);
            assertThat(checks(office, 2025)).contains("C4 -1");
            acts.on(LocalDate.of(2024, 12, 31)).keyIn(ApplicantKind.NATURAL_PERSON);
            acts.on(LocalDate.of(2025, 3, 3));
            assertThat(checks(office, 2025)).noneMatch(check -> check.startsWith("C4"));

            // Staff know better.
            office.figures.save(
                    2024, List.of(new Figures.Typed(YearMonth.of(2024, 12), FigureKind.LICENSE, "87", "")), "zhao");
            assertThat(office.reports.of(2024).entry(cell("t2.license")).orElseThrow())
                    .isEqualTo(new Report.Entry(BigDecimal.valueOf(87), Origin.ENTERED, Optional.empty()));
            assertThat(office.reports.behind(2024, cell("t2.license"), 1)).isInstanceOf(Behind.Months.class);
            office.corrections.correct(2024, cell("R1.NATURAL"), "4", "漏报一件", "zhao");
            var corrected = office.reports.of(2024).entry(cell("R1.NATURAL")).orElseThrow();
            assertThat(corrected.origin()).isEqualTo(Origin.CORRECTED);
            assertThat(corrected.correction().orElseThrow().counted()).contains(BigDecimal.valueOf(3));
            office.corrections.takeBack(2024, cell("R1.NATURAL"), "zhao");
            assertThat(numbers(office, 2024, "R1.NATURAL")).containsExactly(3);

            // What is settled wins, and the register moves nothing of it.
            assertThat(office.freezes.freeze(2024, "以公布的为准", "zhao")).isInstanceOf(Freezing.Done.class);
            assertThat(office.reports
                            .of(2024)
                            .entry(cell("R4.NATURAL"))
                            .orElseThrow()
                            .origin())
                    .isEqualTo(Origin.FROZEN);
            acts.keyIn(ApplicantKind.NATURAL_PERSON);
            assertThat(office.freezes.moved(2024)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aYearThatIsNotSettledIsWhatTheNextOneIsHeldTo(Databases kind) {
        try (var office = new ReportOffice(kind)) {
            var acts = new Acts(office).on(LocalDate.of(2025, 12, 30));
            acts.keyIn(ApplicantKind.NATURAL_PERSON);
            acts.on(LocalDate.of(2026, 1, 20));
            assertThat(checks(office, 2026)).isEmpty();
            assertThat(office.reports.of(2025).before()).isEqualTo(Cells.NONE);
            office.corrections.correct(2025, cell("R4.NATURAL"), "5", "纸质件补记", "zhao");
            assertThat(checks(office, 2026)).contains("C4 -4");
            // Documents too: none in force, though one was last year.
            office.corrections.correct(2025, cell("t2.rules.in_force"), "1", "纸质件补记", "zhao");
            assertThat(checks(office, 2026)).contains("C8 -1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFrozenYearKeepsItsWordsAndItsFees(Databases kind) {
        try (var office = new ReportOffice(kind)) {
            var acts = new Acts(office).on(LocalDate.of(2025, 12, 25));
            var first = acts.keyIn(ApplicantKind.NATURAL_PERSON);
            var second = acts.keyIn(ApplicantKind.COMMERCIAL);
            acts.register(first).noticeFee(first, 40).pay(first, LocalDate.of(2025, 12, 25));
            acts.register(second).noticeFee(second, 40);
            office.chapters.write(2025, Chapter.OTHER, "本年度共收取信息处理费100元。", 0, "zhao");
            acts.on(LocalDate.of(2026, 1, 4));
            assertThat(office.freezes.freeze(2025, "数字由上级汇总", "zhao")).isInstanceOf(Freezing.Done.class);
            assertThat(checks(office, 2025)).noneMatch(check -> check.startsWith("C9"));
            assertThat(office.reports.of(2025).rewritten()).isEmpty();

            // It turns out that somebody else had paid on the last day, and the words are mended.
            acts.pay(second, LocalDate.of(2025, 12, 31));
            assertThat(checks(office, 2025)).noneMatch(check -> check.startsWith("C9"));
            office.chapters.write(2025, Chapter.OTHER, "本年度共收取信息处理费200元。", 1, "zhao");
            assertThat(office.reports.of(2025).rewritten()).containsExactly(Chapter.OTHER);
            assertThat(office.reports.of(2025).chapters().getLast())
                    .returns("本年度共收取信息处理费100元。", ChapterText::words)
                    .returns(Optional.of("本年度共收取信息处理费200元。"), ChapterText::since)
                    .returns(2, ChapterText::version);
            assertThat(office.reports.writing(2025).getLast().words()).isEqualTo("本年度共收取信息处理费200元。");
            assertThat(office.freezes.freeze(2025, "补计一笔收费", "zhao")).isInstanceOf(Freezing.Done.class);
            assertThat(office.reports.of(2025).rewritten()).isEmpty();
            assertThat(office.reports.of(2025).chapters().getLast().words()).isEqualTo("本年度共收取信息处理费200元。");
            assertThat(checks(office, 2025)).noneMatch(check -> check.startsWith("C9"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyOneCorrectionOfACellIsInForce(Databases kind) {
        try (var office = new ReportOffice(kind)) {
            new Acts(office).on(DAY);
            var table = office.office.bean(CorrectionTable.class);
            var one = new Correction(
                    cell("R1.NATURAL"),
                    BigDecimal.TWO,
                    "纸质件补记",
                    Optional.empty(),
                    "a",
                    office.clock.now,
                    Optional.empty(),
                    Optional.empty());
            assertThat(table.insert(2025, one)).isTrue();
            // Somebody else who had not seen it.
            assertThat(table.insert(2025, one)).isFalse();
            assertThat(table.insert(2024, one)).isTrue();
            assertThat(table.undo(2025, one.cell(), "a", office.clock.now)).isTrue();
            assertThat(table.insert(2025, one)).isTrue();
            assertThat(office.corrections.of(2025)).hasSize(2);
        }
    }

    /// The other one is about to settle the year and commits while this one waits.
    @Test
    void whoeverIsOvertakenWhileSettlingIsTold() throws Exception {
        try (var office = new ReportOffice(Databases.POSTGRES);
                var work = Executors.newVirtualThreadPerTaskExecutor()) {
            new Acts(office).on(LocalDate.of(2026, 1, 20));
            var jdbc = office.office.jdbc;
            var freezes = office.office.bean(FreezeTable.class);
            var transaction = new TransactionTemplate(office.office.bean(JdbcTransactionManager.class));
            var waiting = new AtomicReference<Future<Freezing>>();
            transaction.executeWithoutResult(_ -> {
                freezes.insert(
                        2025,
                        1,
                        FreezeContent.of(2025, Cells.NONE, Chapters.NONE, BigDecimal.ZERO)
                                .text(),
                        "0".repeat(64),
                        "",
                        "qian",
                        office.clock.now);
                waiting.set(work.submit(() -> office.freezes.freeze(2025, "数字由上级汇总", "zhao")));
                while (!waiting.get().isDone()
                        && jdbc.sql("SELECT COUNT(*) FROM pg_locks WHERE NOT granted")
                                        .query(Long.class)
                                        .single()
                                == 0) {
                    Thread.onSpinWait();
                }
            });
            assertThat(waiting.get().get())
                    .isInstanceOfSatisfying(
                            Freezing.Refused.class,
                            refused -> assertThat(refused.sentence()).contains("qian", "第 1 次"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCorrectionNeedsAReasonIsShownAndCanBeTakenBack(Databases kind) {
        try (var office = new ReportOffice(kind)) {
            new Acts(office).on(DAY).keyIn(ApplicantKind.NATURAL_PERSON);
            var cell = cell("R1.NATURAL");
            assertThat(office.corrections.correct(2025, cell, "2", " ", "zhao")).isInstanceOf(Corrected.Refused.class);
            assertThat(office.corrections.correct(2025, cell, "-1", "纸质件补记", "zhao"))
                    .isInstanceOf(Corrected.Refused.class);
            assertThat(office.corrections.correct(2025, cell, "1.5", "纸质件补记", "zhao"))
                    .isInstanceOf(Corrected.Refused.class);
            assertThat(office.corrections.correct(2025, cell, "1", "纸质件补记", "zhao"))
                    .isInstanceOf(Corrected.Refused.class);
            assertThat(office.corrections.correct(2025, cell, "２", "纸质件补记", "zhao"))
                    .isEqualTo(new Corrected.Done());
            // Twice is once.
            assertThat(office.corrections.correct(2025, cell, "2", "纸质件补记", "zhao"))
                    .isEqualTo(new Corrected.Done());
            assertThat(office.corrections.of(2025)).hasSize(1);

            var entry = office.reports.of(2025).entry(cell).orElseThrow();
            assertThat(entry.number()).isEqualByComparingTo("2");
            assertThat(entry.origin()).isEqualTo(Origin.CORRECTED);
            assertThat(entry.correction().orElseThrow().counted()).contains(BigDecimal.ONE);
            assertThat(entry.correction().orElseThrow().by()).isEqualTo("zhao");
            // Nothing else moves with it, so the checks say what no longer fits.
            assertThat(office.reports.of(2025).failures())
                    .extracting(failure -> failure.check())
                    .containsExactly(Check.C1, Check.C3);

            assertThat(office.corrections.correct(2025, cell, "3", "又找到一件", "zhao"))
                    .isEqualTo(new Corrected.Done());
            assertThat(office.corrections.takeBack(2025, cell, "qian")).isEqualTo(new Corrected.Done());
            assertThat(office.corrections.takeBack(2025, cell, "sun")).isEqualTo(new Corrected.Done());
            assertThat(office.reports.of(2025).entry(cell).orElseThrow().origin())
                    .isEqualTo(Origin.COUNTED);
            assertThat(office.corrections.of(2025))
                    .extracting(Correction::undoneBy)
                    .containsExactly(Optional.of("zhao"), Optional.of("qian"));
            assertThat(audited(office)).contains("更正“一、本年新收政府信息公开申请数量 自然人”：1 改为 2", "撤销对“一、本年新收政府信息公开申请数量 自然人”的更正");
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
            acts.register(late).sign(late);
            office.chapters.write(2025, Chapter.OVERVIEW, "2025年共受理2件。", 0, "zhao");
            assertThat(office.freezes.freeze(2025, "", "zhao")).isInstanceOf(Freezing.Refused.class);
            acts.on(LocalDate.of(2026, 1, 20));
            // Nobody has entered the figures yet, nor written of problems and how they were mended.
            assertThat(office.freezes.freeze(2025, "", "zhao"))
                    .isInstanceOfSatisfying(
                            Freezing.ReasonNeeded.class,
                            needed -> assertThat(needed.why())
                                    .hasSize(3)
                                    .anySatisfy(why -> assertThat(why).contains("本年度存在的主要问题"))
                                    .anySatisfy(why -> assertThat(why).contains("改进措施"))
                                    .anySatisfy(why -> assertThat(why).contains("没有数字")));
            figures(office);
            assertThat(office.freezes.freeze(2025, "", "zhao")).isInstanceOf(Freezing.Done.class);
            // Twice is once.
            assertThat(office.freezes.freeze(2025, "", "zhao"))
                    .isInstanceOfSatisfying(
                            Freezing.Done.class,
                            done -> assertThat(done.freeze().number()).isEqualTo(1));
            assertThat(office.freezes.of(2025)).hasSize(1);
            var frozen = office.reports.of(2025);
            assertThat(frozen.entry(cell("R4.COMMERCIAL")).orElseThrow().origin())
                    .isEqualTo(Origin.FROZEN);
            assertThat(frozen.differences()).isEmpty();
            assertThat(frozen.frozen().orElseThrow().sha256()).hasSize(64);
            assertThat(frozen.frozen().orElseThrow().intact()).isTrue();
            assertThat(frozen.frozen().orElseThrow().chapters().text(Chapter.OVERVIEW))
                    .isEqualTo("2025年共受理2件。");

            // It turns out that the answer had been handed over on the last day of the year.
            acts.serve(late, LocalDate.of(2025, 12, 31));
            assertThat(office.reports.of(2025).cells()).isEqualTo(frozen.cells());
            assertThat(office.reports.of(2025).differences())
                    .extracting(one -> one.cell().key())
                    .containsExactlyInAnyOrder(
                            "R3_1.COMMERCIAL",
                            "R3_1.TOTAL",
                            "R3_7.COMMERCIAL",
                            "R3_7.TOTAL",
                            "R4.COMMERCIAL",
                            "R4.TOTAL");
            assertThat(office.freezes.moved(2025)).hasSize(1).allSatisfy(moved -> {
                assertThat(moved.either().id()).isEqualTo(late);
                assertThat(moved.before().orElseThrow().outcome()).isEmpty();
                assertThat(moved.now().orElseThrow().outcome()).isPresent();
            });

            assertThat(office.freezes.freeze(2025, "", "zhao")).isInstanceOf(Freezing.ReasonNeeded.class);
            assertThat(office.freezes.freeze(2025, "送达日期核实有误", "zhao")).isInstanceOf(Freezing.Done.class);
            assertThat(office.reports.of(2025).differences()).isEmpty();
            assertThat(office.freezes.of(2025)).extracting(Freeze::number).containsExactly(2, 1);
            assertThat(office.freezes.of(2025).getLast().cells()).isEqualTo(frozen.cells());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFreezeThatWasTamperedWithIsNoticed(Databases kind) {
        try (var office = new ReportOffice(kind)) {
            new Acts(office).on(LocalDate.of(2026, 1, 20));
            figures(office);
            assertThat(office.freezes.freeze(2025, "", "zhao")).isInstanceOf(Freezing.Done.class);
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
            assertThat(office.freezes.freeze(2025, "", "zhao")).isInstanceOf(Freezing.Done.class);
            assertThat(office.reports.of(2026).failures()).isEmpty();
            assertThat(office.corrections.correct(2026, cell("R2.NATURAL"), "0", "已在上年办结", "zhao"))
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

    @Test
    void aChapterOfAnImpossibleYearIsRefused() {
        try (var office = new ReportOffice(Databases.H2)) {
            new Acts(office).on(DAY);
            for (var year : List.of(2007, 2026)) {
                assertThat(office.chapters.write(year, Chapter.OTHER, "甲写的", 0, "a"))
                        .isInstanceOf(ChapterWritten.Refused.class);
            }
        }
    }

    /// As staff confirmed it after it was read.
    private static void published(ReportOffice office, int year, String cells) {
        office.office
                .jdbc
                .sql(
                        "INSERT INTO imported_report (report_year, version, current_year, title, cells, corrections, chapters,"
                                + " file_name, sha256, confirmed_by, confirmed_at)"
                                + " VALUES (:year, 1, :year, '年度报告', :cells, '{}', '{}', :file, :hash, 'sun', :at)")
                .param("year", year)
                .param("cells", cells)
                .param("file", year + ".docx")
                .param("hash", "5".repeat(64))
                .param("at", IMPORTED_AT.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What does not hold, by how much.
    private static List<String> checks(ReportOffice office, int year) {
        return office.reports.of(year).failures().stream()
                .map(failure -> failure.check() + " " + failure.difference())
                .toList();
    }

    private static void figures(ReportOffice office) {
        for (var chapter : List.of(Chapter.OVERVIEW, Chapter.PROBLEMS, Chapter.OTHER)) {
            office.chapters.write(2025, chapter, "由工作人员写好。", 0, "a");
        }
        for (var kind : FigureKind.values()) {
            assertThat(office.figures.save(
                            2025, List.of(new Figures.Typed(YearMonth.of(2025, 1), kind, "0", "")), "zhao"))
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
