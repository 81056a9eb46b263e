package cn.gongkai.report;

import cn.gongkai.report.form.Cell;

/// A number that somebody should look at. Nothing more: a person decides.
///
/// @param sentence for staff
public record Hint(Cell cell, Kind kind, String sentence) {

    /// What is odd about it.
    public enum Kind {
        /// Many times last year's.
        TIMES,
        /// A small part of it.
        FRACTION,
        /// None, where there were many.
        VANISHED,
        /// Months of a year that is over are not entered.
        MONTHS
    }
}
