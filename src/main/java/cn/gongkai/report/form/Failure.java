package cn.gongkai.report.form;

import java.math.BigDecimal;
import java.util.List;

/// A check that does not hold.
///
/// @param cells all that take part, the one that should be the sum or the copy of the others last
/// @param difference how much that one is too large; negative when it is too small
public record Failure(Check check, List<Cell> cells, BigDecimal difference) {

    public Failure {
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("A failure is somewhere");
        }
        cells = List.copyOf(cells);
    }

    /// In a sentence, for staff.
    public String sentence() {
        return Words.of(
                "failure." + check.name(),
                cells.getLast().label(),
                difference.abs().toPlainString(),
                difference.signum() < 0 ? 0 : 1);
    }
}
