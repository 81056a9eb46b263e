/// Questions no published document answered, or that a resident left to a person, and what staff answer.
@ApplicationModule(allowedDependencies = {"deadline", "notice"})
@NullMarked
package cn.gongkai.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
