package cn.gongkai.conversation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Tells questions from choices and keywords.
@Component
class Utterances {

    /// Only so many characters of a question count in a search.
    static final int LONGEST = 200;

    private static final String NUMERALS = "一二三四五六七八九";
    private static final Pattern CHOICE = Pattern.compile("(?:[选選]|看|查看|打[开開])?第?([1-9" + NUMERALS + "])[个個条條项項份篇]?");
    private static final Pattern COMMAND = Pattern.compile("(?s)(\\p{IsHan}{2,4})(?:[\\s:：,，]+|(?=\\d))(.+)");
    /// The register's alphabet, in which 0, 1, I, L and O do not occur.
    private static final Pattern LOOKUP = Pattern.compile(
            "(\\S*20\\d{2}\\D{1,2}\\d{1,6}号?)[\\s,，;；、]+(?:查询码[:：]?\\s*)?((?:[2-9A-HJKMNP-Za-hjkmnp-z][ -]?){10})");
    private static final Pattern AROUND = Pattern.compile("^[\\p{P}\\p{Z}\\p{S}\\s]+|[\\p{P}\\p{Z}\\p{S}\\p{M}\\s]+$");
    private static final Pattern WRITTEN = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern FURTHER = Pattern.compile("([^\\s：:，,]{1,8})[\\s：:，,]+(.*)", Pattern.DOTALL);
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|\\p{Cs}");

    private final Wording wording;

    Utterances(Wording wording) {
        this.wording = wording;
    }

    Utterance read(String typed) {
        var words = UNPRINTABLE.matcher(typed).replaceAll("").strip();
        var bare = bare(words);
        var keyword = wording.keyword(bare);
        if (keyword.isPresent()) {
            return new Utterance.Word(keyword.get());
        }
        var lookup = LOOKUP.matcher(words);
        if (lookup.matches()) {
            return new Utterance.Lookup(lookup.group(1), lookup.group(2));
        }
        var command = COMMAND.matcher(words);
        if (command.matches()) {
            var leading = wording.keyword(bare(command.group(1))).filter(Keyword::leads);
            if (leading.isPresent()) {
                return new Utterance.Command(leading.get(), command.group(2).strip());
            }
        }
        if (!WRITTEN.matcher(words).find()) {
            return new Utterance.Wordless();
        }
        var further = FURTHER.matcher(words);
        if (further.matches()
                && wording.keyword(bare(further.group(1)))
                        .filter(Keyword.FURTHER::equals)
                        .isPresent()) {
            return new Utterance.Further(further.group(2));
        }
        if (words.codePointCount(0, words.length()) > LONGEST) {
            return new Utterance.TooLong(words);
        }
        return choice(bare).<Utterance>map(Utterance.Choice::new).orElseGet(() -> new Utterance.Question(words));
    }

    private static Optional<Integer> choice(String bare) {
        var match = CHOICE.matcher(bare);
        if (!match.matches()) {
            return Optional.empty();
        }
        var numeral = match.group(1);
        var chinese = NUMERALS.indexOf(numeral);
        return Optional.of(chinese >= 0 ? chinese + 1 : Integer.parseInt(numeral));
    }

    /// Without full-width forms, capitals and what stands around the words: 「 Ｈｅｌｐ。」 is "help".
    static String bare(String words) {
        var narrow = Normalizer.normalize(words, Normalizer.Form.NFKC);
        var bare = AROUND.matcher(narrow).replaceAll("");
        return (bare.isEmpty() ? narrow.strip() : bare).toLowerCase(Locale.ROOT);
    }
}
