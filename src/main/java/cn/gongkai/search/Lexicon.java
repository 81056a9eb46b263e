package cn.gongkai.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/// How residents' words become the documents' words: typing mistakes corrected, abbreviations written out, and official
/// terms beside everyday phrases.
///
/// A line is `left[, left] => right[, right]`; the files' heads say what may stand where.
final class Lexicon {

    private final Phrases<String> typos;
    private final Phrases<List<String>> abbreviations;
    private final Phrases<List<String>> officialTerms;

    private Lexicon(Phrases<String> typos, Phrases<List<String>> abbreviations, Phrases<List<String>> officialTerms) {
        this.typos = typos;
        this.abbreviations = abbreviations;
        this.officialTerms = officialTerms;
    }

    /// A question in the documents' words.
    ///
    /// @param text as typed, folded, without the mistakes
    /// @param official what else it may be called there, each once
    /// @param led places of the text whose words led to an official one; not to be changed
    record Reading(String text, List<String> official, BitSet led) {

        Reading {
            official = List.copyOf(official);
        }
    }

    static Lexicon empty() {
        return of(Stream.empty(), Stream.empty(), Stream.empty());
    }

    static Lexicon of(Stream<String> typos, Stream<String> abbreviations, Stream<String> officialTerms) {
        return new Lexicon(
                new Phrases<>(entries(typos)
                        .map(entry -> new Phrases.Phrase<>(
                                entry.word(), entry.meaning().getFirst()))
                        .toList()),
                new Phrases<>(entries(abbreviations).toList()),
                new Phrases<>(entries(officialTerms).toList()));
    }

    Reading read(String folded) {
        var corrected = correct(folded.toCharArray());
        var official = new ArrayList<String>();
        var led = new BitSet();
        var written = writeOut(corrected.toCharArray(), official, led);
        collect(officialTerms, written.toCharArray(), official, led);
        return new Reading(written, official.stream().distinct().toList(), led);
    }

    private String correct(char[] text) {
        var corrected = new StringBuilder();
        for (var i = 0; i < text.length; ) {
            var mistake = typos.longestAt(text, i);
            corrected.append(mistake == null ? String.valueOf(text[i]) : mistake.meaning());
            i += mistake == null ? 1 : mistake.word().length();
        }
        return corrected.toString();
    }

    /// Letters stand for nothing but what they abbreviate; of short Chinese forms the question keeps its own word.
    private String writeOut(char[] text, List<String> official, BitSet led) {
        var written = new StringBuilder();
        for (var i = 0; i < text.length; ) {
            var shortForm = abbreviations.longestAt(text, i);
            if (shortForm == null) {
                written.append(text[i++]);
            } else {
                var full = shortForm.meaning();
                var letters = Characters.kind(text[i]) == Characters.LETTER;
                var start = written.length();
                written.append(letters ? full.getFirst() : shortForm.word());
                led.set(start, written.length());
                official.addAll(letters ? full.subList(1, full.size()) : full);
                i += shortForm.word().length();
            }
        }
        return written.toString();
    }

    private static void collect(Phrases<List<String>> phrases, char[] text, List<String> into, BitSet led) {
        for (var i = 0; i < text.length; ) {
            var phrase = phrases.longestAt(text, i);
            if (phrase != null) {
                into.addAll(phrase.meaning());
                led.set(i, i + phrase.word().length());
            }
            i += phrase == null ? 1 : phrase.word().length();
        }
    }

    private static Stream<Phrases.Phrase<List<String>>> entries(Stream<String> lines) {
        return lines.map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split("=>", 2))
                .filter(sides -> sides.length == 2)
                .flatMap(sides -> {
                    var official = words(sides[1]);
                    return official.isEmpty()
                            ? Stream.empty()
                            : words(sides[0]).stream().map(word -> new Phrases.Phrase<>(word, official));
                });
    }

    private static List<String> words(String side) {
        return Arrays.stream(side.split("[,，]"))
                .map(word -> Phrases.folded(word.strip()))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
