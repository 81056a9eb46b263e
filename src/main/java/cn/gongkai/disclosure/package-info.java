/// The catalogue of published information: documents with their status, imported from files.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cn.gongkai.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
