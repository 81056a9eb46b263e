package cn.gongkai.report;

import cn.gongkai.report.form.Chapter;
import java.time.Instant;
import java.util.Optional;

/// A chapter as staff wrote it, or the sentences they start from.
///
/// @param version 0 while nobody has
/// @param by the account's name
public record ChapterText(Chapter chapter, String words, int version, Optional<String> by, Optional<Instant> at) {

    static ChapterText unwritten(Chapter chapter) {
        return new ChapterText(chapter, "", 0, Optional.empty(), Optional.empty());
    }

    /// The same with sentences that nobody has looked at yet.
    ChapterText startedWith(String sentences) {
        return new ChapterText(chapter, sentences, version, by, at);
    }
}
