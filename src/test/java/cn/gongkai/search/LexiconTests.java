package cn.gongkai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconTests {

    private static final Lexicon LEXICON = Lexicon.of(
            Stream.of("# 错别字", "申清 => 申请", ""),
            Stream.of("sfz => 身份证", "低保 => 最低生活保障"),
            Stream.of("要钱吗, 收钱 => 收费, 费用", "钱 => 金额", "没有右边的 =>"));

    @Test
    void mistakesAreCorrectedBeforeAnythingElse() {
        assertThat(LEXICON.read("申清收钱").text()).isEqualTo("申请收钱");
    }

    @Test
    void theLongestPhraseCounts() {
        assertThat(LEXICON.read("这个要钱吗").official()).containsExactly("收费", "费用");
        assertThat(LEXICON.read("多少钱").official()).containsExactly("金额");
    }

    @Test
    void lettersAreWrittenOutAsWholeWordsOnly() {
        assertThat(LEXICON.read("sfz丢了").text()).isEqualTo("身份证丢了");
        assertThat(LEXICON.read("xsfzy").text()).isEqualTo("xsfzy");
    }

    @Test
    void aShortFormStaysBesideTheFullOne() {
        var reading = LEXICON.read("低保");
        assertThat(reading.text()).isEqualTo("低保");
        assertThat(reading.official()).containsExactly("最低生活保障");
    }

    @Test
    void aWordOfTheShippedLexiconFindsWhatDoesNotHoldIt(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("no-lexicon"));
        Files.writeString(folder.resolve("no-lexicon/official-terms.txt"), "掏腰包 => 信息处理费");
        try (var fixture = SearchFixture.over(
                folder,
                java.util.List.of(
                        Corpus.document("fee", "信息处理费", "申请数量明显超过合理范围的，可以收取信息处理费。"),
                        Corpus.document("bus", "公交", "一路公交车每十分钟一班。")))) {
            assertThat(fixture.ids("掏腰包")).containsExactly("fee");
        }
    }

    @Test
    void aChangedFileCountsWithinSeconds(@TempDir Path folder) throws Exception {
        var properties = SearchFixture.properties(folder);
        Files.createDirectories(properties.lexicon());
        var file = properties.lexicon().resolve("typos.txt");
        Files.writeString(file, "申清 => 申请");
        var clock = new Ticking();
        var held = new LexiconFolder(properties, clock);
        assertThat(held.current().read("复意").text()).isEqualTo("复意");

        Files.writeString(file, "复意 => 复议");
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1));
        assertThat(held.current().read("复意").text()).isEqualTo("复意");
        clock.now = clock.now.plus(Duration.ofSeconds(6));

        assertThat(held.current().read("复意").text()).isEqualTo("复议");
    }

    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-03-03T02:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
