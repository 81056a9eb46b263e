/// Takes published annual reports of earlier years in: what was read of a file waits as a draft until staff confirm it,
/// then it is the basis of the next year's report and a document residents can search.
///
/// Start at [ReportImports]; [ImportedReports] is for reading.
@NamedInterface("importing")
@NullMarked
package cn.gongkai.report.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
