package cn.gongkai.search;

import java.util.Arrays;

/// Holds a question against one passage after the other: which grams stand where, read in one pass.
final class PassageMatch {

    /// Words that lie further apart do not speak of one thing.
    private static final int WINDOW = 250;
    private static final int LEAD = 40;

    private final GramTable table;
    private final Weights weights;
    private final CommonRun run;
    private final int questionLength;
    private final boolean asksForWords;
    private final int[] seen;
    private final int[] inWindow;
    private final int[] frequencies;
    private int round;

    private int[] places = new int[256];
    private short[] grams = new short[256];
    private int hits;
    private int textHits;

    private double titleShare;
    private double lead;
    private double coverage;
    private boolean expected;
    private final String[] expectedWords;
    private final long[] expectedFirsts = new long[16];

    PassageMatch(Question question, Weights weights) {
        this.weights = weights;
        table = new GramTable(question);
        expectedWords = question.expected().toArray(String[]::new);
        for (var word : expectedWords) {
            expectedFirsts[(word.charAt(0) >> 6) & 15] |= 1L << word.charAt(0);
        }
        run = new CommonRun(question.text());
        questionLength = Math.max(4, question.length());
        asksForWords = question.grams().stream().anyMatch(gram -> gram.code() >>> 27 == 0xE000_0000 >>> 27);
        seen = new int[weights.size()];
        inWindow = new int[weights.size()];
        frequencies = new int[weights.size()];
    }

    void match(StoredPassage passage) {
        hits = 0;
        Arrays.fill(frequencies, 0);
        run.reset();
        var chars = passage.chars();
        scan(chars, passage.titleStart(), passage.contextStart());
        titleShare = titleShare(chars, passage.titleStart(), passage.contextStart());
        scan(chars, passage.contextStart(), passage.textStart());
        textHits = hits;
        run.reset();
        scan(chars, passage.textStart(), passage.end());
        lead = lead(passage.textStart() + LEAD);
        coverage = bestWindow();
        expected = holdsExpected(passage);
    }

    private double bestWindow() {
        round++;
        var leadingSum = 0.0;
        var sum = 0.0;
        for (var i = 0; i < textHits; i++) {
            if (seen[grams[i]] != round) {
                seen[grams[i]] = round;
                sum += weights.of(grams[i]);
                leadingSum += weights.leading(grams[i]) ? weights.of(grams[i]) : 0;
            }
        }
        Arrays.fill(inWindow, 0);
        var best = sum;
        var bestLeading = leadingSum;
        var first = textHits;
        for (var last = textHits; last < hits; last++) {
            while (places[last] - places[first] > WINDOW) {
                var gone = grams[first++];
                if (--inWindow[gone] == 0 && seen[gone] != round) {
                    sum -= weights.of(gone);
                    leadingSum -= weights.leading(gone) ? weights.of(gone) : 0;
                }
            }
            var come = grams[last];
            if (inWindow[come]++ == 0 && seen[come] != round) {
                sum += weights.of(come);
                leadingSum += weights.leading(come) ? weights.of(come) : 0;
                if (sum > best) {
                    best = sum;
                    bestLeading = leadingSum;
                }
            }
        }
        return weights.leadingTotal() == 0 ? 0 : Math.min(1, bestLeading / weights.leadingTotal());
    }

    /// The idf-weighted share of the question's pairs in the best window of the text, its title and headings included.
    double coverage() {
        return coverage;
    }

    /// What the single characters add to the passage's word score.
    double singles(float inverseNorm) {
        var sum = 0f;
        for (var i = 0; i < frequencies.length; i++) {
            if (frequencies[i] > 0 && !weights.leading(i)) {
                sum += WordSearch.bm25((float) weights.of(i), frequencies[i], inverseNorm);
            }
        }
        return sum;
    }

    /// The longest run of characters the text shares with the question, as a share of the question.
    double commonRun() {
        return Math.min(1, (double) run.longest() / questionLength);
    }

    /// The share of the title's pairs that stand in the question.
    double titleShare() {
        return titleShare;
    }

    /// The share of the question's pairs that stand at the beginning of the text.
    double lead() {
        return lead;
    }

    /// Whether the text holds what an answer to such a question should.
    boolean expected() {
        return expected;
    }

    /// The share of the official terms that stand in it, by weight; 0 where the lexicon knows none.
    double official() {
        var sum = 0.0;
        var found = 0.0;
        for (var i = weights.firstOfficial(); i < weights.firstSingle(); i++) {
            sum += weights.of(i);
            found += frequencies[i] > 0 ? weights.of(i) : 0;
        }
        return sum == 0 ? 0 : found / sum;
    }

    /// The hits in the passage's own text, in reading order.
    int firstHit() {
        return textHits;
    }

    int hits() {
        return hits;
    }

    /// Where a hit begins, counted as the record counts.
    int place(int hit) {
        return places[hit];
    }

    int gram(int hit) {
        return grams[hit];
    }

    private void scan(char[] chars, int start, int end) {
        var i = start;
        while (i < end) {
            var c = Characters.fold(chars[i]);
            if (table.mayHold(c)) {
                var kind = Characters.kind(c);
                if (kind == Characters.UNIT) {
                    unit(chars, i, end, c);
                } else if (kind == Characters.LETTER) {
                    run.next(c, i);
                }
            }
            if (asksForWords
                    && Characters.kind(c) == Characters.LETTER
                    && (i == start || Characters.kind(Characters.fold(chars[i - 1])) != Characters.LETTER)) {
                word(chars, i, end);
            }
            i++;
        }
    }

    private void unit(char[] chars, int place, int end, char c) {
        run.next(c, place);
        var single = table.find(c);
        if (single >= 0) {
            hit(place, single);
        }
        if (place + 1 < end) {
            var next = Characters.fold(chars[place + 1]);
            if (table.mayHold(next) && Characters.kind(next) == Characters.UNIT) {
                var pair = table.find(Question.pair(c, next));
                if (pair >= 0) {
                    hit(place, pair);
                }
            }
        }
    }

    private void word(char[] chars, int start, int end) {
        var hash = 0;
        for (var i = start; i < end; i++) {
            var c = Characters.fold(chars[i]);
            if (Characters.kind(c) != Characters.LETTER) {
                break;
            }
            hash = Question.wordHash(hash, c);
        }
        var found = table.find(Question.word(hash));
        if (found >= 0) {
            hit(start, found);
        }
    }

    private void hit(int place, int gram) {
        if (hits == places.length) {
            places = Arrays.copyOf(places, 2 * hits);
            grams = Arrays.copyOf(grams, 2 * hits);
        }
        frequencies[gram]++;
        places[hits] = place;
        grams[hits++] = (short) gram;
    }

    private double titleShare(char[] chars, int start, int end) {
        var pairs = 0;
        for (var i = start; i + 1 < end; i++) {
            if (Characters.kind(Characters.fold(chars[i])) == Characters.UNIT
                    && Characters.kind(Characters.fold(chars[i + 1])) == Characters.UNIT) {
                pairs++;
            }
        }
        var found = 0;
        for (var i = 0; i < hits; i++) {
            found += weights.leading(grams[i]) ? 1 : 0;
        }
        return pairs == 0 ? 0 : Math.min(1, (double) found / pairs);
    }

    private boolean holdsExpected(StoredPassage passage) {
        if (expectedWords.length == 0) {
            return false;
        }
        for (var i = passage.textStart(); i < passage.end(); i++) {
            var c = Characters.fold(passage.chars()[i]);
            if ((expectedFirsts[(c >> 6) & 15] & (1L << c)) != 0) {
                for (var word : expectedWords) {
                    if (standsAt(passage, i, word)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean standsAt(StoredPassage passage, int place, String word) {
        if (place + word.length() > passage.end()) {
            return false;
        }
        for (var i = 0; i < word.length(); i++) {
            if (Characters.fold(passage.chars()[place + i]) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private double lead(int end) {
        round++;
        var sum = 0.0;
        for (var i = textHits; i < hits && places[i] < end; i++) {
            if (seen[grams[i]] != round && weights.leading(grams[i])) {
                seen[grams[i]] = round;
                sum += weights.of(grams[i]);
            }
        }
        return weights.leadingTotal() == 0 ? 0 : sum / weights.leadingTotal();
    }
}
