package cn.gongkai.request;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// The citizen identification number (GB 11643-1999): six digits of place, eight of birth, three of order, one check
/// character by ISO 7064 MOD 11-2.
final class ResidentNumber {

    private static final Pattern SHAPE = Pattern.compile("\\d{17}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private ResidentNumber() {}

    static Checked check(String code) {
        if (code.length() != 18) {
            return new Checked.Wrong(Checked.Reason.IDENTITY_LENGTH);
        }
        if (!SHAPE.matcher(code).matches() || code.charAt(0) == '0') {
            return new Checked.Wrong(Checked.Reason.IDENTITY_DIGITS);
        }
        if (!born(code)) {
            return new Checked.Wrong(Checked.Reason.IDENTITY_DATE);
        }
        return checkCharacter(code) == code.charAt(17)
                ? new Checked.Right(code)
                : new Checked.Wrong(Checked.Reason.IDENTITY_CHECKSUM);
    }

    private static boolean born(String code) {
        try {
            var birth = LocalDate.of(
                    Integer.parseInt(code, 6, 10, 10),
                    Integer.parseInt(code, 10, 12, 10),
                    Integer.parseInt(code, 12, 14, 10));
            return birth.getYear() >= 1900 && birth.getYear() < 2100;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static char checkCharacter(String code) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += (code.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }
}
