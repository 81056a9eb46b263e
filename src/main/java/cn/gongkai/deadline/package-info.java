/// Counts statutory days and explains every one of them. Plain Java: no wall clock, no database, no other module.
///
/// Start at [Deadlines]. The numbers are in [Term], each with its article.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cn.gongkai.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
