package cn.gongkai.report.narrative;

import static cn.gongkai.report.narrative.Phrase.AND;
import static cn.gongkai.report.narrative.Phrase.CASES;
import static cn.gongkai.report.narrative.Phrase.END;
import static cn.gongkai.report.narrative.Phrase.END_OR_AND;
import static cn.gongkai.report.narrative.Phrase.EXACTLY;
import static cn.gongkai.report.narrative.Phrase.N;
import static cn.gongkai.report.narrative.Phrase.NONE;
import static cn.gongkai.report.narrative.Phrase.OF;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cell.Documents.Count;
import cn.gongkai.report.form.Cell.Figure.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How chapters tell the second table: documents, decisions, fees.
final class FigureWords {

    private static final String MADE = "(?:制定发布|制定印发|制定出台|新制定|新出台|印发实施|制发|制定|出台|印发)(?:了|过)?";
    private static final String DOCUMENTS = "(?:政府)?(?:行政规范性文件|规范性文件|规章(?!制度))";
    private static final String PAPERS = "(?:件|份|部)" + EXACTLY;
    private static final String DECISION = "行政(?:许可|处罚|强制)(?:处理)?(?:决定书|决定|案件)?";
    private static final String MONEY = "(?:人民币)?" + N + "(?<unit>亿|万)?元" + EXACTLY;

    /// What was shown, handed over or examined, not decided.
    private static final Pattern SHOWN = Pattern.compile("公示|公开|归集|上传|录入|推送|发布|信息|取消|承接|清单|梳理|其中|审核|评查|下放|委托");

    private static final Pattern RELIEF = Pattern.compile("减免|免征|停征|降低|清退|退还|违规|免收|少收");

    private FigureWords() {}

    static List<Usual> usual() {
        return Stream.of(documents(), decisions(), fees()).flatMap(List::stream).toList();
    }

    private static List<Usual> documents() {
        return List.of(
                document(MADE + DOCUMENTS + OF + N + PAPERS, Count.ISSUED),
                document(NONE + "(?:有)?" + MADE + "(?:任何)?" + DOCUMENTS + END_OR_AND, Count.ISSUED),
                document("(?:废止失效|废止和(?:宣布)?失效|废止)(?:了)?(?:文件|" + DOCUMENTS + ")?" + OF + N + PAPERS, Count.REPEALED),
                document("(?<!公开|公布|发布)现行有效(?:的)?(?:文件|" + DOCUMENTS + ")?" + OF + N + PAPERS, Count.IN_FORCE));
    }

    private static Usual document(String pattern, Count count) {
        return Usual.of(pattern, Found::plain, found -> documents(found, count));
    }

    /// Rules or normative documents, whichever was named last in the sentence.
    private static List<Meaning> documents(Found found, Count count) {
        var words = found.upToHere().replace("规章制度", "");
        var rules = words.lastIndexOf("规章");
        var normative = words.lastIndexOf("规范性文件");
        return rules == normative
                ? List.of()
                : List.of(Meaning.of(new Cell.Documents(
                        rules > normative ? Cell.Documents.Type.RULES : Cell.Documents.Type.NORMATIVE, count)));
    }

    private static List<Usual> decisions() {
        var list = "(?<list>" + DECISION + "(?:" + AND + DECISION + ")*)";
        return List.of(
                Usual.of("(?<list>" + DECISION + ")" + OF + N + CASES, FigureWords::decided, FigureWords::each),
                Usual.of(
                        list + "(?:数量)?(?:均|都|皆|各)?(?:为)?[0零](?:件|起|宗|例)?" + END_OR_AND,
                        FigureWords::decided,
                        FigureWords::each),
                Usual.of(
                        NONE + "(?:作出|实施|发生|产生|办理|涉及|有)?(?:过)?(?:任何)?" + list + END,
                        FigureWords::decided,
                        FigureWords::each));
    }

    private static List<Meaning> each(Found found) {
        return Arrays.stream(Kind.values())
                .filter(kind -> found.part("list").contains(word(kind)))
                .map(kind -> Meaning.of(new Cell.Figure(kind)))
                .toList();
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case LICENSE -> "许可";
            case PENALTY -> "处罚";
            case COERCION -> "强制";
            case FEE -> "收费";
        };
    }

    private static List<Usual> fees() {
        var fee = Meaning.of(new Cell.Figure(Kind.FEE));
        return List.of(
                Usual.of("行政事业性收费(?:的)?，?(?:本年度?|全年)?(?:收费)?(?:金额|收入)?(?:收取)?" + OF + MONEY, FigureWords::charged, fee),
                Usual.of("收取(?:了)?" + MONEY + "(?:的)?行政事业性收费", FigureWords::charged, fee),
                Usual.of(NONE + "(?:收取|征收|发生|产生)?(?:过)?(?:任何)?行政事业性收费" + END_OR_AND, FigureWords::charged, fee));
    }

    private static boolean decided(Found found) {
        return found.plain() && !SHOWN.matcher(found.clause()).find();
    }

    private static boolean charged(Found found) {
        return found.plain() && !RELIEF.matcher(found.clause()).find();
    }
}
