package cn.gongkai.report.narrative;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Column;
import cn.gongkai.report.form.Row;
import java.util.List;

/// What chapters call the outcomes: by the groups of the third table, which has no cell for a group's sum.
enum Outcome {
    OPEN("R3_1"),
    PARTIAL("R3_2"),
    DENIED("R3_3_"),
    NOT_AVAILABLE("R3_4_"),
    NOT_PROCESSED("R3_5_"),
    OTHER("R3_6_");

    private final String rows;

    Outcome(String rows) {
        this.rows = rows;
    }

    /// The cells whose sum it is.
    List<Cell> cells() {
        return Row.OUTCOMES.stream()
                .filter(row -> row.name().startsWith(rows))
                .<Cell>map(row -> new Cell.Applications(row, Column.TOTAL))
                .toList();
    }

    /// What chapters call 行政诉讼, in two groups of the fourth table.
    static List<Cell> suits() {
        return List.of(
                new Cell.Disputes(Cell.Disputes.Group.SUIT_DIRECT, Cell.Disputes.Result.TOTAL),
                new Cell.Disputes(Cell.Disputes.Group.SUIT_AFTER_REVIEW, Cell.Disputes.Result.TOTAL));
    }
}
