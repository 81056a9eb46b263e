package cn.gongkai.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Picks what to quote of a passage: the sentence that fits the question best and what follows it, whole sentences,
/// word for word.
final class Quotation {

    static final int LONGEST = 200;
    private static final int MOST_TERMS = 10;
    private static final double COMMON_RUN = 0.5;

    private Quotation() {}

    /// The part of the passage to quote.
    ///
    /// @param match holds the passage
    static String of(StoredPassage passage, PassageMatch match, Weights weights, Question question) {
        var text = passage.text();
        if (text.length() <= LONGEST) {
            return text.strip();
        }
        var ends = Sentences.ends(text);
        var best = bestSentence(passage, ends, match, weights, question);
        var start = best == 0 ? 0 : ends.get(best - 1);
        var end = ends.get(best);
        if (end - start > LONGEST) {
            return clauses(text, start, end, passage.textStart(), match, weights);
        }
        for (var next = best + 1; next < ends.size() && ends.get(next) - start <= LONGEST; next++) {
            end = ends.get(next);
        }
        for (var before = best - 1; before >= 0; before--) {
            var earlier = before == 0 ? 0 : ends.get(before - 1);
            if (end - earlier > LONGEST) {
                break;
            }
            start = earlier;
        }
        return text.substring(start, end).strip();
    }

    /// What of the question stands in the passage, as it is written there, longest first.
    static List<String> terms(StoredPassage passage, PassageMatch match, Weights weights, Question question) {
        var found = new ArrayList<String>();
        var start = -1;
        var end = -1;
        for (var hit = match.firstHit(); hit < match.hits(); hit++) {
            if (!weights.leading(match.gram(hit))) {
                continue;
            }
            var place = match.place(hit);
            if (place >= end && end >= 0) {
                found.add(new String(passage.chars(), start, end - start));
            }
            start = place >= end ? place : start;
            end = place + characters(question.grams().get(match.gram(hit)));
        }
        if (end >= 0) {
            found.add(new String(passage.chars(), start, end - start));
        }
        return found.stream()
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MOST_TERMS)
                .toList();
    }

    private static int characters(Question.Gram gram) {
        return gram.term().utf8ToString().length();
    }

    private static int bestSentence(
            StoredPassage passage, List<Integer> ends, PassageMatch match, Weights weights, Question question) {
        var sentences = ends.size();
        var holding = new int[weights.size()];
        var lastIn = new int[weights.size()];
        forEachFirstHit(passage, ends, match, lastIn, (sentence, gram) -> holding[gram]++);
        var scores = new double[sentences];
        Arrays.fill(lastIn, 0);
        forEachFirstHit(
                passage,
                ends,
                match,
                lastIn,
                (sentence, gram) ->
                        scores[sentence] += weights.of(gram) * Math.log(1 + (double) sentences / holding[gram]));
        var run = new CommonRun(question.text());
        var best = 0;
        for (var sentence = 0; sentence < sentences; sentence++) {
            run.reset();
            var start = sentence == 0 ? 0 : ends.get(sentence - 1);
            for (var i = start; i < ends.get(sentence); i++) {
                var c = Characters.fold(passage.chars()[passage.textStart() + i]);
                if (Characters.kind(c) != Characters.SEPARATOR) {
                    run.next(c, i);
                }
            }
            scores[sentence] += COMMON_RUN * weights.total() * run.longest() / Math.max(4, question.length());
            best = scores[sentence] > scores[best] ? sentence : best;
        }
        return best;
    }

    private interface FirstHit {
        void accept(int sentence, int gram);
    }

    /// Each gram once a sentence. `lastIn` starts with zeros.
    private static void forEachFirstHit(
            StoredPassage passage, List<Integer> ends, PassageMatch match, int[] lastIn, FirstHit action) {
        var sentence = 0;
        for (var hit = match.firstHit(); hit < match.hits(); hit++) {
            while (match.place(hit) - passage.textStart() >= ends.get(sentence)) {
                sentence++;
            }
            if (lastIn[match.gram(hit)] != sentence + 1) {
                lastIn[match.gram(hit)] = sentence + 1;
                action.accept(sentence, match.gram(hit));
            }
        }
    }

    /// A sentence longer than a quotation: the clauses around most of what was asked for.
    private static String clauses(String text, int start, int end, int offset, PassageMatch match, Weights weights) {
        var from = start;
        var most = -1.0;
        for (var candidate = start; candidate < end; ) {
            var to = Math.min(end, candidate + LONGEST);
            var sum = 0.0;
            for (var hit = match.firstHit(); hit < match.hits(); hit++) {
                var place = match.place(hit) - offset;
                sum += place >= candidate && place < to ? weights.of(match.gram(hit)) : 0;
            }
            if (sum > most) {
                most = sum;
                from = candidate;
            }
            candidate = nextClause(text, candidate, end);
        }
        var to = Math.min(end, from + LONGEST);
        return text.substring(from, to == end ? end : Sentences.clauseEnd(text, from, to))
                .strip();
    }

    private static int nextClause(String text, int from, int end) {
        for (var i = from + 1; i < end; i++) {
            if ("；;，,".indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return end;
    }
}
