package cn.gongkai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTests {

    @ParameterizedTest
    @CsvSource({
        "通知.md,通知",
        "法规/政府信息公开条例(2019-04-03).md,法规-政府信息公开条例-2019-04-03",
        "a b/第1期.公告.docx,a-b-第1期-公告",
        "2024.10.md,2024-10",
        "--x--.txt,x"
    })
    void readsLikeThePlace(String path, String id) {
        assertThat(Slug.of(path).value()).isEqualTo(id);
    }

    @Test
    void isNeverEmptyNorTooLong() {
        assertThat(Slug.of("！！.md").value()).isNotEmpty();
        assertThat(Slug.of("长".repeat(400) + ".md").value()).hasSizeLessThanOrEqualTo(200);
        assertThat(Slug.of("长".repeat(400) + "甲.md")).isNotEqualTo(Slug.of("长".repeat(400) + "乙.md"));
    }

    @Test
    void isTheSameEachTimeAndAnotherWhenTaken() {
        assertThat(Slug.unique("a.md")).isEqualTo(Slug.unique("a.md")).isNotEqualTo(Slug.unique("a.txt"));
        assertThat(Slug.unique("a.md").value()).startsWith("a-");
    }
}
