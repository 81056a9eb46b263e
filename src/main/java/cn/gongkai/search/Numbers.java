package cn.gongkai.search;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// The years, amounts and document numbers of a text. Scores do not see that a question asks for 2023 and the passage
/// speaks of 2024, so they are compared literally.
final class Numbers {

    private static final Pattern ARABIC = Pattern.compile("[0-9]+");
    /// 第三十三条, 二十个, 二〇二四年: Chinese numerals that name something. A bare 一 is a word like others.
    private static final Pattern CHINESE =
            Pattern.compile("第([一二三四五六七八九十百千两]+)|([一二三四五六七八九十百千两]{2,})|([〇零一二三四五六七八九]{4})");

    private Numbers() {}

    /// What a text holds, Chinese numerals as digits.
    static Set<String> in(CharSequence text) {
        var folded = new String(Characters.fold(text));
        if (folded.chars().noneMatch(Numbers::mayBeginNumber)) {
            return Set.of();
        }
        var numbers = new HashSet<String>();
        var arabic = ARABIC.matcher(folded);
        while (arabic.find()) {
            numbers.add(arabic.group());
        }
        var chinese = CHINESE.matcher(folded);
        while (chinese.find()) {
            var ordinal = chinese.group(1);
            numbers.add(value(ordinal != null ? ordinal : chinese.group()));
        }
        return numbers;
    }

    private static boolean mayBeginNumber(int c) {
        return (c >= '0' && c <= '9') || "〇零一二三四五六七八九十百千两".indexOf(c) >= 0;
    }

    /// 三十三 → 33, 二〇二四 → 2024.
    private static String value(String chinese) {
        var digitsOnly = chinese.chars().noneMatch(c -> "十百千".indexOf(c) >= 0);
        if (digitsOnly) {
            var digits = new StringBuilder();
            chinese.chars().forEach(c -> digits.append(digit((char) c)));
            return digits.toString();
        }
        var sum = 0;
        var open = 0;
        for (var i = 0; i < chinese.length(); i++) {
            var c = chinese.charAt(i);
            var unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (unit == 0) {
                open = digit(c);
            } else {
                sum += Math.max(open, 1) * unit;
                open = 0;
            }
        }
        return Integer.toString(sum + open);
    }

    private static int digit(char c) {
        return c == '两' ? 2 : Math.max(0, "〇一二三四五六七八九".indexOf(c));
    }
}
