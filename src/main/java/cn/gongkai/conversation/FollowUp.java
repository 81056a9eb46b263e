package cn.gongkai.conversation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Completes a short question from the one before it: after 「2024年办理了多少件行政许可」, 「那行政处罚呢」 asks
/// 「2024年办理了多少件行政处罚」 and 「去年呢」 asks for another year.
///
/// By the words' form alone, so a wrong guess is possible: the bot always says what it took the question for.
final class FollowUp {

    private static final int LONGEST = 14;
    private static final int LONGEST_SUBJECT = 12;

    private static final Pattern SHORT = Pattern.compile(
            "(?<before>那么|那|另外|再问一下|再问下)?(?<core>[^，,。？?！!；;]{1," + LONGEST + "}?)的?(?<after>呢|咧)?[。？?！!~～]*");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)?[0-9]{2}年度?|今年|去年|前年|明年|上一?年度?|前一年|下一?年度?|后一年)");
    private static final Pattern CALENDAR_YEAR = Pattern.compile("((?:19|20)[0-9]{2})年度?");
    /// 还有呢, 其他的呢: asks for more, not for something else.
    private static final Pattern MORE = Pattern.compile("还有|然后|后来|其他|其它|别的|人|你|您|我|呢|什么|怎么办|为什么");
    /// Words that ask. What stands before the first of them is what the question is about.
    private static final Pattern ASKS = Pattern.compile(
            "怎么|如何|怎样|咋|什么|哪|谁|多少|多久|多长|几|是否|是不是|有没有|能不能|可不可以|可以|能|需要|需|要|应该|应当|收费|免费|花钱|吗|何时|办理了|受理了|公开了|发布|公布|收到|作出|制定|有");
    private static final Pattern POLITE = Pattern.compile("^(?:你好|您好|请问|问一下|我想问一下|我想问|想问一下|想问|咨询一下|我想知道|想知道|我|[，, ])+");
    private static final Pattern WRITTEN = Pattern.compile("[\\p{IsHan}A-Za-z]");

    private FollowUp() {}

    /// The whole question.
    ///
    /// @param typed what the resident says now
    /// @param before what they asked last, in whole
    /// @return nothing if it stands for itself
    static Optional<String> complete(String typed, String before) {
        var said = SHORT.matcher(typed.strip());
        if (!said.matches() || (said.group("before") == null && said.group("after") == null && !year(typed.strip()))) {
            return Optional.empty();
        }
        var core = said.group("core").strip();
        if (core.isEmpty() || MORE.matcher(core).matches()) {
            return Optional.empty();
        }
        var asked = POLITE.matcher(before.strip()).replaceFirst("");
        if (year(core)) {
            return ofYear(core, asked);
        }
        if (!WRITTEN.matcher(core).find()) {
            return Optional.empty();
        }
        if (asks(core) && !subject(core).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(asks(core) ? ofMatter(core, asked) : ofThing(core, asked))
                .filter(whole -> !whole.equals(asked));
    }

    /// Whether the words hold one that asks.
    static boolean asks(String words) {
        return ASKS.matcher(words).find();
    }

    private static boolean year(String words) {
        return YEAR.matcher(words).matches();
    }

    /// 2023年, 去年 put in the place of the year that was asked for, or before the question.
    private static Optional<String> ofYear(String core, String asked) {
        var other = YEAR.matcher(asked);
        var had = other.find() ? other.group() : null;
        return step(core)
                .<Optional<String>>map(step -> calendarYear(had).map(year -> year + step + "年"))
                .orElseGet(() -> Optional.of(core))
                .map(year -> had == null ? year + asked : asked.replaceFirst(Pattern.quote(had), year))
                .filter(whole -> !whole.equals(asked));
    }

    /// 上一年 counts from the year that was asked for; 去年 from today.
    private static Optional<Integer> step(String core) {
        return switch (core.replace("度", "")) {
            case "上一年", "上年", "前一年" -> Optional.of(-1);
            case "下一年", "下年", "后一年" -> Optional.of(1);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> calendarYear(@Nullable String year) {
        return Optional.ofNullable(year)
                .map(CALENDAR_YEAR::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> Integer.valueOf(matcher.group(1)));
    }

    /// 多久能办好: asked of what the question before was about.
    private static String ofMatter(String core, String asked) {
        var subject = subject(asked);
        return subject.isEmpty() || core.contains(subject) ? asked + "，" + core : subject + core;
    }

    /// 行政处罚: in the place of what is called alike, or else of what the question before was about.
    private static String ofThing(String core, String asked) {
        var subject = subject(asked);
        if (subject.endsWith(core.substring(core.length() - Math.min(2, core.length())))) {
            return asked.replaceFirst(Pattern.quote(subject), core);
        }
        for (var i = 0; i + 1 < core.length(); i++) {
            var alike = asked.indexOf(core.substring(i, i + 2));
            if (alike >= i) {
                var end = Math.min(asked.length(), alike - i + core.length());
                return asked.substring(0, alike - i) + core + asked.substring(end);
            }
        }
        return subject.isEmpty() ? core + asked : asked.replaceFirst(Pattern.quote(subject), core);
    }

    /// What stands before the first asking word, without a year; nothing if that is no short name of something.
    private static String subject(String asked) {
        var asks = ASKS.matcher(asked);
        var start = asks.find() ? asked.substring(0, asks.start()) : asked;
        var name = YEAR.matcher(start)
                .replaceAll("")
                .replaceAll("[，,。？?！! 的]+$", "")
                .strip();
        return name.length() < 2 || name.length() > LONGEST_SUBJECT || !asked.contains(name) ? "" : name;
    }
}
