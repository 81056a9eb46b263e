package cn.gongkai.request.fee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The examples of 国办函〔2020〕109号 and of what bodies charged after it.
class TariffTests {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0",
        "10, 0",
        "11, 100",
        "20, 1000",
        "30, 2000",
        "31, 2200",
        "40, 4000",
        "41, 4300",
        "50, 7000",
        "51, 7400",
        "100, 37000"
    })
    void byItems(int items, long yuan) {
        assertThat(Tariff.PER_ITEM.total(items)).isEqualTo(yuan);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 0",
        "30, 0",
        "31, 10",
        "68, 380",
        "100, 700",
        "101, 720",
        "200, 2700",
        "201, 2740",
        "300, 6700"
    })
    void byPages(int pages, long yuan) {
        assertThat(Tariff.PER_PAGE.total(pages)).isEqualTo(yuan);
        assertThat(Tariff.PER_PAGE.of(pages)).isEqualTo(yuan);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "10, 0", "11, 100", "30, 100", "31, 200", "40, 200", "41, 300", "100, 800"})
    void oneRequestOfTheMonthCostsItsOwnStep(int place, long yuan) {
        assertThat(Tariff.PER_ITEM.of(place)).isEqualTo(yuan);
    }

    @Test
    void noSuchCount() {
        assertThatIllegalArgumentException().isThrownBy(() -> Tariff.PER_PAGE.total(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Tariff.PER_ITEM.total(1_000_001));
    }
}
