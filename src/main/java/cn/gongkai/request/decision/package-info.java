/// How a request can end (条例 art. 36 to 39), what an answer has to contain for it, and which remedy the law gives.
/// Plain rules: nothing here reads a database.
@NamedInterface("decision")
@NullMarked
package cn.gongkai.request.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
