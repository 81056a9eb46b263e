/// The report's chapters in words: sentences to start from with the right numbers, the places staff must still fill in,
/// and what the edited chapters say that the cells do not (C6, C9).
///
/// Start at [Draft] and [ChapterChecks]. Plain Java.
@NamedInterface("narrative")
@NullMarked
package cn.gongkai.report.narrative;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
