package cn.gongkai.redaction.finder;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds numbers: of documents of identity, of bank cards, of telephones. Blanks, hyphens and line breaks inside a
/// number do not hide it.
final class Numbers {

    private static final int LONGEST = 20;
    /// As many pieces as somebody writes a number in whose check fails.
    private static final int PIECES = 3;
    /// Letters and digits this long are a hash or a key.
    private static final int KEY_LENGTH = 28;

    private static final String DASH = "[-\\u2010-\\u2015\\u2212]";

    private static final Pattern LANDLINE =
            Pattern.compile("(?<![\\d.])\\(?(?:\\+?86" + DASH + "?\\s?)?(?:010|02\\d|0[3-9]\\d{2})(?:\\)|\\s?" + DASH
                    + "{1,2}\\s?|\\s{1,2}|)\\s?[2-9]\\d{2,3}(?:\\s?" + DASH + "?\\s?)\\d{4}(?!\\d)(?:\\s?(?:" + DASH
                    + "|转)\\s?\\d{1,6}(?!\\d))?");

    private static final Pattern LABELLED_PHONE = Pattern.compile(
            "(?:电话|传真|座机|手机|联系方式|[Tt][Ee][Ll])[^\\d\\n\\p{IsHan}]{0,6}([2-8]\\d{2,3}" + DASH + "?\\d{4})(?![\\d.])");

    private static final Pattern LABELLED_DOCUMENT =
            Pattern.compile("(?:护照|通行证|居留证|居留身份证|军官证|士兵证|警官证|驾驶证|居住证|台胞证|回乡证|证件)(?:号码|编号|号)?[:为是]?\\s{0,4}"
                    + "([A-Za-z]{1,2}\\d{6,10}|\\d{8,10})(?![0-9A-Za-z])");

    /// Not the first group of a figure with a unit.
    private static final Pattern LABELLED_ACCOUNT =
            Pattern.compile("(?:卡号|账号|帐号|银行卡|存折)[^\\d\\n\\p{IsHan}]{0,6}(\\d(?:[ -]?\\d){11,22})(?![\\d.,])");

    private static final Pattern AMOUNT = Pattern.compile("^\\s?(?:\\.\\d|[万亿]?元|[万亿]|平方米|吨|立方米|%)");

    private final String text;
    private final List<Span> found = new ArrayList<>();
    private final Folded folded;

    private Numbers(Folded folded) {
        this.folded = folded;
        this.text = folded.text();
    }

    static List<Span> in(Folded folded) {
        var numbers = new Numbers(folded);
        Digits.in(numbers.text).forEach(digits -> numbers.groups(digits.groups()));
        numbers.labelled(LANDLINE, 0, FindingKind.PHONE, false);
        numbers.labelled(LABELLED_PHONE, 1, FindingKind.PHONE, false);
        numbers.labelled(LABELLED_DOCUMENT, 1, FindingKind.IDENTITY_NUMBER, true);
        numbers.accounts();
        return numbers.found;
    }

    private void groups(List<Digits.Group> groups) {
        for (var from = 0; from < groups.size(); from++) {
            var number = new StringBuilder();
            for (var to = from; to < groups.size(); to++) {
                number.append(groups.get(to).digits());
                if (number.length() > LONGEST && to > from) {
                    break;
                }
                window(groups.subList(from, to + 1), number.toString(), groups, to);
            }
        }
    }

    private void window(List<Digits.Group> pieces, String number, List<Digits.Group> all, int last) {
        if (key(pieces)) {
            return;
        }
        var ends = number.endsWith("X");
        switch (number.length()) {
            case 18 -> resident(pieces, number);
            case 15 -> {
                if (!ends && ResidentNumber.old(number) && fewPieces(pieces)) {
                    add(pieces, FindingKind.IDENTITY_NUMBER, false);
                }
            }
            default -> {
                if (number.length() > 18 && pieces.size() == 1) {
                    grown(pieces, number);
                }
            }
        }
        if (ends) {
            return;
        }
        if (number.length() >= 13 && number.length() <= 19 && Luhn.card(number) && likeACard(pieces)) {
            add(pieces, FindingKind.BANK_CARD, false);
        }
        if (mobile(number) && likeAMobile(pieces, number.length()) && !amount(pieces, all, last)) {
            add(pieces, FindingKind.PHONE, false);
        }
    }

    private void resident(List<Digits.Group> pieces, String number) {
        if ((number.indexOf('X') >= 0 && number.indexOf('X') < 17) || !ResidentNumber.shaped(number)) {
            return;
        }
        var organisation = pieces.size() == 1 && CreditCode.checks(number) && number.charAt(0) == '9';
        if (ResidentNumber.checks(number)) {
            add(pieces, FindingKind.IDENTITY_NUMBER, organisation);
        } else if (number.charAt(0) != '9' && fewPieces(pieces)) {
            add(pieces, FindingKind.IDENTITY_NUMBER, true);
        }
    }

    /// Digits that run on into other digits, as where the columns of a table are put together.
    private void grown(List<Digits.Group> pieces, String number) {
        for (var at = 0; at + 18 <= number.length(); at++) {
            var part = number.substring(at, at + 18);
            if ((part.indexOf('X') < 0 || part.indexOf('X') == 17)
                    && part.charAt(0) != '9'
                    && ResidentNumber.shaped(part)
                    && ResidentNumber.checks(part)) {
                add(pieces, FindingKind.IDENTITY_NUMBER, true);
                return;
            }
        }
    }

    private static boolean mobile(String number) {
        return number.matches("(?:0|86|0086|)1[3-9]\\d{9}");
    }

    /// In one piece, or as people write it: 138 1234 5678, 1381 234 5678, digit by digit, or broken at the end of a
    /// line.
    private boolean likeAMobile(List<Digits.Group> pieces, int length) {
        if (pieces.size() == 1) {
            return true;
        }
        if (pieces.stream().allMatch(piece -> piece.digits().length() == 1)) {
            return true;
        }
        var gaps = pieces.stream().skip(1).map(Digits.Group::gap).toList();
        if (gaps.stream().anyMatch(gap -> gap.contains("/") || gap.contains("\t") || gap.contains("_"))) {
            return false;
        }
        if (gaps.stream().anyMatch(gap -> gap.contains("\n"))) {
            return pieces.size() <= PIECES && inProse(pieces.getFirst());
        }
        var sizes = pieces.stream().map(piece -> piece.digits().length()).toList();
        var last = length > 11 ? sizes.subList(1, sizes.size()) : sizes;
        return gaps.stream().allMatch(gap -> gap.strip().length() <= 1 && gap.length() <= 3)
                && (last.equals(List.of(3, 4, 4))
                        || last.equals(List.of(11))
                        || last.equals(List.of(4, 3, 4))
                        || last.equals(List.of(4, 4, 3))
                        || last.equals(List.of(3, 8))
                        || last.equals(List.of(7, 4))
                        || last.equals(List.of(3, 2, 2, 2, 2)));
    }

    /// Whether words stand before it in its line: lines of figures alone are a table.
    private boolean inProse(Digits.Group piece) {
        var line = text.lastIndexOf('\n', piece.start()) + 1;
        return text.substring(line, piece.start()).chars().anyMatch(Character::isLetter);
    }

    private boolean amount(List<Digits.Group> pieces, List<Digits.Group> all, int last) {
        var first = pieces.getFirst();
        var before = first.start() > 0 ? text.charAt(first.start() - 1) : ' ';
        if (before == '¥' || before == '$' || (before == '.' && first.gap().equals("."))) {
            return true;
        }
        var next = last + 1 < all.size() ? all.get(last + 1) : null;
        if (next != null && next.gap().equals(".") && pieces.size() == 1) {
            return true;
        }
        return AMOUNT.matcher(text.substring(pieces.getLast().end())).find();
    }

    private static boolean likeACard(List<Digits.Group> pieces) {
        if (pieces.size() == 1) {
            return true;
        }
        var gaps = pieces.stream().skip(1).map(Digits.Group::gap).toList();
        if (gaps.stream().anyMatch(gap -> gap.contains("/") || gap.contains(".") || gap.contains("\t"))) {
            return false;
        }
        var broken = gaps.stream().filter(gap -> gap.contains("\n")).count();
        if (broken > 1 || gaps.stream().anyMatch(gap -> !gap.contains("\n") && gap.length() > 2)) {
            return false;
        }
        var whole = pieces.subList(0, pieces.size() - 1);
        return (whole.stream().allMatch(piece -> piece.digits().length() == 4)
                        && pieces.getLast().digits().length() <= 4)
                || (pieces.size() == 2 && pieces.getFirst().digits().length() >= 4)
                || pieces.stream().allMatch(piece -> piece.digits().length() == 1);
    }

    private static boolean fewPieces(List<Digits.Group> pieces) {
        return pieces.size() <= PIECES
                && pieces.stream()
                        .skip(1)
                        .map(Digits.Group::gap)
                        .allMatch(gap -> gap.length() <= 3 && !gap.contains(".") && !gap.contains("/"));
    }

    private boolean key(List<Digits.Group> pieces) {
        var from = pieces.getFirst().start();
        var to = pieces.getLast().end();
        while (from > 0 && alphanumeric(text.charAt(from - 1))) {
            from--;
        }
        while (to < text.length() && alphanumeric(text.charAt(to))) {
            to++;
        }
        return pieces.size() == 1
                && to - from >= KEY_LENGTH
                && text.substring(from, to).chars().filter(Character::isLetter).count() > 2;
    }

    private static boolean alphanumeric(char character) {
        return character < 128 && Character.isLetterOrDigit(character);
    }

    private void labelled(Pattern pattern, int group, FindingKind kind, boolean doubtful) {
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(folded.span(matcher.start(group), matcher.end(group), kind, doubtful));
        }
    }

    /// Numbers that are said to be of an account; one that is too short for a card or fails its check is doubtful.
    private void accounts() {
        var matcher = LABELLED_ACCOUNT.matcher(text);
        while (matcher.find()) {
            var number = matcher.group(1).replaceAll("[ -]", "");
            var card = number.length() >= 13 && number.length() <= 19 && Luhn.card(number);
            found.add(folded.span(matcher.start(1), matcher.end(1), FindingKind.BANK_CARD, !card));
        }
    }

    private void add(List<Digits.Group> pieces, FindingKind kind, boolean doubtful) {
        found.add(folded.span(pieces.getFirst().start(), pieces.getLast().end(), kind, doubtful));
    }
}
