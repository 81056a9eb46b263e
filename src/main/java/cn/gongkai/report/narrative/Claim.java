package cn.gongkai.report.narrative;

import cn.gongkai.report.form.Cell;
import cn.gongkai.report.form.Cells;
import cn.gongkai.report.form.Chapter;
import cn.gongkai.report.form.Check;
import cn.gongkai.report.form.Failure;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/// Words of a chapter that say what cells know too.
///
/// @param number what is written, in the cell's unit
/// @param words as written
record Claim(Meaning meaning, BigDecimal number, String words) {

    private static final int YUAN_IN_TEN_THOUSAND = 4;

    /// All that are understood, in the order of the text.
    static List<Claim> in(Year year, Chapter chapter, String words) {
        record Placed(int at, Claim claim) {}
        var text = PlainWords.of(words);
        var numbers = new HashSet<Integer>();
        var claims = new ArrayList<Placed>();
        for (var usual : Usual.ALL) {
            var matcher = usual.pattern().matcher(text.words());
            while (matcher.find()) {
                var found = new Found(text, matcher.toMatchResult(), chapter, year);
                var number = number(found.match());
                if (number.isPresent() && usual.when().test(found) && numbers.add(place(found.match()))) {
                    usual.says()
                            .apply(found)
                            .forEach(meaning -> claims.add(new Placed(
                                    matcher.start(), new Claim(meaning, number.orElseThrow(), found.quote()))));
                }
            }
        }
        return claims.stream()
                .sorted(Comparator.comparingInt(Placed::at))
                .map(Placed::claim)
                .toList();
    }

    /// Nothing where one of its meanings is true, or cannot be told because a number is missing.
    Optional<Failure> against(Cells cells) {
        var sums = meaning.ways().stream().map(parts -> sum(cells, parts)).toList();
        if (sums.stream().anyMatch(sum -> sum.isEmpty() || sum.orElseThrow().compareTo(number) == 0)) {
            return Optional.empty();
        }
        var difference = Cells.plain(number.subtract(sums.getFirst().orElseThrow()));
        return Optional.of(new Failure(Check.C6, meaning.ways().getFirst(), difference, words));
    }

    private static Optional<BigDecimal> sum(Cells cells, List<Cell> parts) {
        return parts.stream().allMatch(cell -> cells.number(cell).isPresent())
                ? Optional.of(parts.stream()
                        .map(cell -> cells.number(cell).orElseThrow())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
    }

    /// None, where the wording has no number. Money is told in yuan or 10,000 of them, and kept in 10,000.
    private static Optional<BigDecimal> number(MatchResult match) {
        var groups = match.namedGroups();
        if (!groups.containsKey("n")) {
            return Optional.of(BigDecimal.ZERO);
        }
        var number = Numeral.of(match.group("n"));
        return (groups.containsKey("unit") ? number.map(money -> inTenThousand(money, match.group("unit"))) : number)
                .map(Cells::plain);
    }

    private static BigDecimal inTenThousand(BigDecimal money, @Nullable String unit) {
        return unit == null
                ? money.movePointLeft(YUAN_IN_TEN_THOUSAND)
                : unit.equals("亿") ? money.movePointRight(YUAN_IN_TEN_THOUSAND) : money;
    }

    private static int place(MatchResult match) {
        return match.namedGroups().containsKey("n") ? match.start("n") : -1 - match.end();
    }
}
