package cn.gongkai.report.narrative;

import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Chapters;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A place that staff must still write: 「（请填写：…）」. A report with one is not ready to be frozen.
///
/// @param words what is to be written there
public record Gap(Chapter chapter, String words) {

    /// However the brackets and the colon were typed, and also where the mark was begun and not ended. What is asked
    /// for may hold brackets itself: 官网发布信息（条）.
    private static final Pattern MARK =
            Pattern.compile("[（(]\\s*请填写\\s*(?:[：:]|(?=[）)\\n]|$))\\s*((?:[^（()）\\n]|[（(][^（()）\\n]*[)）])*)");

    /// All that are left, in the order of the report.
    public static List<Gap> in(Chapters chapters) {
        return Arrays.stream(Chapter.values())
                .flatMap(chapter ->
                        MARK.matcher(chapters.text(chapter)).results().map(mark -> new Gap(chapter, words(mark))))
                .toList();
    }

    private static String words(MatchResult mark) {
        return mark.group(1).strip();
    }
}
