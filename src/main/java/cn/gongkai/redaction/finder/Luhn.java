package cn.gongkai.redaction.finder;

/// Numbers of bank cards: their check (ISO/IEC 7812-1, Luhn) and the beginnings that are issued.
final class Luhn {

    private Luhn() {}

    /// @param number 13 to 19 digits
    static boolean card(String number) {
        return issued(number) && checks(number);
    }

    private static boolean checks(String number) {
        var sum = 0;
        for (var i = 0; i < number.length(); i++) {
            var digit = number.charAt(number.length() - 1 - i) - '0';
            var twice = digit * 2;
            sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }

    /// UnionPay, Visa, Mastercard, American Express, JCB, Diners, and the older cards of Chinese banks.
    private static boolean issued(String number) {
        return switch (number.length()) {
            case 13 -> number.startsWith("4");
            case 14 -> number.matches("3[068].*");
            case 15 -> number.matches("3[47].*");
            default -> number.matches("(62|60|4|5[1-6]|35|68|69|90|95|98|2[2-7]).*");
        };
    }
}
