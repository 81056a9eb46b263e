/// The annual report on disclosure (条例 art. 49, 50): from the register's facts to the prescribed tables and papers.
///
/// Start at [AnnualReports], which shows a year, at [Standing], which says where its numbers come from, and at
/// [cn.gongkai.report.form]: the nationally uniform format, its cells and the checks between them. What staff enter is
/// in [Figures], [Disputes], [ReportChapters] and [Corrections]; [Freezes] settles a year. Then
/// [cn.gongkai.report.narrative], the chapters in words, and [cn.gongkai.report.paper], the report as files.
/// Published reports of earlier years come in through [cn.gongkai.report.importing].
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "deadline",
            "disclosure",
            "disclosure::extraction",
            "organ",
            "request",
            "request::decision",
            "request::fee"
        })
@NullMarked
package cn.gongkai.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
