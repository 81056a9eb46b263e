package cn.gongkai.report;

import cn.gongkai.report.form.Cell;
import java.math.BigDecimal;

/// A number that a paper of the year gives otherwise than it stands here.
///
/// @param read what the paper says
/// @param number what stands here
/// @param origin where that comes from; never counted
public record Known(Cell cell, BigDecimal read, BigDecimal number, Origin origin) {

    /// What staff read: both numbers, and which one the year's report takes.
    public String sentence() {
        return ReportSentences.of("known." + origin.name(), cell.label(), read.toPlainString(), number.toPlainString());
    }
}
