package cn.gongkai.conversation;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTests {

    private static final Path SOURCES = Path.of("src/main/java/cn/gongkai/conversation");

    @TempDir
    Path folder;

    @Test
    void everyKeyIsKnownAndEveryKnownKeyIsThere() {
        var known = Stream.concat(
                        Arrays.stream(Phrase.values()).map(Phrase::key),
                        Arrays.stream(Keyword.values()).map(Keyword::key))
                .toList();
        assertThat(known).doesNotHaveDuplicates();
        assertThat(Wording.defaults().stringPropertyNames()).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everyPhraseIsSaidSomewhere() throws IOException {
        String code;
        try (var files = Files.list(SOURCES)) {
            var sources = files.filter(file -> !file.endsWith("Phrase.java")).toList();
            assertThat(sources).hasSizeGreaterThan(10);
            var all = new StringBuilder();
            for (var source : sources) {
                all.append(Files.readString(source));
            }
            code = all.toString();
        }
        assertThat(Phrase.values())
                .allSatisfy(phrase -> assertThat(code).containsPattern("Phrase\\." + phrase.name() + "\\b"));
    }

    @ParameterizedTest
    @EnumSource
    void shippedTextsUseAllTheirValuesAndNoOthers(Phrase phrase) {
        assertThat(Wording.slotsIn(shipped().text(phrase)).stream().collect(toSet()))
                .isEqualTo(phrase.slots().stream().collect(toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void shippedTextsAreShortAndCalm(Phrase phrase) {
        var text = shipped().text(phrase);
        assertThat(text).hasSizeBetween(1, 600).doesNotContain("!", "！", "亲", "你");
        assertThat(text.lines()).hasSizeLessThanOrEqualTo(6);
        assertThat(text.codePoints().filter(WordingTests::isEmoji)).isEmpty();
    }

    @Test
    void theOperatorReplacesSingleTexts() throws IOException {
        var wording = with("thanks=别客气。\nhello={organ}在此。\nunderstood.hello=喂");
        assertThat(wording.say(Phrase.THANKS)).isEqualTo("别客气。");
        assertThat(wording.say(Phrase.HELLO, "某镇")).isEqualTo("某镇在此。");
        assertThat(wording.keyword("喂")).contains(Keyword.HELLO);
        assertThat(wording.keyword("你好")).isEmpty();
        assertThat(wording.say(Phrase.CANCELLED)).isEqualTo(shipped().say(Phrase.CANCELLED));
    }

    @Test
    void theFileThatIsShippedForTheOperatorChangesNothing() throws IOException {
        var shipped = Path.of("config/wording.properties");
        assertThat(shipped).exists();
        assertThat(Files.readAllLines(shipped)).allMatch(line -> line.isBlank() || line.startsWith("#"));
    }

    @Test
    void whatNobodySaysStopsTheStart() {
        assertThatIllegalStateException()
                .isThrownBy(() -> with("thank=别客气。"))
                .withMessageContaining("thank")
                .withMessageContaining("wording.properties");
        assertThatIllegalStateException()
                .isThrownBy(() -> with("thanks={name}，别客气。"))
                .withMessageContaining("thanks")
                .withMessageContaining("name");
    }

    @Test
    void valuesNeverBecomeMarkupNorPlaceholders() {
        assertThat(shipped().say(Phrase.ANSWER, "<a href=\"x\">{status}</a> $1 \\1"))
                .isEqualTo("＜a href=\"x\"＞{status}＜/a＞ $1 \\1");
    }

    @Test
    void everyValueMustBeGiven() {
        assertThatIllegalArgumentException().isThrownBy(() -> shipped().say(Phrase.HELLO));
    }

    @Test
    void saysDaysWithoutLeadingZeros() {
        assertThat(shipped().date(LocalDate.of(2026, 3, 5))).isEqualTo("2026年3月5日");
    }

    private Wording shipped() {
        return new Wording(new ConversationProperties(folder.resolve("none"), Duration.ofMinutes(30)));
    }

    private Wording with(String text) throws IOException {
        var file = Files.writeString(folder.resolve("wording.properties"), text);
        return new Wording(new ConversationProperties(file, Duration.ofMinutes(30)));
    }

    private static boolean isEmoji(int codePoint) {
        return Character.isEmojiPresentation(codePoint) || codePoint == 0xFE0F;
    }
}
