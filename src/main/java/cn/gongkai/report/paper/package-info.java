/// The report as it is handed in and published, in the layout of the nationally uniform format: Word file, web page,
/// workbook.
///
/// Start at [ReportPaper]. The three tables are laid out once, in [OfficialTables]; the writers and the back office's
/// page draw
/// what is laid out.
@NamedInterface("paper")
@NullMarked
package cn.gongkai.report.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
