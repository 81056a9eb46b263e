package cn.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gongkai.search.Answer;
import cn.gongkai.search.DisclosureSearch;
import cn.gongkai.search.SearchQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The zone's 2024 report as a scanner left it, dropped into the folder as it is: its figures can be asked for.
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:seed;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "gongkai.search.generations=target/seed/${random.uuid}",
            "logging.file.name=target/seed/gongkai.log"
        })
class SeedReportAnswersTests {

    @TempDir
    static Path folder;

    @Autowired
    DisclosureSearch search;

    @DynamicPropertySource
    static void dropFolder(DynamicPropertyRegistry registry) throws IOException {
        Files.copy(Path.of("src/test/resources/seed-report-2024-ocr.txt"), folder.resolve("2024年度报告.txt"));
        registry.add("gongkai.disclosure.folder", folder::toString);
    }

    @BeforeEach
    void itIsIndexed() throws InterruptedException {
        var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (search.search(SearchQuery.of("行政许可", 0, 1)).isEmpty()) {
            assertThat(System.nanoTime()).as("indexing takes too long").isLessThan(end);
            Thread.sleep(50);
        }
    }

    @ParameterizedTest
    @CsvSource({"2024年办理了多少件行政许可, 86", "2024年行政事业性收费是多少万元, 923.71", "2024年政务官网发布了多少条信息, 57", "2024年微信公众号发布信息多少篇, 280"})
    void itsFiguresAreAnswered(String question, String figure) {
        assertThat(search.answer(question))
                .isInstanceOfSatisfying(
                        Answer.Answered.class,
                        answered -> assertThat(answered.quotation()).contains(figure));
    }
}
