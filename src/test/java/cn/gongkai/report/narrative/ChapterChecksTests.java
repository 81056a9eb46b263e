package cn.gongkai.report.narrative;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Chapters;
import cn.gongkai.report.form.Check;
import cn.gongkai.report.form.Failure;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChapterChecksTests {

    private static final Year YEAR = Year.of(2024);
    private static final String BEFORE = "（二）依申请公开情况。";
    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    record Sentence(String words, String says) {

        @Override
        public String toString() {
            return words;
        }
    }

    static List<Sentence> sentences() throws IOException {
        try (var in = ChapterChecksTests.class.getResourceAsStream("/report/sentences.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s*=>\\s*", 2))
                    .map(parts -> new Sentence(parts[0], parts[1]))
                    .toList();
        }
    }

    @Test
    void theTableHasSentencesOfBothKinds() throws IOException {
        assertThat(sentences()).hasSizeGreaterThan(100);
        assertThat(sentences())
                .filteredOn(sentence -> sentence.says().isEmpty())
                .hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void whatASentenceSays(Sentence sentence) {
        assertThat(claims(sentence).stream().map(ChapterChecksTests::shown).collect(joining(", ")))
                .isEqualTo(sentence.says());
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aTrueNumberPassesAndAWrongOneIsQuoted(Sentence sentence) {
        var claims = claims(sentence);
        var cells = Cells.NONE;
        for (var claim : claims) {
            cells = fulfilling(cells, claim);
        }
        assertThat(failures(sentence.words(), cells)).isEmpty();
        for (var claim : claims) {
            var wrong = cells;
            for (var way : claim.meaning().ways()) {
                wrong = wrong.with(
                        way.getFirst(),
                        wrong.number(way.getFirst()).orElseThrow().add(new BigDecimal("7")));
            }
            assertThat(failures(sentence.words(), wrong))
                    .isNotEmpty()
                    .allSatisfy(failure -> {
                        assertThat(failure.check()).isEqualTo(Check.C6);
                        assertThat(sentence.words()).contains(failure.words());
                        assertThat(failure.sentence()).contains(failure.words());
                    })
                    .anySatisfy(failure -> {
                        assertThat(failure.words()).isEqualTo(claim.words());
                        assertThat(failure.cells())
                                .isEqualTo(claim.meaning().ways().getFirst());
                    });
        }
    }

    @Test
    void theSentenceSaysWhereAndByHowMuch() {
        var cells = Cells.NONE.with(Cell.of("R1.TOTAL").orElseThrow(), 5);

        assertThat(failures("本年新收政府信息公开申请 6 件。", cells))
                .singleElement()
                .extracting(Failure::sentence)
                .isEqualTo("正文所写“新收政府信息公开申请 6 件”比表中“一、本年新收政府信息公开申请数量 总计”多 1。");
    }

    @Test
    void sumsAreNamedAsReadersKnowThem() {
        var cells = all("0");

        assertThat(failures("收到的申请中，不予公开3件，行政诉讼1件。", cells))
                .extracting(Failure::sentence)
                .containsExactly(
                        "正文所写“不予公开3件”比表中“（三）不予公开 总计 各项之和”多 3。",
                        "正文所写“行政诉讼1件”比表中“行政诉讼 未经复议直接起诉 总计、行政诉讼 复议后起诉 总计之和”多 1。");
    }

    @Test
    void whatIsNotKnownIsNotHeldAgainstTheText() {
        assertThat(failures("本年新收政府信息公开申请6件，行政诉讼1件。", Cells.NONE)).isEmpty();
    }

    @Test
    void sameWordsAreReadInEachChapter() {
        var chapters = Chapters.NONE
                .with(Chapter.APPLICATIONS, "予以公开3件。")
                .with(Chapter.DISPUTES, "行政复议2件。")
                .with(Chapter.PROBLEMS, "微信公众号仅发布信息5篇。");

        assertThat(ChapterChecks.of(YEAR, chapters, all("1"), NOTHING).stream().map(Failure::words))
                .containsExactly("予以公开3件", "行政复议2件", "微信公众号仅发布信息5篇");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            暂无其他报告事项。                                         | 0      | none
            暂无其他报告事项。                                         | 380    | -380
            本年度未收取信息处理费。                                     | 0      | none
            本年度未收取信息处理费。                                     | 380    | -380
            依照规定，本年度收取信息处理费380元。                           | 380    | none
            依照规定，本年度收取信息处理费380元。                           | 0      | 380
            本年度1件申请收取信息处理费３８０ 元。                         | 380    | none
            收取政府信息公开信息处理费共计1,400元。                        | 1500   | -100
            收取信息处理费三百八十元。                                   | 400    | -20
            收取信息处理费0.14万元。                                    | 1400   | none
            按件计收信息处理费300元，按量计收380元，共计680元。              | 680    | none
            按件计收信息处理费300元，按量计收380元。                        | 680    | none
            按件计收信息处理费300元，按量计收380元，共计690元。              | 680    | 10
            信息处理费按100元/件的标准计收，本年度收取200元。                | 200    | none
            2023年收取信息处理费500元，本年度未收取信息处理费。              | 0      | none
            举办培训投入5000元，暂无其他报告事项。                         | 0      | none
            减免信息处理费200元。                                      | 0      | none
            收取信息处理费38.5元。                                     | 38.50  | none
            """)
    void chapterSixTellsTheFeesThatWerePaid(String words, BigDecimal paid, String difference) {
        var failures = ChapterChecks.of(YEAR, Chapters.NONE.with(Chapter.OTHER, words), Cells.NONE, paid);

        if (difference.equals("none")) {
            assertThat(failures).isEmpty();
        } else {
            assertThat(failures).singleElement().satisfies(failure -> {
                assertThat(failure.check()).isEqualTo(Check.C9);
                assertThat(failure.difference()).isEqualTo(new BigDecimal(difference));
                assertThat(words).contains(failure.words());
                assertThat(failure.sentence()).contains(difference.replace("-", "") + " 元");
            });
        }
    }

    @Test
    void aFeeThatIsNotToldIsMissed() {
        var failures = ChapterChecks.of(YEAR, Chapters.NONE, Cells.NONE, new BigDecimal("380.00"));

        assertThat(failures).singleElement().extracting(Failure::sentence).isEqualTo("本年度实际收取信息处理费 380 元，第六部分没有写明。");
    }

    private static List<Claim> claims(Sentence sentence) {
        return Claim.in(YEAR, Chapter.OVERVIEW, BEFORE + sentence.words());
    }

    private static List<Failure> failures(String words, Cells cells) {
        return ChapterChecks.of(YEAR, Chapters.NONE.with(Chapter.OVERVIEW, BEFORE + words), cells, NOTHING);
    }

    /// The first way holds, and no other.
    private static Cells fulfilling(Cells cells, Claim claim) {
        var changed = cells;
        for (var way : claim.meaning().ways()) {
            for (var cell : way) {
                if (changed.number(cell).isEmpty()) {
                    changed = changed.with(cell, 0);
                }
            }
        }
        return changed.with(claim.meaning().ways().getFirst().getFirst(), claim.number());
    }

    private static Cells all(String number) {
        var cells = Cells.NONE;
        for (var cell : Cell.ALL) {
            cells = cells.with(cell, new BigDecimal(number));
        }
        return cells;
    }

    private static String shown(Claim claim) {
        return claim.meaning().ways().stream().map(ChapterChecksTests::shown).collect(joining("/")) + "="
                + claim.number().toPlainString();
    }

    private static String shown(List<Cell> sum) {
        if (sum.equals(Outcome.suits())) {
            return "SUITS";
        }
        for (var outcome : Outcome.values()) {
            if (sum.size() > 1 && sum.equals(outcome.cells())) {
                return sum.getFirst().key().replaceFirst("_1\\.", ".");
            }
        }
        return sum.stream().map(Cell::key).collect(joining("+"));
    }
}
