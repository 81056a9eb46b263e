package cn.gongkai.report;

import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Chapters;
import java.math.BigDecimal;
import java.time.Instant;

/// A year's report as it was settled. It never changes; what has to change gets a further one.
///
/// @param number from 1 within the year
/// @param sha256 of the canonical cells and chapters
/// @param intact whether they still are what the hash says
/// @param reason why it was settled again or in spite of a failing check; else empty
/// @param paid fees for processing (信息处理费) paid in the year as it was then, in yuan: what chapter six is held to
/// @param by the account's name
public record Freeze(
        int year,
        int number,
        Cells cells,
        Chapters chapters,
        BigDecimal paid,
        String sha256,
        boolean intact,
        String reason,
        String by,
        Instant at) {}
