/// Tickets: short-lived sealed strings that say what their bearer may open, in a link or in a cookie.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cn.gongkai.ticket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
