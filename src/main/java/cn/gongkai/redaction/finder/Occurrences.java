package cn.gongkai.redaction.finder;

import java.util.ArrayList;
import java.util.List;

/// Finds a given word wherever it stands, however it is set: with blanks or line breaks in it, full-width, in other
/// case.
public final class Occurrences {

    /// As many digits as make a number that is somebody's.
    private static final int NUMBER = 7;
    /// Shorter Latin words and figures stand in others by chance.
    private static final int SHORT = 5;

    private final Folded folded;
    private final Folded tight;
    private final Folded digits;

    /// Reads a text once, for many words.
    public Occurrences(String text) {
        this.folded = Folded.of(text);
        this.tight = folded.without((all, at) -> blank(all.charAt(at)));
        this.digits = folded.without((all, at) -> Digits.separates(all.charAt(at)));
    }

    /// All places of a word.
    ///
    /// @return none, if nothing of the word can be seen
    public List<Span> of(String word, FindingKind kind) {
        var seen = Folded.of(word);
        var number = seen.text().chars().filter(Occurrences::digit).count() >= NUMBER
                && seen.text()
                        .chars()
                        .noneMatch(character -> Character.isLetter(character) && character != 'X' && character != 'x');
        if (number) {
            return in(
                    digits,
                    seen.without((all, at) -> Digits.separates(all.charAt(at))).text(),
                    kind,
                    false);
        }
        var bare = seen.without((all, at) -> blank(all.charAt(at))).text();
        var chance = bare.length() < SHORT && bare.chars().allMatch(character -> character < 128);
        return in(chance ? folded : tight, bare, kind, chance);
    }

    /// Two words that are found at the same places are the same.
    public static String key(String word) {
        var seen = Folded.of(word);
        return lower(seen.without((all, at) -> Digits.separates(all.charAt(at))).text());
    }

    private static List<Span> in(Folded view, String word, FindingKind kind, boolean whole) {
        var found = new ArrayList<Span>();
        if (word.isEmpty()) {
            return found;
        }
        var text = lower(view.text());
        var sought = lower(word);
        for (var at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length())) {
            var end = at + sought.length();
            if (!whole
                    || (edge(text, at - 1, sought.charAt(0)) && edge(text, end, sought.charAt(sought.length() - 1)))) {
                found.add(view.span(at, end, kind, false));
            }
        }
        return found;
    }

    private static boolean edge(String text, int at, char of) {
        return at < 0
                || at >= text.length()
                || text.charAt(at) > 127
                || !Character.isLetterOrDigit(text.charAt(at))
                || !Character.isLetterOrDigit(of);
    }

    /// Character by character, so that places stay what they are.
    private static String lower(String text) {
        var lower = new StringBuilder(text.length());
        text.chars().forEach(character -> lower.append(Character.toLowerCase((char) character)));
        return lower.toString();
    }

    private static boolean digit(int character) {
        return character >= '0' && character <= '9';
    }

    private static boolean blank(char character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t' || character == '\f';
    }
}
