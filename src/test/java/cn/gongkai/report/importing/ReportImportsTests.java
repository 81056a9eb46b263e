package cn.gongkai.report.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.audit.AuditLog;
import cn.gongkai.audit.AuditQuery;
import cn.gongkai.disclosure.Block;
import cn.gongkai.disclosure.Contributions;
import cn.gongkai.disclosure.Disclosure;
import cn.gongkai.disclosure.DisclosureId;
import cn.gongkai.disclosure.Status;
import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Check;
import cn.gongkai.report.form.Column;
import cn.gongkai.report.form.Row;
import cn.gongkai.support.Databases;
import cn.gongkai.support.MovableClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/// Taking published reports in, on both kinds of database.
@ParameterizedClass
@EnumSource
class ReportImportsTests {

    private static final Cell RECEIVED = new Cell.Applications(Row.R1, Column.TOTAL);
    private static final Cell FROM_PEOPLE = new Cell.Applications(Row.R1, Column.NATURAL);

    private final MovableClock clock = new MovableClock();
    private final String database;
    private ImportFixture node;

    ReportImportsTests(Databases kind) {
        database = kind.emptyUrl();
    }

    @BeforeEach
    void start() {
        node = ImportFixture.on(database, clock);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private static String scanned() {
        try (var in = ReportImportsTests.class.getResourceAsStream("/seed-report-2024-ocr.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private ReportImports imports() {
        return node.get(ReportImports.class);
    }

    private ImportedReports reports() {
        return node.get(ImportedReports.class);
    }

    private ImportDraft draft(int year, String text) {
        return switch (imports().upload(year, "report.txt", text.getBytes(UTF_8), "li", key())) {
            case Uploaded.Read(var draft) -> draft;
            case Uploaded.Refused(var sentence) -> throw new AssertionError(sentence);
            case Uploaded.KeyReused() -> throw new AssertionError("key reused");
        };
    }

    private ImportDraft draft() {
        return draft(2024, scanned());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Confirmation confirmation(ImportDraft draft) {
        return new Confirmation(draft.id(), draft.version(), draft.sha256(), Cells.NONE, false, "li");
    }

    private static Confirmation typed(ImportDraft draft, Cells typed, boolean asPrinted) {
        return new Confirmation(draft.id(), draft.version(), draft.sha256(), typed, asPrinted, "li");
    }

    private static ImportedReport kept(Confirmed confirmed) {
        assertThat(confirmed).isInstanceOf(Confirmed.Kept.class);
        return ((Confirmed.Kept) confirmed).report();
    }

    @Test
    void nothingIsKeptUntilStaffConfirm() {
        var draft = draft();

        assertThat(reports().cells(2024)).isEmpty();
        assertThat(node.documents()).isEmpty();
        assertThat(imports().find(draft.id())).contains(draft);

        var report = kept(imports().confirm(confirmation(draft)));

        assertThat(report.version()).isEqualTo(1);
        assertThat(reports().cells(2024)).contains(draft.report().cells());
        assertThat(node.get(AuditLog.class)
                        .search(
                                new AuditQuery(Optional.of("li"), Optional.empty(), Optional.empty(), Optional.empty()),
                                10))
                .singleElement()
                .satisfies(entry -> assertThat(entry.subject()).isEqualTo("2024 年年度报告"));
    }

    @Test
    void residentsFindItWithEachNumberUnderItsHeaders() {
        imports().confirm(confirmation(draft()));

        assertThat(node.documents()).singleElement().satisfies(document -> {
            assertThat(document.title()).isEqualTo("可克达拉经开区2024年政府信息公开工作年度报告");
            assertThat(document.body()).extracting(Block::text).contains("行政许可 本年处理决定数量：86");
            assertThat(document.text())
                    .contains(
                            "一、本年新收政府信息公开申请数量 总计：0",
                            "三、本年度办理结果 （三）不予公开 1.属于国家秘密 自然人：0",
                            "行政事业性收费 本年收费金额（单位：万元）：923.71",
                            "行政诉讼 复议后起诉 尚未审结：0",
                            "微信公众号");
        });
    }

    @Test
    void twiceIsOnce() {
        var draft = draft();
        var confirmation = confirmation(draft);
        var first = kept(imports().confirm(confirmation));

        assertThat(kept(imports().confirm(confirmation))).isEqualTo(first);
        assertThat(kept(imports().confirm(confirmation(draft())))).isEqualTo(first);
        assertThat(reports().versions(2024)).hasSize(1);
        assertThat(node.documents()).hasSize(1);
    }

    @Test
    void theSameUploadIsTheSameDraft() {
        var bytes = scanned().getBytes(UTF_8);
        var first = imports().upload(2024, "a.txt", bytes, "li", "k");

        assertThat(imports().upload(2024, "a.txt", bytes, "li", "k")).isEqualTo(first);
        assertThat(imports().upload(2023, "a.txt", bytes, "li", "k")).isEqualTo(new Uploaded.KeyReused());
    }

    @Test
    void anotherVersionKeepsTheOneBefore() {
        kept(imports().confirm(confirmation(draft())));
        var license = new Cell.Figure(Cell.Figure.Kind.LICENSE);
        var report = kept(imports().confirm(typed(draft(), Cells.NONE.with(license, 87), false)));

        assertThat(report.version()).isEqualTo(2);
        assertThat(reports().cells(2024).flatMap(cells -> cells.number(license)))
                .contains(BigDecimal.valueOf(87));
        assertThat(reports().versions(2024)).extracting(ImportedReport::version).containsExactly(2, 1);
        assertThat(reports().all()).hasSize(1);
        assertThat(node.documents())
                .singleElement()
                .satisfies(document ->
                        assertThat(document.text()).contains("行政许可 本年处理决定数量：87").doesNotContain("：86"));
    }

    @Test
    void whoSawAnOlderVersionIsToldSo() {
        var old = draft();
        kept(imports().confirm(confirmation(draft())));

        assertThat(imports().confirm(typed(old, Cells.NONE.with(new Cell.Figure(Cell.Figure.Kind.PENALTY), 3), false)))
                .isEqualTo(new Confirmed.Stale(1));
    }

    @Test
    void ofTwoAtOnceOneIsKept() throws Exception {
        try (var other = ImportFixture.on(database, clock);
                var threads = Executors.newFixedThreadPool(2)) {
            var penalty = new Cell.Figure(Cell.Figure.Kind.PENALTY);
            var first = typed(draft(), Cells.NONE.with(penalty, 1), false);
            var second = typed(draft(), Cells.NONE.with(penalty, 2), false);
            List<Callable<Confirmed>> both = List.of(
                    () -> imports().confirm(first),
                    () -> other.get(ReportImports.class).confirm(second));
            var outcomes =
                    threads.invokeAll(both).stream().map(Future::resultNow).toList();

            assertThat(outcomes).filteredOn(Confirmed.Kept.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(Confirmed.Stale.class::isInstance).hasSize(1);
            assertThat(reports().versions(2024)).hasSize(1);
        }
    }

    @Test
    void whatDoesNotAddUpIsKeptOnlyIfThePaperHasItSo() {
        var draft = draft(2024, scanned().replace("一、本年新收政府信息公开申请数量\t\t\t0\t", "一、本年新收政府信息公开申请数量\t\t\t3\t"));

        assertThat(imports().confirm(confirmation(draft)))
                .isInstanceOfSatisfying(
                        Confirmed.NotSound.class,
                        refused -> assertThat(refused.failures())
                                .extracting(failure -> failure.check())
                                .contains(Check.C3));
        assertThat(reports().cells(2024)).isEmpty();

        assertThat(kept(imports().confirm(typed(draft, Cells.NONE, true)))
                        .cells()
                        .number(FROM_PEOPLE))
                .contains(BigDecimal.valueOf(3));
    }

    @Test
    void aNumberTypedFromThePaperReplacesWhatWasRead() {
        var draft = draft(2024, scanned().replace("一、本年新收政府信息公开申请数量\t\t\t0\t", "一、本年新收政府信息公开申请数量\t\t\t3\t"));
        var report = kept(imports().confirm(typed(draft, zeros(draft).with(FROM_PEOPLE, 0), false)));

        assertThat(report.cells().missing()).isEmpty();
        assertThat(report.cells().number(RECEIVED)).contains(BigDecimal.ZERO);
        assertThat(report.corrections().number(FROM_PEOPLE)).contains(BigDecimal.ZERO);
    }

    @Test
    void whatItSaysInWordsIsKeptWithIt() {
        var draft = draft();
        var report = kept(imports().confirm(confirmation(draft)));

        assertThat(report.chapters()).isEqualTo(draft.report().chapters());
        assertThat(reports().chapters(2024).orElseThrow().text(Chapter.OVERVIEW))
                .contains("公开为常态");
        assertThat(reports().chapters(2024).orElseThrow().text(Chapter.OTHER)).isEqualTo("暂无其他报告事项内容。");
        assertThat(reports().chapters(2023)).isEmpty();
    }

    @Test
    void whatItSaysInWordsIsHeldToItsTables() {
        assertThat(draft().failures(draft().report().cells())).isEmpty();
        var draft = draft(2024, scanned().replace("本年度未收到政府信息公开申请", "本年度收到政府信息公开申请5件"));

        assertThat(draft.failures(draft.report().cells())).singleElement().satisfies(failure -> {
            assertThat(failure.check()).isEqualTo(Check.C6);
            assertThat(failure.cells()).containsExactly(RECEIVED);
            assertThat(failure.difference()).isEqualByComparingTo("5");
        });
        assertThat(imports().confirm(confirmation(draft))).isInstanceOf(Confirmed.NotSound.class);
        assertThat(kept(imports().confirm(typed(draft, Cells.NONE, true))).version())
                .isEqualTo(1);
    }

    private static Cells zeros(ImportDraft draft) {
        var typed = Cells.NONE;
        for (var cell : draft.report().cells().missing()) {
            typed = typed.with(cell, 0);
        }
        return typed;
    }

    @Test
    void whatWasCarriedOverIsHeldToTheYearBefore() {
        var open = new Cell.Applications(Row.R4, Column.NATURAL);
        kept(imports().confirm(typed(draft(2023, scanned().replace("2024", "2023")), Cells.NONE.with(open, 2), true)));
        var draft = draft();

        assertThat(draft.failures(draft.report().cells())).singleElement().satisfies(failure -> {
            assertThat(failure.check()).isEqualTo(Check.C4);
            assertThat(failure.difference()).isEqualByComparingTo("-2");
        });
    }

    @Test
    void aFileOfAnotherYearIsRefusedInWords() {
        assertThat(imports().upload(2023, "a.txt", scanned().getBytes(UTF_8), "li", key()))
                .isInstanceOfSatisfying(
                        Uploaded.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("2024 年", "2023 年"));
        assertThat(imports().upload(2031, "a.txt", scanned().getBytes(UTF_8), "li", key()))
                .isInstanceOf(Uploaded.Refused.class);
        assertThat(imports().upload(2024, "a.txt", new byte[ReportImports.LARGEST + 1], "li", key()))
                .isInstanceOfSatisfying(
                        Uploaded.Refused.class,
                        refused -> assertThat(refused.sentence()).contains("20 MB"));
    }

    @Test
    void aDraftIsForgottenAfterADay() {
        var draft = draft();
        clock.passes(Duration.ofHours(25));

        assertThat(imports().find(draft.id())).isEmpty();
        assertThat(imports().confirm(confirmation(draft))).isEqualTo(new Confirmed.Unknown());
    }

    @Test
    void anotherFilesDigestConfirmsNothing() {
        var draft = draft();

        assertThat(imports().confirm(new Confirmation(draft.id(), 0, "00", Cells.NONE, false, "li")))
                .isEqualTo(new Confirmed.OtherFile());
    }

    @Test
    void aReportThatIsPublishedAlreadyIsNotPublishedTwice() {
        var title = "可克达拉经开区2024年政府信息公开工作年度报告";
        node.get(Contributions.class)
                .publish(
                        "elsewhere",
                        new Disclosure(
                                new DisclosureId("old"),
                                new Disclosure.Metadata(
                                        title,
                                        null,
                                        "",
                                        null,
                                        null,
                                        null,
                                        Status.IN_FORCE,
                                        null,
                                        null,
                                        null,
                                        List.of()),
                                List.of(new Block.Paragraph("全文"))));

        assertThat(imports().confirm(confirmation(draft())))
                .isInstanceOfSatisfying(
                        Confirmed.Kept.class,
                        kept -> assertThat(kept.published())
                                .isEqualTo(
                                        new Contributions.Outcome.AlreadyThere(new DisclosureId("old"), "/elsewhere")));
        assertThat(node.documents()).hasSize(1);
        assertThat(reports().cells(2024)).isPresent();
    }
}
