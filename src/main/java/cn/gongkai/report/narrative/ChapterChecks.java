package cn.gongkai.report.narrative;

import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Chapters;
import cn.gongkai.report.form.Failure;
import java.math.BigDecimal;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What the chapters say against what is counted: C6 and C9 of [Check].
///
/// Only usual wordings are understood, and only what speaks of this body and the whole year: a number that is not
/// understood is not complained about.
public final class ChapterChecks {

    private ChapterChecks() {}

    /// Holds chapters to the cells: C6 alone, where nobody knows what was paid.
    ///
    /// @return what does not hold, in the order of the report, with the words as they are written
    public static List<Failure> of(Year year, Chapters chapters, Cells cells) {
        return Arrays.stream(Chapter.values())
                .flatMap(chapter -> Claim.in(year, chapter, chapters.text(chapter)).stream())
                .flatMap(claim -> claim.against(cells).stream())
                .toList();
    }

    /// Holds chapters to the cells and to what was paid.
    ///
    /// @param paid fees for processing (信息处理费) paid in the year, in yuan
    /// @return what does not hold, in the order of the report, with the words as they are written
    public static List<Failure> of(Year year, Chapters chapters, Cells cells, BigDecimal paid) {
        return Stream.concat(
                        of(year, chapters, cells).stream(),
                        ProcessingFees.against(year, chapters.text(Chapter.OTHER), paid).stream())
                .toList();
    }
}
