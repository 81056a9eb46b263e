package cn.gongkai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterTests {

    @TempDir
    Path folder;

    private SearchFixture fixture;

    @BeforeEach
    void index() throws IOException {
        fixture = SearchFixture.over(folder, Corpus.documents());
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void onlyTheCategory() {
        assertThat(ids("采购公告", "公告", null, null)).containsExactlyInAnyOrder("jihe", "jiaoju", "luqiao");
        assertThat(ids("采购公告", "不存在", null, null)).isEmpty();
    }

    @Test
    void bothDaysCount() {
        var day = LocalDate.of(2022, 9, 1);

        assertThat(ids("采购公告", null, day, day)).containsExactly("jihe");
        assertThat(ids("采购公告", "公告", day.plusDays(1), null))
                .doesNotContain("jihe")
                .contains("jiaoju");
        assertThat(ids("采购公告", "公告", null, day.minusDays(1))).isEmpty();
    }

    @Test
    void pagesFollowWithoutGapOrRepetition() {
        var whole = fixture.ids(SearchQuery.of("政府信息公开申请", 0, 9));
        List<String> paged = new ArrayList<>();
        for (var offset = 0; offset < 9; offset += 3) {
            paged.addAll(fixture.ids(SearchQuery.of("政府信息公开申请", offset, 3)));
        }

        assertThat(whole).hasSizeGreaterThan(6).doesNotHaveDuplicates();
        assertThat(paged).isEqualTo(whole);
    }

    private List<String> ids(
            String words, @Nullable String category, @Nullable LocalDate from, @Nullable LocalDate to) {
        return fixture.ids(new SearchQuery(words, 0, 10, category, from, to));
    }
}
