/// Reads published annual reports, whatever their file and however scanning left them: which number stands in which
/// [cn.gongkai.report.form.Cell], and which cells could not be read. Plain Java; keeps nothing.
///
/// Start at [ReportReader]. A digit is never mended: what is printed is read, and the checks of the form find what does
/// not fit. Where a number of a torn row could stand in several columns, the form's arithmetic decides if exactly one
/// way fits, else the cell is unread.
@NamedInterface("reading")
@NullMarked
package cn.gongkai.report.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
