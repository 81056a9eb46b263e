package cn.gongkai.disclosure.extraction;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/// How Chinese official texts are numbered: 编, 章, 节, then 一、, then （一）; articles as 第…条.
final class Outline {

    private static final String NUMBER = "[一二三四五六七八九十百零〇\\d]{1,6}";

    private static final Pattern PART = Pattern.compile("第\\s*" + NUMBER + "\\s*(?:编|部分|篇)(?:[\\s　].*|)");
    private static final Pattern CHAPTER = Pattern.compile("第\\s*" + NUMBER + "\\s*章(?:[\\s　].*|[^，。；]{0,20})");
    private static final Pattern SECTION = Pattern.compile("第\\s*" + NUMBER + "\\s*节(?:[\\s　].*|[^，。；]{0,20})");
    private static final Pattern FIRST = Pattern.compile("[一二三四五六七八九十]{1,3}、.*");
    private static final Pattern SECOND = Pattern.compile("[（(][一二三四五六七八九十]{1,3}[）)].*");
    private static final Pattern ARTICLE =
            Pattern.compile("第[一二三四五六七八九十百零〇\\d]{1,7}条(?:之[一二三四五六七八九十]{1,2})?(?:[\\s　：:【].*|$)", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile(
            "(?:[（(](?:[一二三四五六七八九十]{1,3}|\\d{1,2})[）)]|\\d{1,2}[.．、)）](?!\\d)|[一二三四五六七八九十]{1,3}、|[①-⑳]|[-*+•·●■◆○]\\s).*",
            Pattern.DOTALL);

    /// A sentence, not a heading.
    private static final Pattern SENTENCE = Pattern.compile("[。；！？!?;，,：:]");

    private static final int LONGEST = 40;

    private Outline() {}

    /// The level of a line that is a heading by its numbering.
    static OptionalInt heading(String line) {
        if (line.length() > LONGEST || line.endsWith("。") || line.endsWith("；")) {
            return OptionalInt.empty();
        }
        if (PART.matcher(line).matches()) {
            return OptionalInt.of(1);
        }
        if (CHAPTER.matcher(line).matches()) {
            return OptionalInt.of(2);
        }
        if (SECTION.matcher(line).matches()) {
            return OptionalInt.of(3);
        }
        if (SENTENCE.matcher(line).find()) {
            return OptionalInt.empty();
        }
        if (FIRST.matcher(line).matches()) {
            return OptionalInt.of(2);
        }
        return SECOND.matcher(line).matches() ? OptionalInt.of(3) : OptionalInt.empty();
    }

    /// Whether a paragraph begins an article: 第三十三条 …
    static boolean article(String paragraph) {
        return ARTICLE.matcher(paragraph).matches();
    }

    /// Whether a paragraph is an item of an enumeration.
    static boolean item(String paragraph) {
        return ITEM.matcher(paragraph).matches();
    }

    /// Whether a line cannot continue the one before it.
    static boolean begins(String line) {
        return article(line)
                || item(line)
                || PART.matcher(line).matches()
                || CHAPTER.matcher(line).matches()
                || SECTION.matcher(line).matches();
    }
}
