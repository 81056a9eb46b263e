/// What readers of files have to say besides their text.
@NullMarked
package cn.gongkai.redaction.source;

import org.jspecify.annotations.NullMarked;
