package cn.gongkai.report.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The 25 rows of the third table, in its order. Their names are the keys of [Cell]: never rename one.
public enum Row {
    /// 本年新收.
    R1,
    /// 上年结转.
    R2,
    R3_1,
    R3_2,
    R3_3_1,
    R3_3_2,
    R3_3_3,
    R3_3_4,
    R3_3_5,
    R3_3_6,
    R3_3_7,
    R3_3_8,
    R3_4_1,
    R3_4_2,
    R3_4_3,
    R3_5_1,
    R3_5_2,
    R3_5_3,
    R3_5_4,
    R3_5_5,
    R3_6_1,
    R3_6_2,
    R3_6_3,
    /// The sum of the 21 outcomes.
    R3_7,
    /// 结转下年度.
    R4;

    /// The 21 rows a request can end in.
    public static final List<Row> OUTCOMES =
            Arrays.stream(values()).filter(Row::outcome).toList();

    /// The row of an outcome.
    ///
    /// @param place as chapter.group.line, such as 3.3.1
    /// @throws IllegalArgumentException when the table has no such row
    public static Row at(String place) {
        return valueOf("R" + place.replace('.', '_'));
    }

    /// Whether a request can end in it.
    public boolean outcome() {
        return name().startsWith("R3_") && this != R3_7;
    }

    /// As it stands in the table.
    public String label() {
        return Words.of("row." + name());
    }

    /// The cell merged over this row and its neighbours, such as （三）不予公开.
    public Optional<String> group() {
        return name().length() == "R3_3_1".length()
                ? Optional.of(Words.of("row." + name().substring(0, "R3_3".length())))
                : Optional.empty();
    }

    /// Whether it stands beside 三、本年度办理结果.
    public boolean result() {
        return name().startsWith("R3");
    }

    /// The cell merged over all results.
    public static String results() {
        return Words.of("row.R3");
    }
}
