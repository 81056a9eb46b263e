package cn.gongkai.report.narrative;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers as reports write them: 1,234 or 923.71, 二百八十, 一千零三, 二八〇.
final class Numeral {

    /// What may be one, in a text read by [PlainWords].
    static final String SHAPE =
            "(?:\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[〇零一二两三四五六七八九十百千万]+)(?![\\d.,余多几])";

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern PLACES =
            Pattern.compile("(?:([一二两三四五六七八九])千)?(零)?(?:([一二两三四五六七八九])百)?(零)?(?:([一二三四五六七八九])?(十))?(零)?([一二三四五六七八九])?");

    private Numeral() {}

    /// Its value; nothing where it only looks like one: 千, 一二百.
    static Optional<BigDecimal> of(String words) {
        if (Character.isDigit(words.charAt(0))) {
            return Optional.of(new BigDecimal(words.replaceAll("[,，]", "")));
        }
        var myriad = words.indexOf('万');
        if (myriad < 0) {
            return below(words).map(BigDecimal::valueOf);
        }
        var rest = words.substring(myriad + 1);
        return below(words.substring(0, myriad))
                .flatMap(high -> (rest.isEmpty() ? Optional.of(0) : below(rest))
                        .map(low -> BigDecimal.valueOf(high * 10_000L + low)));
    }

    private static Optional<Integer> below(String words) {
        if (words.equals("零") || words.equals("〇")) {
            return Optional.of(0);
        }
        var digits = words.replace('零', '〇').replace('两', '二');
        if (digits.length() > 1 && digits.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) {
            return Optional.of(digits.chars().reduce(0, (value, c) -> value * 10 + DIGITS.indexOf(c)));
        }
        var places = PLACES.matcher(words.equals("两") ? "二" : words);
        if (words.isEmpty() || !places.matches()) {
            return Optional.empty();
        }
        var tens = places.group(6) == null ? 0 : places.group(5) == null ? 1 : digit(places.group(5));
        return Optional.of(
                digit(places.group(1)) * 1000 + digit(places.group(3)) * 100 + tens * 10 + digit(places.group(8)));
    }

    private static int digit(@Nullable String word) {
        return word == null ? 0 : word.equals("两") ? 2 : DIGITS.indexOf(word);
    }
}
