package cn.gongkai.redaction.finder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is found, and what is left alone.
class FinderTests {

    /// Digits that add nothing: the number must be found whatever stands between its groups.
    private static final List<String> GAPS =
            List.of("", " ", "-", "  ", "\u3000", "\u00a0", "\n", "\u2014", "\u200b", " \n ", "\u2009");

    static Stream<Arguments> table() throws IOException {
        var file = Objects.requireNonNull(FinderTests.class.getResourceAsStream("/redaction/findings.csv"));
        try (file) {
            return new String(file.readAllBytes(), UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> line.replace("\\n", "\n").replace("\\t", "\t"))
                            .map(line -> Arguments.of(
                                    line.substring(0, line.lastIndexOf('|')),
                                    line.substring(line.lastIndexOf('|') + 1)))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void findsWhatTheTableSaysAndNothingElse(String text, String expected) {
        var found = Finder.find(text, List.of()).stream()
                .map(span -> span.kind() + (span.doubtful() ? "?:" : ":") + text.substring(span.start(), span.end()))
                .toList();
        assertThat(found).isEqualTo(expected.isEmpty() ? List.of() : Arrays.asList(expected.split(";")));
    }

    @Test
    void theTableIsThere() throws IOException {
        assertThat(table()).hasSizeGreaterThan(70);
    }

    static Stream<Integer> seeds() {
        return IntStream.range(0, 400).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingBetweenItsDigitsHidesANumberOfIdentity(int seed) {
        var random = new Random(seed);
        var number = resident(random);
        var spread = spread(number, random, random.nextInt(1, 5));
        var text = "申请人：张某，身份证号码" + spread + "，性别女";
        assertThat(Finder.find(text, List.of()))
                .as("seed %d: %s", seed, text)
                .singleElement()
                .satisfies(span -> assertThat(span.kind()).isEqualTo(FindingKind.IDENTITY_NUMBER))
                .satisfies(span -> assertThat(span.doubtful()).isFalse())
                .satisfies(span ->
                        assertThat(text.substring(span.start(), span.end())).isEqualTo(spread));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aWrongCheckDigitMakesADoubtfulOne(int seed) {
        var random = new Random(seed);
        var number = resident(random);
        var wrong = number.substring(0, 17) + (number.endsWith("7") ? "8" : "7");
        assertThat(Finder.find("号码" + wrong + "。", List.of()))
                .as("seed %d: %s", seed, wrong)
                .singleElement()
                .satisfies(span -> assertThat(span.kind()).isEqualTo(FindingKind.IDENTITY_NUMBER))
                .satisfies(span -> assertThat(span.doubtful()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aCoveredNumberIsFoundHoweverItIsSet(int seed) {
        var random = new Random(seed);
        var phone = "1" + random.nextInt(3, 10) + "%09d".formatted(random.nextInt(1_000_000_000));
        var spread = wide(spread(phone, random, random.nextInt(0, 11)), random);
        var text = "电话：" + spread + "。";
        assertThat(new Occurrences(text).of(phone, FindingKind.PHONE))
                .as("seed %d: %s", seed, text)
                .singleElement()
                .satisfies(span ->
                        assertThat(text.substring(span.start(), span.end())).isEqualTo(spread));
    }

    @Test
    void namesAreFoundWithBlanksAndBreaksInThem() {
        var known = List.of(new KnownWord(FindingKind.NAME, "张三"), new KnownWord(FindingKind.NAME, "欧阳小明"));
        var text = "张　三、张 三和张\n三，欧阳小明；张某";
        assertThat(Finder.find(text, known)).hasSize(4).allMatch(span -> span.kind() == FindingKind.NAME);
    }

    @Test
    void aPhoneInAnAddressIsOnePlace() {
        assertThat(Finder.find("地址：某市迎宾路12号13800138000", List.of()))
                .singleElement()
                .satisfies(span -> assertThat(span.kind()).isEqualTo(FindingKind.PHONE));
    }

    /// The shipped laws, guides and reports name nobody.
    @Test
    void publishedTextsAreLeftAlone() throws IOException {
        var files = 0;
        try (var documents = Files.walk(Path.of("index/documents"))) {
            for (var file : documents.filter(Files::isRegularFile).toList()) {
                assertThat(Finder.find(Files.readString(file), List.of()))
                        .as(file.toString())
                        .isEmpty();
                files++;
            }
        }
        assertThat(files).isGreaterThan(8);
    }

    private static String spread(String number, Random random, int gaps) {
        var spread = new StringBuilder(number);
        random.ints(1, number.length())
                .distinct()
                .limit(gaps)
                .boxed()
                .sorted((one, other) -> other - one)
                .forEach(at -> spread.insert(at, GAPS.get(random.nextInt(GAPS.size()))));
        return spread.toString();
    }

    private static String wide(String text, Random random) {
        return text.chars()
                .mapToObj(letter -> letter >= '0' && letter <= '9' && random.nextBoolean()
                        ? String.valueOf((char) (letter + 0xFEE0))
                        : String.valueOf((char) letter))
                .reduce("", String::concat);
    }

    private static String resident(Random random) {
        var places = List.of("110105", "654023", "650100", "320102", "820000");
        var head = places.get(random.nextInt(places.size()))
                + "%04d%02d%02d".formatted(random.nextInt(1930, 2020), random.nextInt(1, 13), random.nextInt(1, 29))
                + "%03d".formatted(random.nextInt(1000));
        var weights = new int[] {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        var sum = IntStream.range(0, 17)
                .map(i -> (head.charAt(i) - '0') * weights[i])
                .sum();
        return head + "10x98765432".toUpperCase(Locale.ROOT).charAt(sum % 11);
    }
}
