/// Text of files: bytes in, [cn.gongkai.disclosure.Block]s out. Knows neither the database nor the drop folder.
@NamedInterface("extraction")
@NullMarked
package cn.gongkai.disclosure.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
