package cn.gongkai.report;

import cn.gongkai.report.form.Chapter;
import java.time.Instant;
import java.util.Optional;

/// A chapter as staff wrote it.
///
/// @param version 0 while nobody has
/// @param by the account's name
public record ChapterText(Chapter chapter, String words, int version, Optional<String> by, Optional<Instant> at) {

    static ChapterText unwritten(Chapter chapter) {
        return new ChapterText(chapter, "", 0, Optional.empty(), Optional.empty());
    }
}
