package cn.gongkai.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureFileTests {

    /// A workbook is not even opened: inflated it may be hundreds of times as large.
    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "a.xlsx"})
    void aLargeFileIsRefusedInWords(String name) {
        var row = "2024,12,行政许可,86\n";
        var content = row.repeat((2 << 20) / row.getBytes(UTF_8).length + 1).getBytes(UTF_8);

        assertThat(new FigureFile().read(name, content, 2025))
                .isInstanceOfSatisfying(
                        FigureFile.Read.Unusable.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .asString()
                                .contains("最大 2 MB"));
    }
}
