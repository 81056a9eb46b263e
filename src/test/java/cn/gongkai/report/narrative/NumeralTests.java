package cn.gongkai.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTests {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "57, 57",
        "'1,234', 1234",
        "'1，234，567', 1234567",
        "923.71, 923.71",
        "零, 0",
        "〇, 0",
        "一, 1",
        "两, 2",
        "十, 10",
        "十二, 12",
        "二十, 20",
        "二百八十, 280",
        "二百零八, 208",
        "一百一十, 110",
        "一千零三, 1003",
        "两千三百, 2300",
        "二八〇, 280",
        "一零三, 103",
        "一万, 10000",
        "一万二千零五, 12005",
        "十二万, 120000"
    })
    void readsWhatReportsWrite(String words, BigDecimal number) {
        assertThat(Pattern.matches(Numeral.SHAPE, words)).isTrue();
        assertThat(Numeral.of(words))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"千", "百", "万", "一二百", "十十", "百一"})
    void doesNotGuess(String words) {
        assertThat(Numeral.of(words)).isEmpty();
    }
}
