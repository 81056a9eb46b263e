/// Short-lived shared state: in Redis when one is configured, in this process otherwise. Losing it never loses a
/// record.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cn.gongkai.memory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
