/// Finds personal data and secrecy markings in plain text.
@NamedInterface("finder")
@NullMarked
package cn.gongkai.redaction.finder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
