package cn.gongkai.redaction.finder;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/// Citizen identification numbers: eighteen characters with a check (GB 11643-1999), or fifteen as issued before 1999.
/// Also the ones of foreigners with permanent residence, which begin with a 9 and are built alike.
final class ResidentNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    /// GB/T 2260, with residence permits of Hong Kong, Macao and Taiwan (81 to 83).
    private static final Set<String> PLACES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private ResidentNumber() {}

    /// Whether it could be one, its check apart.
    ///
    /// @param code 18 characters, digits but for the last, which may be an X
    static boolean shaped(String code) {
        return placed(code)
                && born(
                        Integer.parseInt(code, 6, 10, 10),
                        Integer.parseInt(code, 10, 12, 10),
                        Integer.parseInt(code, 12, 14, 10));
    }

    static boolean checks(String code) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += (code.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11) == code.charAt(17);
    }

    /// @param code 15 digits
    static boolean old(String code) {
        return placed(code)
                && code.charAt(0) != '9'
                && born(
                        1900 + Integer.parseInt(code, 6, 8, 10),
                        Integer.parseInt(code, 8, 10, 10),
                        Integer.parseInt(code, 10, 12, 10));
    }

    private static boolean placed(String code) {
        return code.charAt(0) == '9' || PLACES.contains(code.substring(0, 2));
    }

    private static boolean born(int year, int month, int day) {
        try {
            return year >= 1900 && year < 2100 && LocalDate.of(year, month, day).getYear() == year;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
