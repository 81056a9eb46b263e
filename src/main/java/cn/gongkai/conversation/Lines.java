package cn.gongkai.conversation;

import java.util.regex.Pattern;

/// Makes what others wrote fit into the bot's own lines.
final class Lines {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]*\\R[\\s\\p{Z}]*|\\p{Cntrl}+");

    private Lines() {}

    /// The platform renders `<a href>` and has no escape for the angle: its full-width twin cannot become markup.
    static String plain(String text) {
        return text.replace('<', '＜').replace('>', '＞');
    }

    static String oneLine(String text) {
        return BLANKS.matcher(text.strip()).replaceAll(" ");
    }

    /// At most so many characters, with an ellipsis where some are left out.
    static String shortened(String text, int characters) {
        var line = oneLine(text);
        return line.codePointCount(0, line.length()) <= characters
                ? line
                : line.substring(0, line.offsetByCodePoints(0, characters - 1)) + "…";
    }
}
