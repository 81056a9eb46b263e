package cn.gongkai.report.narrative;

import static cn.gongkai.report.narrative.Phrase.APPLICATION;
import static cn.gongkai.report.narrative.Phrase.CASES;
import static cn.gongkai.report.narrative.Phrase.END;
import static cn.gongkai.report.narrative.Phrase.END_OR_AND;
import static cn.gongkai.report.narrative.Phrase.EXACTLY;
import static cn.gongkai.report.narrative.Phrase.N;
import static cn.gongkai.report.narrative.Phrase.NONE;
import static cn.gongkai.report.narrative.Phrase.N_FIRST;
import static cn.gongkai.report.narrative.Phrase.OF;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Column;
import cn.gongkai.report.form.Row;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How chapters tell the third table: what came in, how it ended, what was carried.
final class ApplicationWords {

    private static final Cell RECEIVED = total(Row.R1);
    private static final Cell CARRIED = total(Row.R2);
    private static final Cell ENDED = total(Row.R3_7);
    private static final Cell FORWARD = total(Row.R4);
    private static final List<Cell> IN_HAND = List.of(RECEIVED, CARRIED);
    private static final List<List<Cell>> CARRIED_OR_FORWARD = List.of(List.of(CARRIED), List.of(FORWARD));

    private static final String LAST_YEAR = "(?:上一?年度?|去年|(?<y>\\d{4})年度?)";
    private static final String NEXT_YEAR = "(?:下一?年度?|次年|明年|(?<y>\\d{4})年度?)";
    private static final String APPLICATIONS = "(?:的)?(?:" + APPLICATION + "|申请)?";
    private static final String UNITS = "(?:件|宗|份|条|个|起|例|项)" + EXACTLY;
    private static final String OUTCOMES = "(?<o>予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)";

    private static final Pattern OTHER_BUSINESS = Pattern.compile("建议|提案|议案|热线|留言|工单|来信|来访|咨询|主动公开");
    private static final Pattern SOME_APPLICANTS =
            Pattern.compile("其中|通过|网站|网络|信函|邮寄|当面|邮箱|邮件|平台|线上|线下|现场|窗口|微信|自然人|法人|企业|公民");
    private static final Pattern OTHERS_SAY = Pattern.compile("自然人|法人|企业|复议决定|判决|责令");

    private ApplicationWords() {}

    static List<Usual> usual() {
        return Stream.of(carried(), received(), ended()).flatMap(List::stream).toList();
    }

    private static List<Usual> carried() {
        return List.of(
                Usual.of(
                        "结转(?:至|到|入)?" + NEXT_YEAR + "(?:继续)?(?:办理|处理|答复)?" + APPLICATIONS + OF + N + CASES,
                        Found::plain,
                        ApplicationWords::carriedTo),
                Usual.of(
                        N_FIRST + "(?:件|宗)(?:申请)?(?:依法|按规定)?结转(?:至|到)?(?:下一?年度?|次年|明年)",
                        Found::plain,
                        Meaning.of(FORWARD)),
                Usual.of(
                        NONE + "(?:申请)?结转(?:至|到|入)?(?:下一?年度?|次年|明年)(?:继续)?(?:办理|处理)?(?:的)?(?:申请|事项)?" + END_OR_AND,
                        Found::plain,
                        Meaning.of(FORWARD)),
                Usual.of(
                        LAST_YEAR + "结转(?:至|到|入)?(?:本年度?|今年)?(?:继续)?(?:办理|处理)?" + APPLICATIONS + OF + N + CASES,
                        Found::plain,
                        ApplicationWords::carriedFrom),
                Usual.of("结转自?(?:上一?年度?|去年)" + APPLICATIONS + OF + N + CASES, Found::plain, Meaning.of(CARRIED)),
                Usual.of(N_FIRST + "(?:件|宗)(?:为)?(?:上一?年度?|去年)结转", Found::plain, Meaning.of(CARRIED)),
                Usual.of(
                        NONE + "(?:上一?年度?|去年)结转(?:办理)?" + APPLICATIONS + "(?:事项)?" + END_OR_AND,
                        Found::plain,
                        Meaning.of(CARRIED)),
                Usual.of(
                        "结转(?:申请)?" + OF + N + CASES,
                        found -> found.plain() && applications(found),
                        Meaning.either(CARRIED_OR_FORWARD)));
    }

    /// 结转2025年 in the report on 2024 goes out of the year, 结转2024年 comes into it.
    private static List<Meaning> carriedTo(Found found) {
        return switch (found.yearsAhead("y")) {
            case 0 -> List.of(Meaning.of(CARRIED));
            case 1 -> List.of(Meaning.of(FORWARD));
            default -> List.of();
        };
    }

    private static List<Meaning> carriedFrom(Found found) {
        return switch (found.yearsAhead("y")) {
            case 0 -> List.of(Meaning.either(CARRIED_OR_FORWARD));
            case 1, -1 -> List.of(Meaning.of(CARRIED));
            default -> List.of();
        };
    }

    private static List<Usual> received() {
        return List.of(
                Usual.of(
                        "新收到?" + APPLICATIONS + OF + N + UNITS,
                        found -> ofAll(found) && found.about("申请", Chapter.APPLICATIONS),
                        Meaning.of(RECEIVED)),
                Usual.of(
                        "(?:收到|接到|接收)(?:了|的)?" + APPLICATION + OF + N + UNITS,
                        ApplicationWords::ofAll,
                        ApplicationWords::received),
                Usual.of(
                        "(?:收到|接到)(?:了|的)?申请" + OF + N + CASES,
                        found -> ofAll(found) && applications(found),
                        ApplicationWords::received),
                Usual.of(
                        "(?:收到|新收|接到|接收|受理)(?:了|到)?" + N + "(?:件|份|条|宗)" + EXACTLY + APPLICATION,
                        ApplicationWords::ofAll,
                        Meaning.either(List.of(List.of(RECEIVED), IN_HAND))),
                Usual.of(
                        "(?:受理|办理)(?:了|的)?" + APPLICATION + OF + N + UNITS,
                        ApplicationWords::ofAll,
                        Meaning.either(List.of(List.of(RECEIVED), IN_HAND, List.of(ENDED)))),
                Usual.of(
                        "(?:共有|共|全年|本年度?)" + APPLICATION + OF + N + CASES,
                        ApplicationWords::ofAll,
                        Meaning.either(List.of(List.of(RECEIVED), IN_HAND))),
                Usual.of(
                        NONE
                                + "(?:收到|接到|接收到|接收|受理|发生|产生|新收)?(?:过|到)?(?:任何)?(?:公民、?法人(?:和|或者|或|及)其他组织|公民|群众|社会公众)?(?:提出|提交)?(?:的|关于)?(?:"
                                + APPLICATION + "|依申请公开)(?:的)?(?:情况|情形)?" + END_OR_AND,
                        found -> found.plain() && !found.clause().contains("其中"),
                        Meaning.of(RECEIVED)));
    }

    /// 收到7件（含上年结转2件） counts what was carried over, too.
    private static List<Meaning> received(Found found) {
        return List.of(
                found.sentence().contains("结转")
                        ? Meaning.either(List.of(List.of(RECEIVED), IN_HAND))
                        : Meaning.of(RECEIVED));
    }

    private static List<Usual> ended() {
        return List.of(
                Usual.of(
                        "(?:办结|办理完毕)(?:了)?(?:" + APPLICATION + "|申请)?" + OF + N + CASES,
                        found -> outcome(found) && !found.clause().matches(".*(?:其中|当).*"),
                        Meaning.of(ENDED)),
                Usual.of(
                        OUTCOMES + "(?:的)?(?:政府信息)?(?:申请|情形|答复|决定)?(?:均|占)?" + OF + N + CASES,
                        ApplicationWords::outcome,
                        ApplicationWords::row),
                Usual.of(
                        N_FIRST + "(?:件|宗)" + EXACTLY + "(?:申请)?(?:均|依法|作出|属于|属|为|已|决定){0,3}" + OUTCOMES + "(?:" + END
                                + "|(?=的?答复|的?决定|处理))",
                        ApplicationWords::outcome,
                        ApplicationWords::row));
    }

    private static List<Meaning> row(Found found) {
        var outcome = switch (found.part("o")) {
            case "予以公开" -> Outcome.OPEN;
            case "部分公开" -> Outcome.PARTIAL;
            case "不予公开" -> Outcome.DENIED;
            case "无法提供" -> Outcome.NOT_AVAILABLE;
            case "不予处理" -> Outcome.NOT_PROCESSED;
            default -> Outcome.OTHER;
        };
        return List.of(Meaning.sum(outcome.cells()));
    }

    /// Not those of some applicants or of one channel.
    private static boolean ofAll(Found found) {
        return found.plain() && !SOME_APPLICANTS.matcher(found.clause()).find();
    }

    private static boolean outcome(Found found) {
        return found.plain()
                && applications(found)
                && !OTHERS_SAY.matcher(found.sentence()).find();
    }

    private static boolean applications(Found found) {
        return found.about("申请", Chapter.APPLICATIONS)
                && !OTHER_BUSINESS.matcher(found.sentence()).find();
    }

    private static Cell total(Row row) {
        return new Cell.Applications(row, Column.TOTAL);
    }
}
