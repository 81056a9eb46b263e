package cn.gongkai.report.narrative;

import static cn.gongkai.report.narrative.Phrase.AND;
import static cn.gongkai.report.narrative.Phrase.APPLICATION;
import static cn.gongkai.report.narrative.Phrase.CASES;
import static cn.gongkai.report.narrative.Phrase.END_OR_AND;
import static cn.gongkai.report.narrative.Phrase.EXACTLY;
import static cn.gongkai.report.narrative.Phrase.N;
import static cn.gongkai.report.narrative.Phrase.NONE;
import static cn.gongkai.report.narrative.Phrase.N_FIRST;
import static cn.gongkai.report.narrative.Phrase.OF;
import static cn.gongkai.report.narrative.Phrase.OPENNESS;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Chapter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How chapters tell the fourth table.
final class DisputeWords {

    private static final Cell REVIEWS = total(Cell.Disputes.Group.REVIEW);
    private static final String DISPUTE = "(?:行政)?(?:复议|诉讼)(?:案件|申请)?";

    private static final String ABOUT_OPENNESS = "(?:" + APPLICATION + AND + ")?(?:有|关于|涉及|因|由|与|被)*"
            + "(?:本(?:机关|单位|部门|局|委)|我(?:局|委|办|单位))?的?" + OPENNESS
            + "?(?:工作|申请|事项|答复)?(?:而|所)?(?:引起|引发|提起|产生|导致|发生|相关)?的?(?:被申请|被提起|申请|提起)?";

    /// What the body decides as reviewing organ, or what only came in.
    private static final Pattern OTHER_CASES = Pattern.compile("(?:审理|办理|受理|办结|代理|承办|审结|新增|新发生)[^因]{0,6}$");

    private DisputeWords() {}

    static List<Usual> usual() {
        return List.of(
                Usual.of(
                        "(?:未|不)经(?:行政)?复议直接(?:起诉|提起(?:行政)?诉讼)(?:的)?(?:案件)?" + OF + N + CASES,
                        DisputeWords::own,
                        Meaning.of(total(Cell.Disputes.Group.SUIT_DIRECT))),
                Usual.of(
                        "复议后(?:起诉|提起(?:行政)?诉讼)(?:的)?(?:案件)?" + OF + N + CASES,
                        DisputeWords::own,
                        Meaning.of(total(Cell.Disputes.Group.SUIT_AFTER_REVIEW))),
                Usual.of(
                        "(?<!经行政|经)(?:行政)?(?<list>复议|诉讼)(?:申请|案件)?" + OF + N + CASES,
                        DisputeWords::own,
                        DisputeWords::each),
                Usual.of(
                        N_FIRST + "(?:件|起|宗)" + EXACTLY + "(?:因?" + OPENNESS
                                + "(?:引起|引发|提起)?的?)?(?<list>行政复议|行政诉讼)(?:案件)?" + END_OR_AND,
                        DisputeWords::own,
                        DisputeWords::each),
                Usual.of(
                        "(?<list>" + DISPUTE + "(?:" + AND + "(?:被)?(?:提起)?" + DISPUTE
                                + ")+)(?:数量)?(?:均|都|皆|各|全部)?(?:为)?[0零](?:件|起|宗|例)?" + END_OR_AND,
                        DisputeWords::own,
                        DisputeWords::each),
                Usual.of(
                        NONE + "(?:有|发生|出现|收到|接到|产生|引发|涉及)?(?:过)?" + ABOUT_OPENNESS + "(?<list>" + DISPUTE + "(?:" + AND
                                + "(?:被)?(?:提起|申请|发生)?(?:的)?" + DISPUTE
                                + ")?)(?:的)?(?:情况|情形|事项|现象)?(?:发生)?(?=[，。；）\\n]|$|、(?!(?:行政)?(?:诉讼|复议)))",
                        DisputeWords::openness,
                        DisputeWords::each));
    }

    private static List<Meaning> each(Found found) {
        var list = found.part("list");
        return Stream.concat(
                        list.contains("复议") ? Stream.of(Meaning.of(REVIEWS)) : Stream.empty(),
                        list.contains("诉讼") ? Stream.of(Meaning.sum(Outcome.suits())) : Stream.empty())
                .toList();
    }

    private static boolean own(Found found) {
        return openness(found) && !OTHER_CASES.matcher(found.clause()).find();
    }

    private static boolean openness(Found found) {
        return found.plain() && found.about("信息公开|依申请|政务公开", Chapter.DISPUTES);
    }

    private static Cell total(Cell.Disputes.Group group) {
        return new Cell.Disputes(group, Cell.Disputes.Result.TOTAL);
    }
}
