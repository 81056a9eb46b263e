package cn.gongkai.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.disclosure.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTests {

    @TempDir
    static Path folder;

    static SearchFixture fixture;

    @BeforeAll
    static void index() throws IOException {
        fixture = SearchFixture.over(folder, Corpus.documents());
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void quotesTheTableCellThatAnswers() {
        var answered = answered("2024年办理了多少件行政许可");

        assertThat(answered.quotation()).isEqualTo("行政许可 本年处理决定数量：86");
        assertThat(answered.source().title()).contains("2024年政府信息公开工作年度报告");
        assertThat(answered.source().url()).isEqualTo("https://example.org/nianbao");
    }

    @Test
    void quotesWholeSentencesWordForWord() {
        var answered = answered("行政机关依申请提供政府信息收取费用吗");

        assertThat(answered.source().documentId().value()).isEqualTo("tiaoli-42");
        assertThat(answered.source().documentNumber()).isEqualTo("国令第711号");
        assertThat(answered.source().passage()).contains(answered.quotation());
        assertThat(answered.quotation()).hasSizeLessThanOrEqualTo(200).endsWith("。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023年办理了多少件行政许可", "去年的前年办理了多少件行政许可", "今年办理了多少件行政许可", "二〇二三年办理了多少件行政许可"})
    void anotherYearIsNoAnswer(String question) {
        assertThat(fixture.search.answer(question)).isNotInstanceOf(Answer.Answered.class);
    }

    @Test
    void lastYearIsTheYearBeforeToday() {
        assertThat(answered("去年办理了多少件行政许可").quotation()).contains("86");
    }

    @Test
    void aDocumentNumberMustBeTheSources() {
        assertThat(answered("国令第711号 依申请提供政府信息收取费用吗").source().documentNumber()).isEqualTo("国令第711号");
        assertThat(fixture.search.answer("国令第712号 依申请提供政府信息收取费用吗")).isNotInstanceOf(Answer.Answered.class);
    }

    @Test
    void aRepealedDocumentIsOfferedButNeverQuoted() {
        var answer = fixture.search.answer("人才公寓租金按市场价的百分之五十收取吗");

        assertThat(answer).isInstanceOf(Answer.Suggested.class);
        assertThat(((Answer.Suggested) answer).choices())
                .anySatisfy(hit -> assertThat(hit.source().status()).isEqualTo(Status.REPEALED));
    }

    @Test
    void aDocumentPastItsLastDayIsNeverQuoted() {
        var answer = fixture.search.answer("困难家庭冬季取暖补贴每户每年多少元");

        assertThat(answer).isInstanceOf(Answer.Suggested.class);
        assertThat(((Answer.Suggested) answer).choices().getFirst().source().status())
                .isEqualTo(Status.EXPIRED);
    }

    @Test
    void theSamePassageElsewhereIsNoContradiction() {
        assertThat(answered("朝阳北路沿线哪天停水").quotation()).contains("五月八日");
    }

    @Test
    void siblingRowsThatFitAsWellAreNotQuoted() {
        assertThat(fixture.search.answer("2024年本年处理决定数量")).isInstanceOf(Answer.Suggested.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "😀😀", "？！", "附近哪有好吃的羊肉", "股票今天能买吗", "zzz", "\uD83D"})
    void saysSoWhenThereIsNothing(String question) {
        assertThat(fixture.search.answer(question)).isInstanceOf(Answer.Unanswered.class);
        assertThat(fixture.search.answer(question)).isInstanceOf(Answer.Unanswered.class);
    }

    @Test
    void offersAtMostThree() {
        assertThat(fixture.search.answer("政府信息公开"))
                .isInstanceOfSatisfying(
                        Answer.Suggested.class,
                        suggested -> assertThat(suggested.choices()).hasSizeBetween(1, 3));
    }

    @Test
    void aStoryOfFiveThousandCharactersIsCutAndAnswered() {
        assertThat(fixture.search.answer("网吧接纳未成年人".repeat(625))).isInstanceOf(Answer.class);
        assertThat(fixture.ids("网吧接纳未成年人".repeat(625))).startsWith("wangba");
    }

    @Test
    void traditionalAndFullWidthQuestionsGetTheSameAnswer() {
        assertThat(answered("２０２４年辦理了多少件行政許可").quotation())
                .isEqualTo(answered("2024年办理了多少件行政许可").quotation());
    }

    @Test
    void namesWhatStandsInThePassage() {
        var hit = fixture.search.search(SearchQuery.of("請問信息處理費", 0, 1)).getFirst();

        assertThat(hit.terms()).isEqualTo(List.of("信息处理费", "信息"));
        assertThat(hit.snippet()).contains(hit.terms());
    }

    private static Answer.Answered answered(String question) {
        var answer = fixture.search.answer(question);
        assertThat(answer).as(question).isInstanceOf(Answer.Answered.class);
        return (Answer.Answered) answer;
    }
}
