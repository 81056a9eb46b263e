package cn.gongkai.search;

import cn.gongkai.search.SearchProperties.Confidence;
import cn.gongkai.search.TrainingSet.Rehearsed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Tries thresholds for quoting: as many right quotations as possible while at least 98 in 100 are right and no
/// question without an answer gets one.
final class Thresholds {

    private static final double PRECISION = 0.98;
    private static final List<Double> SCORES = List.of(0.25, 0.30, 0.35, 0.40);
    private static final List<Double> COVERAGES = List.of(0.40, 0.50, 0.60);
    private static final List<Double> MARGINS = List.of(0.15, 0.20, 0.25, 0.30);
    private static final List<Double> FULL_MARGINS = List.of(0.02, 0.05, 0.10, 0.15);
    private static final List<Double> MEANINGS = List.of(0.50, 0.55, 0.60);

    private Thresholds() {}

    /// What thresholds would give.
    ///
    /// @param wrong quotations of another document, and quotations where there is no answer
    /// @param groundless the latter alone
    private record Tally(Confidence confidence, int right, int wrong, int groundless) {

        boolean honest() {
            return groundless == 0 && right >= PRECISION * (right + wrong);
        }

        String line(int answerable) {
            return String.format(
                    Locale.ROOT,
                    "min-score %.2f min-coverage %.2f min-margin %.2f full-margin %.2f min-meaning %.2f:"
                            + " of %d answerable questions %d right, %d wrong, %d without an answer quoted%n",
                    confidence.minScore(),
                    confidence.minCoverage(),
                    confidence.minMargin(),
                    confidence.fullMargin(),
                    confidence.minMeaning(),
                    answerable,
                    right,
                    wrong,
                    groundless);
        }
    }

    static String report(List<TrainingSet> sets) {
        var questions = sets.stream().flatMap(set -> set.questions().stream()).toList();
        var answerable = (int) questions.stream()
                .filter(question -> question.asked().answerable())
                .count();
        return candidates().stream()
                .map(confidence -> tally(confidence, questions))
                .filter(Tally::honest)
                .max(Comparator.comparingInt(Tally::right))
                .map(best -> "Thresholds to quote by, under gongkai.search.answer:\n" + best.line(answerable))
                .orElse("No thresholds tried are right often enough.\n");
    }

    private static List<Confidence> candidates() {
        var all = new ArrayList<Confidence>();
        for (var score : SCORES) {
            for (var coverage : COVERAGES) {
                for (var margin : MARGINS) {
                    for (var full : FULL_MARGINS) {
                        for (var meaning : MEANINGS) {
                            if (full <= margin) {
                                all.add(new Confidence(score, coverage, margin, full, meaning, 1, 1, 1));
                            }
                        }
                    }
                }
            }
        }
        return all;
    }

    private static Tally tally(Confidence confidence, List<Rehearsed> questions) {
        var right = 0;
        var wrong = 0;
        var groundless = 0;
        for (var question : questions) {
            var quoted = question.rehearsal().verdicts().stream()
                    .filter(verdict -> verdict.evidence().settles(confidence))
                    .findFirst();
            if (quoted.isPresent()) {
                var good = question.right(quoted.get().document());
                right += good ? 1 : 0;
                wrong += good ? 0 : 1;
                groundless += question.asked().answerable() ? 0 : 1;
            }
        }
        return new Tally(confidence, right, wrong, groundless);
    }
}
