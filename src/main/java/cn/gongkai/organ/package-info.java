/// Which public body this is: its name, its public address, its office. Another body is another configuration, never
/// other code.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cn.gongkai.organ;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
