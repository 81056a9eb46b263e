package cn.gongkai.report.reading;

import cn.gongkai.report.reading.ReadReport.How;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One number as it is printed, or what is printed where one must stand.
///
/// @param value nothing, if it is none that can be told
/// @param how if it is not simply digits
record Numeral(
        String printed,
        @Nullable BigDecimal value,
        @Nullable How how) {

    /// A count has fewer digits than an int.
    private static final int LONGEST = 9;

    /// No cell of a report is longer, but paragraphs are.
    private static final int LONGEST_CELL = 500;

    private static final String DIGIT = "[0-9OoQlI|〇○]";
    private static final String NUMBER = "(?:[0-9]{1,3}(?:,[0-9]{3})+|" + DIGIT + "{1,12})";
    private static final String DECIMAL = NUMBER + "(?:\\s*\\.\\s*" + DIGIT + "{1,8})?";
    private static final String STROKE = "[/—–―─-]{1,3}|无";

    /// Units behind a number. 元 is told apart from 万元 where it matters.
    private static final String UNIT = "(?:\\s*(?:件|条|篇|个|份|万元))?";

    private static final String TOKEN = "(?:(?:" + DECIMAL + ")" + UNIT + "|" + STROKE + "|[?*#~])";
    private static final Pattern NEXT = Pattern.compile("\\s*(" + TOKEN + ")(?=\\s|$)");
    private static final Pattern ALL = Pattern.compile("\\s*" + TOKEN + "(?:\\s+" + TOKEN + ")*\\s*");
    private static final Pattern BEHIND_LABEL =
            Pattern.compile("(.*[\\p{IsHan}”’\"')〕】:：。])\\s*(" + TOKEN + "(?:\\s+" + TOKEN + ")*)\\s*", Pattern.DOTALL);
    private static final Pattern WRITTEN = Pattern.compile("(" + DECIMAL + ")" + UNIT);
    private static final Pattern NOTHING = Pattern.compile(STROKE);
    private static final Pattern ODD = Pattern.compile("[A-Za-z|〇○]");
    private static final Pattern LEADING_ZERO = Pattern.compile("0\\d+.*");
    private static final Pattern NO_DIGIT = Pattern.compile("[\\s,]");
    private static final Pattern JOINED = Pattern.compile("[1-9]\\d{1,8}");

    /// A cell parted into its label and the numbers behind it, either possibly empty.
    record Parted(String label, List<Numeral> numbers) {}

    static Parted part(String cell) {
        var text = plain(cell);
        if (text.length() > LONGEST_CELL) {
            return new Parted(text.strip(), List.of());
        }
        if (ALL.matcher(text).matches()) {
            return new Parted("", all(text));
        }
        var behind = BEHIND_LABEL.matcher(text);
        if (behind.matches() && !behind.group(2).equals("无")) {
            return new Parted(behind.group(1).strip(), all(behind.group(2)));
        }
        return new Parted(text.strip(), List.of());
    }

    /// Full-width digits and signs as plain ones.
    static String plain(String text) {
        return Normalizer.normalize(text.replace('\u00A0', ' '), Normalizer.Form.NFKC);
    }

    /// What is there, but says nothing.
    static Numeral unreadable(String printed) {
        return new Numeral(printed, null, null);
    }

    private static List<Numeral> all(String text) {
        var numbers = new ArrayList<Numeral>();
        var next = NEXT.matcher(text);
        while (next.find()) {
            numbers.add(of(next.group(1)));
        }
        return List.copyOf(numbers);
    }

    private static Numeral of(String token) {
        if (NOTHING.matcher(token).matches()) {
            return new Numeral(token, BigDecimal.ZERO, How.NONE);
        }
        var written = WRITTEN.matcher(token);
        if (!written.matches()) {
            return unreadable(token);
        }
        var digits = digits(written.group(1));
        var how = digits.equals(written.group(1))
                        || digits.equals(written.group(1).replace(",", ""))
                ? null
                : ODD.matcher(written.group(1)).find() ? How.LETTER : How.BLANK;
        // 012 is how nobody writes a number.
        return LEADING_ZERO.matcher(digits).matches()
                ? unreadable(token)
                : new Numeral(token, new BigDecimal(digits), how);
    }

    private static String digits(String number) {
        var digits = new StringBuilder();
        NO_DIGIT.matcher(number).replaceAll("").chars().forEach(c -> digits.append(digit((char) c)));
        return digits.toString();
    }

    private static char digit(char printed) {
        return switch (printed) {
            case 'O', 'o', 'Q', '〇', '○' -> '0';
            case 'l', 'I', '|' -> '1';
            default -> printed;
        };
    }

    /// Two pieces of one number, with a blank that does not belong.
    Optional<Numeral> plus(Numeral next) {
        if (value == null || next.value == null || how == How.NONE || next.how == How.NONE) {
            return Optional.empty();
        }
        var digits = digits(printed) + digits(next.printed);
        return JOINED.matcher(digits).matches()
                ? Optional.of(new Numeral(printed + " " + next.printed, new BigDecimal(digits), How.BLANK))
                : Optional.empty();
    }

    /// Whether it counts so many.
    boolean counts(int number) {
        return value != null && whole() && value.intValueExact() == number;
    }

    /// Whether it counts something.
    boolean whole() {
        return value != null && value.scale() <= 0 && value.precision() - value.scale() <= LONGEST;
    }
}
