/// Word files (.docx): read into what can be seen, written anew from that alone.
@NullMarked
package cn.gongkai.redaction.word;

import org.jspecify.annotations.NullMarked;
