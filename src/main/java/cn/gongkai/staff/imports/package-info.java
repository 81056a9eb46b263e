/// Pages on which staff take published annual reports of earlier years in.
@NullMarked
package cn.gongkai.staff.imports;

import org.jspecify.annotations.NullMarked;
