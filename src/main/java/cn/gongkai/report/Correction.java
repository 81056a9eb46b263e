package cn.gongkai.report;

import cn.gongkai.report.form.Cell;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// A cell staff corrected by hand.
///
/// @param counted what stood there when it was, if anything
/// @param by the account's name
/// @param undoneBy who took it back or corrected it anew
public record Correction(
        Cell cell,
        BigDecimal number,
        String reason,
        Optional<BigDecimal> counted,
        String by,
        Instant at,
        Optional<String> undoneBy,
        Optional<Instant> undoneAt) {

    /// Whether it was in force at a moment.
    boolean inForceAt(Instant moment) {
        return !at.isAfter(moment)
                && undoneAt.filter(end -> !end.isAfter(moment)).isEmpty();
    }
}
