package cn.gongkai.report;

import cn.gongkai.report.form.Chapter;
import java.time.Instant;
import java.util.Optional;

/// A chapter as staff wrote it, or the sentences they start from; of a settled year, as it was settled.
///
/// @param version 0 while nobody has
/// @param by the account's name
/// @param since what it would say now, where a settled year says something else
public record ChapterText(
        Chapter chapter, String words, int version, Optional<String> by, Optional<Instant> at, Optional<String> since) {

    static ChapterText unwritten(Chapter chapter) {
        return new ChapterText(chapter, "", 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// The same with sentences that nobody has looked at yet.
    ChapterText startedWith(String sentences) {
        return new ChapterText(chapter, sentences, version, by, at, since);
    }

    /// The same as a settled year says it.
    ChapterText settled(String settled) {
        return new ChapterText(
                chapter, settled, version, by, at, Optional.of(words).filter(now -> !now.equals(settled)));
    }
}
