/// PDF files: their text with its places, and copies that are pictures of their pages.
@NullMarked
package cn.gongkai.redaction.pdf;

import org.jspecify.annotations.NullMarked;
