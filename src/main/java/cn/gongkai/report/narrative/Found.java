package cn.gongkai.report.narrative;

import cn.gongkai.report.form.Chapter;
import java.time.Year;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A usual wording found in a chapter, and what stands around it.
record Found(PlainWords text, MatchResult match, Chapter chapter, Year year) {

    private static final String DIGITS = "〇一二三四五六七八九";

    /// Years in titles, and those from which something was carried, are not the sentence's.
    private static final Pattern YEARS_BESIDE = Pattern.compile("《[^》\n]*》|\\d{4}年度?结转");
    private static final Pattern YEAR = Pattern.compile("(\\d{4}|[〇零一二三四五六七八九]{4})年");
    private static final Pattern YEARS = Pattern.compile("\\d{4}年?[-—–~～至到]+\\d{4}");

    /// Up to a month before December, or in one. A day is none: 1月31日前公开了上年报告.
    private static final Pattern PART_OF_YEAR = Pattern.compile(
            "季度|上半年|下半年|截[至止]?(?:\\d{4}年)?(?:[1-9]|1[01])月|(?<!\\d)(?:[1-9]|1[01])月(?![至到\\-—–~～]|\\d)");

    private static final Pattern WHOLE_YEAR = Pattern.compile("1月?(?:1日)?[至到\\-—–~～]+12月");

    /// Comparisons, plans and averages.
    private static final Pattern OTHER_NUMBER =
            Pattern.compile("较|比|同期|上年|去年|上一年|前一年|预计|计划|力争|争取|目标|拟|确保|平均|每|" + "不少于|不低于|不超过|至少|以来|名义|转载|减少|增加|增长|下降");

    /// What others did, in the whole sentence.
    private static final Pattern OTHER_BODIES =
            Pattern.compile("下属|下级|下设|辖区|街道|乡镇|团场|各部门|各单位|各科室|全[区市县省州师团盟旗]|全系统|全兵团|全国|上级");

    /// Since the beginning of something; 全年累计 is the year's.
    private static final Pattern SINCE_EVER = Pattern.compile("(?<!年[，,]?|年度[，,]?|年内[，,]?)累计|至今");

    /// The subject before it has the number in common with it: 行政处罚、行政强制3件
    private static final Pattern SHARED = Pattern.compile("[^件条篇则元份个项宗起例）\\d][、和及与或]$|以及$");

    /// Whether it speaks of this body and all of this year, as far as can be told.
    boolean plain() {
        var sentence = YEARS_BESIDE.matcher(sentenceBefore()).replaceAll("");
        return !OTHER_NUMBER.matcher(clause()).find()
                && !OTHER_BODIES.matcher(sentence).find()
                && !SHARED.matcher(clause()).find()
                && !SINCE_EVER.matcher(sentenceBefore() + match.group()).find()
                && !YEARS.matcher(sentence).find()
                && (!PART_OF_YEAR.matcher(sentence).find()
                        || WHOLE_YEAR.matcher(sentence).find())
                && lastYear(sentence).orElse(year.getValue()) == year.getValue();
    }

    /// Whether its chapter or its paragraph is about something.
    boolean about(String words, Chapter whole) {
        return chapter == whole
                || Pattern.compile(words).matcher(text.paragraph(match.start())).find();
    }

    /// How many years a year it names is ahead of the report's. As if it were the next, or the last, where none is
    /// named.
    int yearsAhead(String name) {
        var named = part(name);
        return named.isEmpty() ? 1 : Integer.parseInt(named) - year.getValue();
    }

    /// A named part of it; empty where it is not there.
    String part(String name) {
        var part = match.group(name);
        return part == null ? "" : part;
    }

    /// What stands before it between commas.
    String clause() {
        return text.words().substring(text.clause(match.start()), match.start());
    }

    /// From the beginning of its sentence to its own end.
    String upToHere() {
        return sentenceBefore() + match.group();
    }

    String sentence() {
        return text.words().substring(text.sentence(match.start()), text.sentenceEnd(match.end()));
    }

    String quote() {
        return text.quote(match.start(), match.end());
    }

    private String sentenceBefore() {
        return text.words().substring(text.sentence(match.start()), match.start());
    }

    private static OptionalInt lastYear(String words) {
        return YEAR.matcher(words)
                .results()
                .map(result -> result.group(1))
                .mapToInt(Found::year)
                .reduce((first, second) -> second);
    }

    private static int year(String digits) {
        return Character.isDigit(digits.charAt(0))
                ? Integer.parseInt(digits)
                : digits.chars().reduce(0, (value, c) -> value * 10 + Math.max(0, DIGITS.indexOf(c)));
    }
}
