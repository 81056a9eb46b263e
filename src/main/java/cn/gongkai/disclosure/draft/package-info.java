/// Documents staff write, before they are published. Nothing here is seen by residents or gets into the index: a draft
/// leaves as a file for the drop folder. Publication with its reviews comes after it.
@NamedInterface("draft")
@NullMarked
package cn.gongkai.disclosure.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
