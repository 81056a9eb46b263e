package cn.gongkai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// One row a complaint or an insight; the remark says why the order is right.
class RelevanceTests {

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
    void thereIsSomethingToJudge() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/test/resources/judged-queries.csv")))
                .hasSizeGreaterThan(15);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/judged-queries.csv", numLinesToSkip = 1)
    void findsWhatAnOfficialWouldPointTo(String query, String first, String remark) {
        assertThat(fixture.ids(query)).as(remark).startsWith(first.split(" "));
    }
}
