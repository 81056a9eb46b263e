package cn.gongkai.report.narrative;

import static cn.gongkai.report.narrative.Phrase.EXACTLY;
import static cn.gongkai.report.narrative.Phrase.N;

import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Check;
import cn.gongkai.report.form.Failure;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// C9: the fees for processing (信息处理费, 国办函〔2020〕109号) that chapter six tells.
final class ProcessingFees {

    private static final String FEE = "(?:政府信息公开)?信息处理费";

    /// In a sentence about them, any amount; not a tariff: 100元/件.
    private static final Pattern AMOUNT =
            Pattern.compile("(?<all>共计|合计|总计|总额|共)?[^，。；年\\d]{0,8}?" + N + "(?<unit>万)?元" + EXACTLY);

    private static final Pattern NOTHING =
            Pattern.compile("(?:未|没有|无)(?:有)?(?:收取|产生|发生|征收)?(?:过)?(?:任何)?(?:依申请公开|政府信息公开申请)?(?:的)?(?:" + FEE
                    + "|费用)(?:的)?(?:情况|情形)?(?=[，。；、）\\n]|$)");

    /// Told, but not paid.
    private static final Pattern NOT_PAID = Pattern.compile("减免|免收|免除|未缴|逾期|退还|应收|应缴|通知|标准|按照每");

    private ProcessingFees() {}

    private record Told(BigDecimal yuan, String words, boolean all) {}

    static Optional<Failure> against(Year year, String words, BigDecimal paid) {
        var told = told(year, words);
        if (told.isEmpty()) {
            return paid.signum() == 0
                    ? Optional.empty()
                    : Optional.of(new Failure(Check.C9, List.of(), Cells.plain(paid.negate()), ""));
        }
        var sum = told.stream().map(Told::yuan).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(paid) == 0 || told.stream().anyMatch(one -> one.yuan().compareTo(paid) == 0)) {
            return Optional.empty();
        }
        var meant = told.stream().filter(Told::all).findFirst().orElse(told.getFirst());
        return Optional.of(
                new Failure(Check.C9, List.of(), Cells.plain(meant.yuan().subtract(paid)), meant.words()));
    }

    private static List<Told> told(Year year, String words) {
        var text = PlainWords.of(words);
        var told = new ArrayList<Told>();
        NOTHING.matcher(text.words())
                .results()
                .map(match -> new Found(text, match, Chapter.OTHER, year))
                .filter(Found::plain)
                .forEach(found -> told.add(new Told(BigDecimal.ZERO, found.quote(), false)));
        var amounts = AMOUNT.matcher(text.words());
        while (amounts.find()) {
            var found = new Found(text, amounts.toMatchResult(), Chapter.OTHER, year);
            if (found.sentence().contains("信息处理费")
                    && found.plain()
                    && !NOT_PAID.matcher(found.clause() + amounts.group()).find()) {
                amount(amounts)
                        .ifPresent(yuan -> told.add(new Told(yuan, found.quote(), amounts.group("all") != null)));
            }
        }
        return told;
    }

    private static Optional<BigDecimal> amount(Matcher amount) {
        return Numeral.of(amount.group("n"))
                .map(money -> amount.group("unit") == null ? money : money.movePointRight(4));
    }
}
