package cn.gongkai.report.form;

import java.util.Arrays;
import java.util.List;

/// The columns of the third table: who applied. Their names are the keys of [Cell]: never rename one.
public enum Column {
    NATURAL,
    COMMERCIAL,
    RESEARCH,
    WELFARE,
    LEGAL_SERVICE,
    OTHER_ORG,
    TOTAL;

    /// All that are counted; the total is their sum.
    public static final List<Column> COUNTED =
            Arrays.stream(values()).filter(column -> column != TOTAL).toList();

    /// Whether it stands below 法人或其他组织.
    public boolean organisation() {
        return this != NATURAL && this != TOTAL;
    }

    /// As it stands in the table.
    public String label() {
        return Words.of("column." + name());
    }
}
