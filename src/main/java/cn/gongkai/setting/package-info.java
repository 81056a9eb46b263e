/// Texts an administrator changes while the program runs: kept in the database, in force on every node within seconds.
/// What a text means is for the module that says it; start at [SharedTexts].
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cn.gongkai.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
