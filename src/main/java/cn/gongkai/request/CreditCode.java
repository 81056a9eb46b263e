package cn.gongkai.request;

/// The unified social credit code of organisations (GB 32100-2015): seventeen characters and one check character of an
/// alphabet of 31 without I, O, S, V and Z.
final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private CreditCode() {}

    static Checked check(String code) {
        if (code.length() != 18) {
            return new Checked.Wrong(Checked.Reason.CREDIT_LENGTH);
        }
        if (code.chars().anyMatch(character -> ALPHABET.indexOf(character) < 0)) {
            return new Checked.Wrong(Checked.Reason.CREDIT_CHARACTERS);
        }
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        var check = ALPHABET.charAt((31 - sum % 31) % 31);
        return check == code.charAt(17) ? new Checked.Right(code) : new Checked.Wrong(Checked.Reason.CREDIT_CHECKSUM);
    }
}
