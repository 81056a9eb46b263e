package cn.gongkai.request;

/// Leaves as much of personal data as its owner needs to recognise it.
final class Mask {

    private Mask() {}

    static String name(String name) {
        var first = name.substring(0, name.offsetByCodePoints(0, 1));
        return first + "*".repeat(Math.max(1, name.codePointCount(0, name.length()) - 1));
    }

    static String number(String number) {
        return between(number, number.length() >= 12 ? 3 : 1, number.length() >= 12 ? 4 : 1);
    }

    static String phone(String phone) {
        return between(phone, 3, 4);
    }

    static String email(String email) {
        var at = email.indexOf('@');
        return email.substring(0, Math.min(1, at)) + "***" + email.substring(at);
    }

    static String address(String address) {
        var shown = Math.min(6, address.length() / 2);
        return address.substring(0, shown) + "****";
    }

    private static String between(String text, int before, int after) {
        if (text.length() <= before + after) {
            return "*".repeat(text.length());
        }
        return text.substring(0, before)
                + "*".repeat(text.length() - before - after)
                + text.substring(text.length() - after);
    }
}
