package cn.gongkai.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/// A question as the index sees it: folded, without question words, cut into grams. Independent of any index.
final class Question {

    /// Only so much of a question counts; what follows is a story.
    static final int LONGEST = 200;

    /// One term of the index.
    ///
    /// @param code the same for the same gram; see [#pair], [#word]
    /// @param leading whether it counts for coverage: pairs and words, or else single characters
    /// @param typed or else an official term for what was typed
    record Gram(int code, BytesRef term, boolean leading, boolean typed) {}

    private final char[] text;
    private final String said;
    private final List<Gram> grams;
    private final List<String> official;
    private final List<String> expected;
    private final Set<String> numbers;
    private final Set<String> places;
    private final BitSet led;

    private Question(
            char[] text,
            String said,
            List<String> official,
            List<String> expected,
            Set<String> numbers,
            Set<String> places,
            BitSet led) {
        this.text = text;
        this.said = said;
        this.official = official;
        grams = gramsOf(text, official);
        this.expected = expected;
        this.numbers = numbers;
        this.places = places;
        this.led = led;
    }

    static Question read(String words, Lexicon lexicon, QuestionWords questionWords, ExpectedWords expectedWords) {
        var reading = lexicon.read(Phrases.folded(words.length() > LONGEST ? words.substring(0, LONGEST) : words));
        var text = questionWords.strip(reading.text().toCharArray());
        separateYears(text);
        var said = String.join(" ", reading.text(), String.join(" ", reading.official()))
                .strip();
        return new Question(
                text,
                said,
                reading.official(),
                expectedWords.in(reading.text()),
                Numbers.in(reading.text()),
                Places.in(reading.text()),
                reading.led());
    }

    /// The same in the resident's own words alone.
    Question typed() {
        return official.isEmpty() ? this : new Question(text, said, List.of(), expected, numbers, places, led);
    }

    static int pair(char first, char second) {
        return first << 16 | second;
    }

    /// Words share the number space with pairs: U+E000–E7FF, private use, never begins a pair.
    static int word(int hash) {
        return 0xE000_0000 | (hash & 0x07FF_FFFF);
    }

    static int wordHash(int hash, char next) {
        return 31 * hash + next;
    }

    /// What its meaning is computed of: the words and what they officially are. The model knows few of the everyday
    /// ones.
    String said() {
        return said;
    }

    /// Folded, with spaces where nothing counts. Not to be written to.
    char[] text() {
        return text;
    }

    /// Whether the lexicon knows what stands at a place of the text.
    boolean leads(int place) {
        return led.get(place);
    }

    /// Each once.
    List<Gram> grams() {
        return grams;
    }

    /// Words one of which an answer should hold; see [ExpectedWords].
    List<String> expected() {
        return expected;
    }

    /// What an answer must carry literally.
    Set<String> numbers() {
        return numbers;
    }

    /// The years among [#numbers].
    List<String> years() {
        return numbers.stream()
                .filter(number -> number.length() == 4 && (number.startsWith("19") || number.startsWith("20")))
                .sorted()
                .toList();
    }

    /// Places whose passage alone can answer.
    Set<String> places() {
        return places;
    }

    /// The characters that count.
    int length() {
        var length = 0;
        for (var c : text) {
            length += Characters.kind(c) == Characters.SEPARATOR ? 0 : 1;
        }
        return length;
    }

    /// 年 after a number belongs to the number: "2024年办理" must not ask for 年办.
    private static void separateYears(char[] text) {
        for (var i = 1; i < text.length; i++) {
            if (text[i] == '年' && text[i - 1] >= '0' && text[i - 1] <= '9') {
                text[i] = ' ';
            }
        }
    }

    private static List<Gram> gramsOf(char[] text, List<String> official) {
        var seen = new HashSet<Integer>();
        var leading = new ArrayList<Gram>();
        var singles = new ArrayList<Gram>();
        collect(text, true, seen, leading, singles);
        if (leading.isEmpty()) {
            leading.addAll(singles.stream()
                    .map(single -> new Gram(single.code(), single.term(), true, true))
                    .toList());
            singles.clear();
        }
        for (var term : official) {
            collect(term.toCharArray(), false, seen, leading, new ArrayList<>());
        }
        leading.addAll(singles);
        return List.copyOf(leading);
    }

    private static void collect(char[] text, boolean typed, Set<Integer> seen, List<Gram> leading, List<Gram> singles) {
        for (var i = 0; i < text.length; i++) {
            var c = text[i];
            if (Characters.kind(c) == Characters.UNIT) {
                if (typed && seen.add((int) c)) {
                    singles.add(new Gram(c, new BytesRef(String.valueOf(c)), false, true));
                }
                if (i + 1 < text.length
                        && Characters.kind(text[i + 1]) == Characters.UNIT
                        && seen.add(pair(c, text[i + 1]))) {
                    leading.add(new Gram(pair(c, text[i + 1]), new BytesRef(new String(text, i, 2)), true, typed));
                }
            } else if (Characters.kind(c) == Characters.LETTER) {
                var start = i;
                var hash = 0;
                while (i < text.length
                        && i - start < GramTokenizer.LONGEST_WORD
                        && Characters.kind(text[i]) == Characters.LETTER) {
                    hash = wordHash(hash, text[i++]);
                }
                if (seen.add(word(hash))) {
                    leading.add(new Gram(word(hash), new BytesRef(new String(text, start, i - start)), true, typed));
                }
                i--;
            }
        }
    }
}
