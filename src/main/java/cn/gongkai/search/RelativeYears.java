package cn.gongkai.search;

import java.time.LocalDate;
import java.util.regex.Pattern;

/// Says in full which year a question means: 去年 and 24年 find nothing in a report that says 2024.
final class RelativeYears {

    /// 24年, but not the length of a time: 25年以上, 25年内.
    private static final Pattern TWO_DIGITS = Pattern.compile("(?<![0-9.第])([0-9]{2})年(?![限内以前后的])");

    private RelativeYears() {}

    static String resolve(String question, LocalDate today) {
        if (question.indexOf('年') < 0) {
            return question;
        }
        return TWO_DIGITS
                .matcher(question)
                .replaceAll("20$1年")
                .replace("前年", today.getYear() - 2 + "年")
                .replace("去年", today.getYear() - 1 + "年")
                .replace("今年", today.getYear() + "年")
                .replace("明年", today.getYear() + 1 + "年");
    }
}
