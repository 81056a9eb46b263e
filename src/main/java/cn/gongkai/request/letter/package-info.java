/// Letters: filled from the body's templates, laid out as 公文 (GB/T 9704) for the browser and for Word.
@NamedInterface("letter")
@NullMarked
package cn.gongkai.request.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
