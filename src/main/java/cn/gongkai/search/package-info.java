/// Finds and quotes published disclosures. The only package that imports Lucene.
@ApplicationModule(allowedDependencies = {"disclosure"})
@NullMarked
package cn.gongkai.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
