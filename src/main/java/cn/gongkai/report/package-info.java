/// The annual report on disclosure (条例 art. 49, 50): from the register's facts to the prescribed tables and papers.
///
/// Start at [cn.gongkai.report.form]: the nationally uniform format, its cells and the checks between them. Published
/// reports of earlier years come in through [cn.gongkai.report.importing].
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
