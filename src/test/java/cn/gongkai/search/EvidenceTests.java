package cn.gongkai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// With 0.30, 0.50, 0.25, 0.02 and 0.50 as thresholds.
class EvidenceTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(textBlock = """
            # words, coverage, meaning, margin, literal, settles
            0.30,     0.50,     0,       0.25,   true,    true
            0.29,     0.50,     0,       0.25,   true,    false
            0.30,     0.49,     0,       0.25,   true,    false
            0.30,     0.50,     0,       0.24,   true,    false
            0.90,     1.00,     0.90,    0.90,   false,   false
            # Half ahead is enough for what holds three quarters and means the same.
            0.90,     0.75,     0.60,    0.14,   true,    true
            0.90,     0.75,     0.60,    0.13,   true,    false
            0.90,     1.00,     0.60,    0.02,   true,    true
            0.90,     1.00,     0.60,    0.01,   true,    false
            # Not for what means something else.
            0.90,     1.00,     0.49,    0.24,   true,    false
            """)
    void whatHoldsMoreNeedsToBeLessAhead(
            double words, double coverage, double meaning, double margin, boolean literal, boolean settles) {
        var needed = SearchFixture.properties(folder).answer();
        assertThat(new Evidence(words, coverage, meaning, margin, literal).settles(needed))
                .isEqualTo(settles);
    }

    @Test
    void aWordThatNoPassageMentionsForbidsAQuotation() throws Exception {
        try (var fixture = SearchFixture.over(
                folder,
                List.of(
                        Corpus.document("account", "公众号", "开发区公众号二〇二四年发布信息二百八十条。"),
                        Corpus.document("measure", "强制", "受送达人被采取强制教育措施的，通过所在机构转交诉讼文书。")))) {
            assertThat(fixture.search.answer("公众号发布信息有多少条")).isInstanceOf(Answer.Answered.class);
            assertThat(fixture.search.answer("公众号发布信息粉丝有多少")).isNotInstanceOf(Answer.Answered.class);
            // 性 alone belongs to no known pair, but it is no word either.
            assertThat(fixture.search.answer("受送达人被采取强制性教育措施怎么转交诉讼文书")).isInstanceOf(Answer.Answered.class);
        }
    }
}
