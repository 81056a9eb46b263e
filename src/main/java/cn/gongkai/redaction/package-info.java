/// Redaction (遮盖): finds what identifies a person and what marks a secret in a file that is to be disclosed, and makes
/// a copy of it in which the confirmed places are gone and nothing is hidden.
///
/// Start at [Redactor]. Plain Java: it keeps nothing, and asks nobody but its caller.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cn.gongkai.redaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
