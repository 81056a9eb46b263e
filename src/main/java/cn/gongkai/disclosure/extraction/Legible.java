package cn.gongkai.disclosure.extraction;

import java.util.regex.Pattern;

/// What scanning and typesetting leave in short texts, and how to read over it.
final class Legible {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000\\u00A0]+");

    /// Between Chinese characters a space is typesetting: 社会 公益 组织.
    private static final Pattern SPACE_IN_WORD =
            Pattern.compile("(?<=[\\p{IsHan}（）(),，、：])[\\s\\u3000\\u00A0]+(?=[\\p{IsHan}（）(),，、：])");

    private static final Pattern CHAPTER_MARK = Pattern.compile("第[^\\s条章节编]{1,6}[条章节编] ");

    /// Digits with a separator and a space that scanning put behind it: 923. 71
    private static final Pattern TORN_NUMBER = Pattern.compile("(?<=\\d)\\s*([.．,，])\\s*(?=\\d)");

    private static final Pattern NUMBER =
            Pattern.compile("[-+−]?[¥￥$]?\\d[\\d,，]*([.．]\\d+)?\\s*(%|％|‰|万元|亿元|元|件|人|个|条|次|篇|份|项)?|[-—–/]{1,3}");

    private static final Pattern KANA = Pattern.compile("[\\u3040-\\u30FF\\uFF66-\\uFF9F]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern ODD = Pattern.compile("[\\\\>~<|^`\\uFFFD]");

    private Legible() {}

    static String oneLine(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /// A header's text, without typesetting. The space behind 第一章 is meant.
    static String label(String text) {
        var line = oneLine(text);
        var mark = CHAPTER_MARK.matcher(line);
        var start = mark.lookingAt() ? mark.end() : 0;
        return line.substring(0, start)
                + SPACE_IN_WORD.matcher(line.substring(start)).replaceAll("");
    }

    /// A value's text. Numbers torn by scanning are put together.
    static String value(String text) {
        var line = oneLine(text);
        var mended = TORN_NUMBER.matcher(line).replaceAll("$1");
        return NUMBER.matcher(mended).matches() ? mended : line;
    }

    static boolean number(String text) {
        return NUMBER.matcher(TORN_NUMBER.matcher(oneLine(text)).replaceAll("$1"))
                .matches();
    }

    /// Whether a label says nothing to a reader: what a scanner makes of a smudge.
    static boolean garbled(String label) {
        return KANA.matcher(label).find()
                || (ODD.matcher(label).find() && !HAN.matcher(label).find());
    }
}
