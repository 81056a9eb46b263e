package cn.gongkai.report;

import cn.gongkai.report.form.Cell;
import java.math.BigDecimal;

/// A number that differs so much from last year's that somebody should look. Nothing more: a person decides.
///
/// @param sentence for staff
public record Hint(Cell cell, Kind kind, BigDecimal now, BigDecimal before, String sentence) {

    /// What is odd about it.
    public enum Kind {
        /// Many times last year's.
        TIMES,
        /// A small part of it.
        FRACTION,
        /// None, where there were many.
        VANISHED
    }
}
