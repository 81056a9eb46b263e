package cn.gongkai.disclosure.extraction;

/// Numbers as official texts count their parts: 十二, 一百零三.
final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] UNITS = {"", "十", "百", "千"};

    private ChineseNumber() {}

    /// @param number from 1 to 9999; others stay digits
    static String of(int number) {
        if (number < 1 || number > 9999) {
            return Integer.toString(number);
        }
        var text = new StringBuilder();
        var digits = Integer.toString(number);
        var zero = false;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(i) - '0';
            if (digit == 0) {
                zero = true;
                continue;
            }
            text.append(zero ? "零" : "").append(DIGITS.charAt(digit)).append(UNITS[digits.length() - 1 - i]);
            zero = false;
        }
        return number >= 10 && number < 20 ? text.substring(1) : text.toString();
    }
}
