package cn.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.search.Answer;
import cn.gongkai.search.DisclosureSearch;
import cn.gongkai.search.SearchQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// What the bot says about the documents that come with it, as a newcomer starts it.
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:shipped;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "gongkai.search.generations=target/shipped/${random.uuid}",
            "logging.file.name=target/shipped/gongkai.log"
        })
class ShippedDocumentsTests {

    @Autowired
    DisclosureSearch search;

    @BeforeEach
    void everythingIsIndexed() throws InterruptedException {
        var end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        // Of the report, and of what is read last.
        while (!Stream.of("2024年行政事业性收费多少钱", "依申请公开要收费吗")
                .allMatch(question -> search.answer(question) instanceof Answer.Answered)) {
            assertThat(System.nanoTime()).as("indexing takes too long").isLessThan(end);
            Thread.sleep(50);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024年办理了多少件行政许可, 86",
        "2024年行政事业性收费多少钱, 923.71",
        "政务官网发布了多少条信息, 57",
        "微信公众号发了多少篇, 280",
        "2024年收到多少政府信息公开申请, 0件",
        "2024年行政处罚有多少, 0件",
        "依申请公开要收费吗, 不收费"
    })
    void statesTheFactsWithTheirSource(String question, String fact) {
        assertThat(search.answer(question)).isInstanceOfSatisfying(Answer.Answered.class, answered -> {
            assertThat(answered.quotation()).contains(fact).hasSizeLessThanOrEqualTo(200);
            assertThat(answered.source().passage()).contains(answered.quotation());
            assertThat(answered.source().title()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023年办理了多少件行政许可", "2025年行政事业性收费多少钱", "天气怎么样", "附近哪里有好吃的", "股票明天会涨吗"})
    void doesNotAnswerWhatTheDocumentsDoNotHold(String question) {
        assertThat(search.answer(question)).isNotInstanceOf(Answer.Answered.class);
    }

    /// Floors: what was seen, so that a change that loses answers is noticed.
    @Test
    void holdsItsFiguresOnTheShippedQuestions() throws IOException {
        var questions = Files.readAllLines(Path.of("src/test/resources/corpus-questions.csv")).stream()
                .skip(1)
                .map(ShippedDocumentsTests::fields)
                .toList();
        assertThat(questions).hasSizeGreaterThan(120);
        var right = questions.stream()
                .filter(row -> !row.get(1).isEmpty())
                .filter(row -> search.answer(row.getFirst()) instanceof Answer.Answered answered
                        && answered.quotation().contains(row.get(2)))
                .count();
        var wrong = questions.stream()
                .filter(row -> row.get(1).isEmpty())
                .filter(row -> search.answer(row.getFirst()) instanceof Answer.Answered)
                .count();
        assertThat(right).isGreaterThanOrEqualTo(15);
        assertThat(wrong).isLessThanOrEqualTo(1);
    }

    @Test
    void findsADocumentByItsTitle() {
        assertThat(search.search(SearchQuery.of("可克达拉经开区2024年政府信息公开工作年度报告", 0, 5)))
                .first()
                .satisfies(hit -> assertThat(hit.source().documentId().value()).isEqualTo("annual-report-2024"));
    }

    private static List<String> fields(String line) {
        var fields = line.split(",", 3);
        assertThat(fields).hasSize(3);
        return List.of(fields[0], fields[1], fields[2]);
    }
}
