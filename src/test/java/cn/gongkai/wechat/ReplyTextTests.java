package cn.gongkai.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ReplyTextTests {

    private static final String LINK = "<a href=\"https://example.org/documents/1\">全文</a>";

    @Test
    void whatFitsStaysAsItIs() {
        assertThat(ReplyText.fit("2025年度预算。", LINK)).isEqualTo("2025年度预算。\n" + LINK);
        assertThat(ReplyText.fit("2025年度预算。", "")).isEqualTo("2025年度预算。");
        assertThat(ReplyText.fit("", LINK)).isEqualTo(LINK);
        assertThat(ReplyText.fit("a".repeat(1800), "")).hasSize(1800);
    }

    @Test
    void aLongBodyEndsWithASentence() {
        var text = ReplyText.fit("预算公开了。".repeat(300), LINK);
        assertThat(text.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(1800).hasSizeGreaterThan(1770);
        assertThat(text).contains("公开了。…\n" + LINK).endsWith(LINK);
    }

    @Test
    void withoutASentenceItEndsWhereItMust() {
        var text = ReplyText.fit("预".repeat(700), LINK);
        assertThat(text.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(1800).hasSizeGreaterThan(1790);
        assertThat(text).endsWith("预…\n" + LINK);
    }

    @Test
    void anEarlySentenceDoesNotThrowTheRestAway() {
        assertThat(ReplyText.fit("好。" + "预".repeat(700), "").getBytes(UTF_8)).hasSizeGreaterThan(1790);
    }

    @Test
    void neverInsideALink() {
        for (var before = 560; before < 605; before++) {
            var text = ReplyText.fit("预".repeat(before) + LINK + "算".repeat(100), "");
            assertThat(text.split("<a ", -1)).hasSameSizeAs(text.split("</a>", -1));
            assertThat(text.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(1800);
        }
    }

    @Test
    void neverInsideACharacter() {
        for (var before = 0; before < 8; before++) {
            var text = ReplyText.fit("a".repeat(before) + "😀".repeat(500), LINK);
            assertThat(new String(text.getBytes(UTF_8), UTF_8)).isEqualTo(text).doesNotContain("?");
            assertThat(text.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(1800).hasSizeGreaterThan(1790);
        }
    }

    @Test
    void dropsWhatXmlForbids() {
        assertThat(ReplyText.fit("预\u0000\u0008\u001F算\uD83D决\uFFFE算\r\n公开\t表", ""))
                .isEqualTo("预算决算\n公开\t表");
    }

    @Test
    void aFooterTooLongByItselfIsCutToo() {
        var text = ReplyText.fit("正文。", "来源。".repeat(300));
        assertThat(text.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(1800);
        assertThat(text).startsWith("来源。").endsWith("。…");
    }

    @Test
    void everyTextFits() {
        var random = new Random(5);
        var pieces = new String[] {"预算", "。", "\n", LINK, "😀", "a", "é", "<", "]]>", "；", "</a>", "<a "};
        for (var i = 0; i < 3_000; i++) {
            var body = new StringBuilder();
            for (var n = random.nextInt(700); n > 0; n--) {
                body.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(ReplyText.fit(body.toString(), LINK).getBytes(UTF_8)).hasSizeLessThanOrEqualTo(1800);
        }
    }
}
