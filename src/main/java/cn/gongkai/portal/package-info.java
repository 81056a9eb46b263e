/// Pages residents open on their phones: a document in full, search.
@ApplicationModule(allowedDependencies = {"disclosure", "organ", "search"})
@NullMarked
package cn.gongkai.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
